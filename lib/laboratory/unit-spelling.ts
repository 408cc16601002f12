import 'server-only';

/** Cells are counted: K/µL are thousands there and G/L are giga, which elsewhere are kelvin and gram. */
export type Measured = 'cells' | 'a substance';

/**
 * The UCUM code that a usual spelling of a laboratory report means: `×10⁹/l`, `10^9/L` and, of cells, `G/L` are `10*9/L`; `mcg/dl` is
 * `ug/dL`, `UI/L` is `[IU]/L`, `mg%` is `mg/dL`. What is no usual spelling comes back as it was typed, with u for µ.
 */
export function ucumSpelling(typed: string, measured: Measured): string {
  const text = inAscii(typed);
  return (measured === 'cells' ? spelledCount(text) : null) ?? spelledConcentration(text.toLowerCase()) ?? text;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function inAscii(typed: string): string {
  return typed
    .replace(/\s+/g, '')
    .replace(/[µμ]/g, 'u')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (digits) => `^${[...digits].map((digit) => superscripts.indexOf(digit)).join('')}`)
    .replace(/^[x×·*](?=10)/i, '');
}

const microlitre = '(?:ul|mm\\^?3|mmc)';
const power = new RegExp(`^10(?:\\^|\\*{1,2}|e)?([1-9]\\d?)/(?:(l)|(ml)|${microlitre})$`);
const single = new RegExp(`^(?:cells?|1)?/${microlitre}$`);
const thousands = new RegExp(`^k/${microlitre}$`);

function spelledCount(text: string): string | null {
  if (/^G(?:pt)?\/[lL]$/.test(text)) return '10*9/L';
  const lower = text.toLowerCase();
  if (single.test(lower)) return '/uL';
  if (thousands.test(lower)) return '10*3/uL';
  const [, exponent, litre, millilitre] = power.exec(lower) ?? [];
  if (!exponent) return null;
  return `10*${exponent}/${litre ? 'L' : millilitre ? 'mL' : 'uL'}`;
}

const units: Readonly<Record<string, string>> = {
  g: 'g',
  mol: 'mol',
  eq: 'eq',
  kat: 'kat',
  u: 'U',
  iu: '[IU]',
  ui: '[IU]',
};
const volumes: Readonly<Record<string, string>> = { l: 'L', dl: 'dL', ml: 'mL', ul: 'uL', '100ml': 'dL', '%': 'dL' };

function spelledConcentration(lower: string): string | null {
  const [, prefix = '', unit = '', volume = ''] =
    /^(mc|[kmunp])?(g|mol|eq|kat|u|iu|ui)(?:\/(l|dl|ml|ul|100ml)|%)$/.exec(lower) ?? [];
  if (unit === '') return null;
  return `${prefix === 'mc' ? 'u' : prefix}${units[unit]}/${volumes[volume || '%']}`;
}
