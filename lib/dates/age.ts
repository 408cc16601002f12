import { partsOf } from './calendar';

/** Age in whole months. The day of birth is never collected, so a child turns a month older on the first of each month. */
export function ageInMonths(birthYear: number, birthMonth: number, on: string): number {
  const { year, month } = partsOf(on);
  return (year - birthYear) * 12 + (month - birthMonth);
}

/** Age in completed years, by months alone: it changes on the first day of the month of birth. */
export function completedYears(birthYear: number, birthMonth: number, on: string): number {
  return Math.floor(ageInMonths(birthYear, birthMonth, on) / 12);
}
