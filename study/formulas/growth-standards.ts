import { type GrowthRow, growthTable } from './growth-table';

/** Box-Cox power, median and coefficient of variation of a measurement at an age (Cole and Green 1992). */
interface Lms {
  l: number;
  m: number;
  s: number;
}

/** Below this the power is as good as 0, and its formula would divide two rounding errors. */
const NO_POWER = 1e-6;

/**
 * Height standard deviation score (z score) of a child: ((x/M)^L - 1) / (L·S), or ln(x/M)/S where L is 0, by the CDC growth charts of
 * 2000. Not rounded. Height in cm; age in months, with fractions (CDC: where only completed months are known, add half a month), from
 * 24; above 240 months the charts end and their last row, that of an adult, is used. Null when something is unknown, sex included,
 * and below 24 months.
 */
export function heightSds(cm: number | null, ageMonths: number | null, sex: string | null): number | null {
  return sds(
    cm,
    lmsAt(ageMonths, sex, ([, l, m, s]) => ({ l, m, s })),
  );
}

/** Weight standard deviation score: as `heightSds`, of the weight in kg for age. */
export function weightSds(kg: number | null, ageMonths: number | null, sex: string | null): number | null {
  return sds(
    kg,
    lmsAt(ageMonths, sex, ([, , , , l, m, s]) => ({ l, m, s })),
  );
}

function sds(value: number | null, lms: Lms | null): number | null {
  if (value === null || lms === null || !(value > 0)) return null;
  const { l, m, s } = lms;
  return Math.abs(l) < NO_POWER ? Math.log(value / m) / s : ((value / m) ** l - 1) / (l * s);
}

/** The parameters at an age, linear between the two rows around it. */
function lmsAt(ageMonths: number | null, sex: string | null, read: (row: GrowthRow) => Lms): Lms | null {
  const rows = sex === 'M' || sex === 'F' ? growthTable[sex] : [];
  const last = rows.at(-1);
  if (ageMonths === null || last === undefined) return null;
  const age = Math.min(ageMonths, last[0]);
  const upper = rows.findIndex(([rowAge]) => rowAge >= age);
  const to = rows[upper];
  const from = to?.[0] === age ? to : rows[upper - 1];
  return from && to ? between(from, to, age, read) : null;
}

function between(from: GrowthRow, to: GrowthRow, age: number, read: (row: GrowthRow) => Lms): Lms {
  const share = from === to ? 0 : (age - from[0]) / (to[0] - from[0]);
  const [lower, upper] = [read(from), read(to)];
  const along = (a: number, b: number) => a + (b - a) * share;
  return { l: along(lower.l, upper.l), m: along(lower.m, upper.m), s: along(lower.s, upper.s) };
}
