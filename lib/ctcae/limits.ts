/** What a grade limit is measured by: the unit itself, the reference range, or the value before treatment. */
type Reference = 'unit' | 'LLN' | 'ULN' | 'baseline';

/** The limit of a grade: `times` the reference, `plus` a number. A value beyond it has the grade. */
export interface Limit {
  of: Reference;
  times: number;
  plus: number;
  /** The limit itself counts too. */
  isIncluded: boolean;
  /** Counts only for values below the lower limit of normal. */
  onlyBelowNormal: boolean;
  /** Left out when its reference is not known, instead of making the value ungradable. */
  isOptional: boolean;
}

/** What the limits of a laboratory value are computed from; null for what is not known. */
export type References = Readonly<Record<Exclude<Reference, 'unit'>, number | null>>;

export type Direction = 'low' | 'high';

const plain = { plus: 0, isIncluded: false, onlyBelowNormal: false, isOptional: false };

/** A number in the unit of the value. */
export const at = (number: number): Limit => ({ ...plain, of: 'unit', times: number });
/** The same, and the number itself has the grade too. */
export const reaching = (number: number): Limit => ({ ...at(number), isIncluded: true });
/** A multiple of the lower limit of normal. */
export const lln = (times = 1): Limit => ({ ...plain, of: 'LLN', times });
/** A multiple of the upper limit of normal. */
export const uln = (times = 1): Limit => ({ ...plain, of: 'ULN', times });
/** A number above the upper limit of normal. */
export const ulnPlus = (plus: number): Limit => ({ ...uln(), plus });
/** A multiple of the baseline. */
export const baseline = (times = 1): Limit => ({ ...plain, of: 'baseline', times });
/** The same, and the multiple itself has the grade too. */
export const baselineReaching = (times: number): Limit => ({ ...baseline(times), isIncluded: true });
/** The same, where a baseline is known. */
export const baselineIfKnown = (times: number): Limit => ({ ...baseline(times), isOptional: true });
/** A fall by so many per cent from the baseline to below normal, where a baseline is known. */
export const fallBy = (percent: number): Limit => ({
  ...baselineReaching((100 - percent) / 100),
  onlyBelowNormal: true,
  isOptional: true,
});

/** Whether a value is beyond a limit; null when that cannot be told. */
export function isBeyond(value: number, limit: Limit, direction: Direction, references: References): boolean | null {
  const unknown = limit.isOptional ? false : null;
  const reference = limit.of === 'unit' ? 1 : references[limit.of];
  if (reference === null) return unknown;
  const number = limit.times * reference + limit.plus;
  const passes = isPast(value, number, direction) || (limit.isIncluded && isSame(value, number));
  if (!passes || !limit.onlyBelowNormal) return passes;
  return references.LLN === null ? unknown : isPast(value, references.LLN, 'low');
}

function isPast(value: number, limit: number, direction: Direction): boolean {
  return !isSame(value, limit) && (direction === 'low' ? value < limit : value > limit);
}

/** A double holds 15 digits and more: those behind are artefacts of binary arithmetic (3 x 1.1 is 3.3000000000000003). */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-13 * Math.max(Math.abs(a), Math.abs(b));
}
