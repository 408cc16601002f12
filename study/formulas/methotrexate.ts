import { type Answers, asNumber } from '@/lib/crf/value';
import { settings } from '../settings';

/** A methotrexate level: hours from the start of the infusion, and µmol/L. */
export interface Level {
  hours: number | null;
  level: number | null;
}

/** All samples of an infusion with their hours: those of the form, then the rows of further samples. */
export function levelsOf(form: Answers, furtherRows: readonly Answers[] = []): Level[] {
  const scheduled = [24, 48, 72].map((hour) => ({
    hours: asNumber(form[`mtxl${hour}t`]),
    level: asNumber(form[`mtxl${hour}`]),
  }));
  return [...scheduled, ...furtherRows.map((row) => ({ hours: asNumber(row.mtxxt), level: asNumber(row.mtxxl) }))];
}

/** Hours from the start of the infusion to the first sample below 0.1 µmol/L (setting); null while no sample is. */
export function hoursToClearance(levels: readonly Level[]): number | null {
  const cleared = levels.flatMap(({ hours, level }) =>
    hours !== null && level !== null && level < settings.mtxCleared ? [hours] : [],
  );
  return cleared.length > 0 ? Math.min(...cleared) : null;
}

/** Delayed elimination by the level at 24 h: above 5 µmol/L mild, from 20 severe (Bacci 2003). Null without the level. */
export function eliminationClass(level24: number | null): 'NONE' | 'MILD' | 'SEVERE' | null {
  if (level24 === null) return null;
  if (level24 >= settings.mtxDelayed.severe) return 'SEVERE';
  return level24 > settings.mtxDelayed.mild ? 'MILD' : 'NONE';
}

/** Whether any of the three levels is above what is expected: 24 h above 5 (Bacci), 48 h above 1, 72 h above 0.1 µmol/L. */
export function isDelayed(level24: number | null, level48: number | null, level72: number | null): boolean {
  const isAbove = (level: number | null, limit: number) => level !== null && level > limit;
  const { h48, h72 } = settings.mtxExpected;
  return isAbove(level24, settings.mtxDelayed.mild) || isAbove(level48, h48) || isAbove(level72, h72);
}

/** Whether a number rises from each known value to the next; unknown ones are passed over. */
export function increases(values: readonly (number | null)[]): boolean {
  const known = values.filter((value) => value !== null);
  return known.every((value, index) => index === 0 || value > (known[index - 1] ?? -Infinity));
}

/** Whether a level is higher than an earlier one; unknown ones are passed over. */
export function risesAgain(levels: readonly (number | null)[]): boolean {
  const known = levels.filter((level) => level !== null);
  return known.some((level, index) => index > 0 && level > (known[index - 1] ?? Infinity));
}

/** The last known level in order of hours, or null. */
export function lastLevel(levels: readonly Level[]): number | null {
  const known = levels.filter(({ hours, level }) => hours !== null && level !== null);
  return known.sort((a, b) => (a.hours ?? 0) - (b.hours ?? 0)).at(-1)?.level ?? null;
}
