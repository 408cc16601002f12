import { largestNumber } from './stored-number';

export type TypedNumber = { ok: true; value: number } | { ok: false; problem: string };

/**
 * Reads a number as a person types it: comma or point, a sign, blanks around it. What cannot be read exactly is refused with
 * a sentence, never rounded: `1.234,5`, `1e5`, more decimals than the field has.
 * @param decimals the decimals the field has; 0 for a whole number
 */
export function parseTypedNumber(typed: string, decimals: number): TypedNumber {
  const text = typed.trim();
  const parts = /^([+-]?)(\d*)(?:([.,])(\d*))?$/.exec(text.replace('−', '-'));
  const [, sign = '', whole = '', separator = '', fraction = ''] = parts ?? [];
  if (!parts || whole + fraction === '') return refuse(unreadable(text, decimals));
  if (decimals === 0 && separator) return refuse(`"${text}" is not a whole number. Type it without a point or comma.`);
  if (fraction.length > decimals) return refuse(`"${text}" has too many decimals. ${giveAtMost(decimals)}`);
  const value = Number(`${sign}${whole || 0}.${fraction || 0}`);
  if (Math.abs(value) > largestNumber(decimals)) return refuse(tooLarge(text, decimals));
  return { ok: true, value: value || 0 }; // no minus zero
}

function giveAtMost(decimals: number): string {
  return `Give at most ${decimals} decimal${decimals === 1 ? '' : 's'}.`;
}

function tooLarge(text: string, decimals: number): string {
  return `"${shortened(text)}" is too large to be stored. The largest number here is ${largestNumber(decimals).toFixed(decimals)}.`;
}

function unreadable(text: string, decimals: number): string {
  const isOnlyGrouped = /^[+-]?\d[\d.,' ]*$/.test(text);
  if (isOnlyGrouped)
    return `"${shortened(text)}" can be read in two ways. Type ${example(decimals, '1234')}, without a thousands sign.`;
  return `"${shortened(text)}" is not a number. Type digits, for example ${example(decimals, '12')}.`;
}

function example(decimals: number, whole: string): string {
  return decimals === 0 ? whole : `${whole}.5`;
}

/** Enough of a typed text to be recognised in a sentence. */
export function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= 40 ? text : `${characters.slice(0, 40).join('')}…`;
}

function refuse(problem: string): TypedNumber {
  return { ok: false, problem };
}
