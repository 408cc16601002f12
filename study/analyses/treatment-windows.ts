import { monthsBetween } from '@/lib/dates/calendar';

/** The times in which examinations are put together, in their order. */
export const treatmentWindows = [
  'Before treatment',
  'During treatment',
  'End of treatment',
  '1 year after',
  '2 years after',
  '3 years after',
  '4 years after',
  '5 years after',
  'Later',
] as const;

const [BEFORE, DURING, END] = [0, 1, 2];

/** How the windows are made, in a sentence. */
export const windowsInWords =
  'Before treatment: until the day of the first chemotherapy, that day included. During: until the last day of protocol treatment, or without an end as long as none is recorded. End of treatment: the 6 months after that day; then years after it, each 6 months to either side.';

/** Index in `treatmentWindows` of a day. */
export function windowOf(on: string, firstChemotherapyOn: string | null, treatmentEndedOn: string | null): number {
  if (firstChemotherapyOn === null || on <= firstChemotherapyOn) return BEFORE;
  if (treatmentEndedOn === null || on <= treatmentEndedOn) return DURING;
  const months = monthsBetween(treatmentEndedOn, on);
  // 6 months and a half year more for each that follows: 6 to 18 months are one year after.
  const years = Math.ceil((months - 6) / 12);
  return Math.min(END + Math.max(0, years), treatmentWindows.length - 1);
}
