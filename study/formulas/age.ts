import { partsOf } from '@/lib/dates/calendar';

const MID_MONTH = 15;

/**
 * Age in whole months on a date, by the mid-month rule: the day of birth is never collected, so every child counts as born on the
 * 15th of the month of birth. Source: the study's EC-003. Negative before birth.
 */
export function ageInMonthsOn(birthYear: number, birthMonth: number, on: string): number {
  const { year, month, day } = partsOf(on);
  return (year - birthYear) * 12 + (month - birthMonth) - (day < MID_MONTH ? 1 : 0);
}

/** Age in completed years on a date, by the mid-month rule; rounded down. Null while a part is unknown. */
export function ageInYearsOn(birthYear: number | null, birthMonth: number | null, on: string | null): number | null {
  if (birthYear === null || birthMonth === null || on === null) return null;
  return Math.floor(ageInMonthsOn(birthYear, birthMonth, on) / 12);
}
