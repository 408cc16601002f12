import 'server-only';
import { unitInWords } from '@/lib/crf/entry-text';
import { shortened } from '@/lib/crf/typed-number';
import {
  type AnalyteCode,
  type AnalyteFacts,
  analyteFacts,
  boxDecimals,
  printedUnit,
} from '@/study/laboratory/analytes';
import { factorBetween, isUcum } from './ucum';
import { ucumSpelling } from './unit-spelling';
import { inSentence } from './words';

/** A unit in which a laboratory reports an analyte, and what one of it is in the unit of the form and in the SI unit. */
export interface LaboratoryUnit {
  ucum: string;
  toOwn: number;
  toSi: number;
}

export type ReadUnit = { ok: true; unit: LaboratoryUnit } | { ok: false; problem: string };

/**
 * Reads the unit in which a laboratory reports an analyte: a UCUM code or the spelling of a report. Factors of the units that are usual
 * for it are those of the form, so that a value at the limit is at the limit in any of them; others are computed by the library. Refuses,
 * with a sentence, what is no unit, what measures something else, and what would lose digits in the box of the form.
 */
export function readUnit(code: AnalyteCode, typed: string): ReadUnit {
  if (typed.trim() === '') return refuse(`Give the unit in which the laboratory reports it: ${usualUnits(code)}.`);
  const usual = knownUnits(code).find((one) => isTheUnit(code, one, typed));
  const unit = usual ?? computed(code, spelled(code, typed));
  if (unit) return fits(code, unit) ? { ok: true, unit } : refuse(tooCoarse(code, unit));
  const shown = `"${shortened(typed.trim())}"`;
  return refuse(
    isUcum(spelled(code, typed))
      ? `${shown} cannot be turned into a unit of ${inSentence(code)}. Use ${usualUnits(code)}.`
      : `${shown} is not a unit that is known. For ${inSentence(code)} use ${usualUnits(code)}.`,
  );
}

/** The units in which an analyte is usually reported, the form's own first, each with its factors. */
export function knownUnits(code: AnalyteCode): readonly LaboratoryUnit[] {
  const { own, si, toSi, otherUnits } = analyteFacts(code);
  const others = otherUnits.filter(({ ucum }) => ucum !== si.ucum);
  const all: LaboratoryUnit[] = [
    { ucum: own.ucum, toOwn: 1, toSi },
    ...(si.ucum === own.ucum ? [] : [{ ucum: si.ucum, toOwn: 1 / toSi, toSi: 1 }]),
    ...others.map(({ ucum, toOwn }) => ({ ucum, toOwn, toSi: toOwn * toSi })),
  ];
  return all;
}

/** Those of them that the form can hold, as people read them: "10⁹/L", "/µL". */
export function unitChoices(code: AnalyteCode): string[] {
  const holdable = knownUnits(code).filter((unit) => fits(code, unit));
  return holdable.map(({ ucum }) => unitInWords(printedUnit(code, ucum)));
}

/** "1 µmol/L = 0.01131 mg/dL"; where the form and SI have a unit each, both. Empty in the unit of the form. */
export function unitInOthers(code: AnalyteCode, unit: LaboratoryUnit): string {
  const { own, si } = analyteFacts(code);
  const others = [
    ...(unit.ucum === own.ucum ? [] : [`${rounded(unit.toOwn)} ${unitInWords(own.printed)}`]),
    ...([unit.ucum, own.ucum].includes(si.ucum) ? [] : [`${rounded(unit.toSi)} ${unitInWords(si.printed)}`]),
  ];
  return [`1 ${unitInWords(printedUnit(code, unit.ucum))}`, ...others].join(' = ');
}

/** A number with four significant digits, as people write it: 0.01131, 88.4. */
export function rounded(number: number): string {
  return String(Number(number.toPrecision(4)));
}

function isTheUnit(code: AnalyteCode, { ucum }: LaboratoryUnit, typed: string): boolean {
  const plain = (text: string) => unitInWords(text).replaceAll(/\s/g, '').toLowerCase();
  return ucum === spelled(code, typed) || plain(printedUnit(code, ucum)) === plain(typed);
}

function spelled(code: AnalyteCode, typed: string): string {
  return ucumSpelling(typed, isCellCount(analyteFacts(code)) ? 'cells' : 'a substance');
}

const isCellCount = ({ own }: AnalyteFacts) => own.ucum === '10*9/L';

/** A note in braces says what is measured, and the library overlooks it: mg{BUN}/dL would be mg/dL of urea. */
function computed(code: AnalyteCode, ucum: string): LaboratoryUnit | null {
  if (ucum.includes('{') || !isUcum(ucum)) return null;
  for (const known of knownUnits(code)) {
    const factor = factorBetween(ucum, known.ucum);
    if (factor !== null) return { ucum, toOwn: precise(factor * known.toOwn), toSi: precise(factor * known.toSi) };
  }
  return null;
}

const precise = (number: number) => Number(number.toPrecision(12));

/** One step of the form's box is less than ten of those that the printed form asks for: less than a digit is lost. */
function fits(code: AnalyteCode, { toOwn }: LaboratoryUnit): boolean {
  return toOwn * 10 ** -boxDecimals(code) < 10 * 10 ** -analyteFacts(code).decimals;
}

function tooCoarse(code: AnalyteCode, unit: LaboratoryUnit): string {
  const decimals = boxDecimals(code);
  const box = decimals === 0 ? 'a whole number' : `a number with ${decimals} decimal${decimals === 1 ? '' : 's'}`;
  return `The form takes ${inSentence(code)} as ${box}, which is too coarse in ${unitInWords(printedUnit(code, unit.ucum))}. Give the limits in ${usualUnits(code)} (${unitInOthers(code, unit)}).`;
}

function usualUnits(code: AnalyteCode): string {
  const choices = unitChoices(code);
  const last = choices.at(-1) ?? '';
  return choices.length > 1 ? `${choices.slice(0, -1).join(', ')} or ${last}` : last;
}

function refuse(problem: string): ReadUnit {
  return { ok: false, problem };
}
