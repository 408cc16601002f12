import { karnofsky, lansky, type PerformanceScale } from '../codelists/performance';
import { settings } from '../settings';
import { ageInYearsOn } from './age';

/**
 * The performance scale of a child on a date: Karnofsky from 16 completed years (setting), Lansky before; age by the mid-month rule.
 * Null while month of birth or date are unknown.
 */
export function performanceScale(
  birthYear: number | null,
  birthMonth: number | null,
  on: string | null,
): PerformanceScale | null {
  const age = ageInYearsOn(birthYear, birthMonth, on);
  if (age === null) return null;
  return age >= settings.karnofskyFromAge ? 'KARNOFSKY' : 'LANSKY';
}

/** The words of a score of 0 to 100 in tens on a scale. Null while one is unknown, and for a score that the scale has not. */
export function performanceText(
  scale: PerformanceScale | null,
  score: string | number | null | undefined,
): string | null {
  if (scale === null || score === null || score === undefined) return null;
  const texts: Readonly<Record<string, string>> = scale === 'LANSKY' ? lansky : karnofsky;
  return Object.hasOwn(texts, score) ? (texts[score] ?? null) : null;
}
