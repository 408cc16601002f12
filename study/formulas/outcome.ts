import type { OtherEntry } from '@/lib/crf/context';
import { asText } from '@/lib/crf/value';
import { daysBetween } from '@/lib/dates/calendar';
import { settings } from '../settings';
import { firstLineOperations, removalsOfPrimary } from './operations';

/** Place of an event among the child's events by date, from 1; of two on one day the one entered first. Null without a date. */
export function eventNumber(on: string | null, repeat: number, others: readonly OtherEntry[] = []): number | null {
  if (on === null) return null;
  const earlier = others.filter((other) => {
    const otherOn = asText(other.answers.evtdat);
    return otherOn !== null && (otherOn < on || (otherOn === on && other.repeat < repeat));
  });
  return earlier.length + 1;
}

/** The child's entries that hold protocol treatment, by form. */
export type TreatmentEntries = Record<string, readonly OtherEntry[] | undefined>;

/**
 * The last day of protocol treatment by a day: the latest end of a drug, end of IL-2, reinfusion or operation. Operations of a relapse
 * and revisions of an earlier one are not part of it. Null when there was none.
 */
export function lastTreatmentDay({ CYC = [], IL2 = [], LAK = [], SXP = [], SXM = [] }: TreatmentEntries, by: string) {
  const days = [
    ...CYC.flatMap(({ groups }) => (groups.exposures ?? []).map((row) => asText(row.exendat) ?? asText(row.exstdat))),
    ...IL2.map(({ answers }) => asText(answers.il2endt)?.slice(0, 10) ?? null),
    ...LAK.map(({ answers }) => asText(answers.reinfdat)),
    ...removalsOfPrimary(SXP).map(({ on }) => on),
    ...firstLineOperations(SXM).map(({ on }) => on),
  ].filter((day) => day !== null);
  return (
    days
      .filter((day) => day <= by)
      .sort()
      .at(-1) ?? null
  );
}

/** Whether a child died within 30 days (setting) of the last protocol treatment: Y or N; null without a date of death. */
export function diedSoonAfterTreatment(died: string | null, treatments: TreatmentEntries): 'Y' | 'N' | null {
  if (died === null) return null;
  const last = lastTreatmentDay(treatments, died);
  return last !== null && daysBetween(last, died) <= settings.treatmentDeathDays ? 'Y' : 'N';
}
