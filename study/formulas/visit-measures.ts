import type { OtherEntry } from '@/lib/crf/context';
import { asNumber, asText } from '@/lib/crf/value';

/** Stands for no event of the calendar: visits at any time do not belong together. */
const ANY_TIME = 'ANY';

/**
 * The height of a child in cm for a sample: that of the visit at the same event of the calendar, else of the last visit on or before the
 * day of the sample. Null while there is none.
 */
export function heightFor(visits: readonly OtherEntry[] = [], event: string, on: string | null): number | null {
  const measured = visits.flatMap((visit) => {
    const height = asNumber(visit.answers.height);
    return height === null ? [] : [{ event: visit.event, on: asText(visit.answers.visdat), height }];
  });
  const atEvent = event === ANY_TIME ? undefined : measured.findLast((visit) => visit.event === event);
  if (atEvent) return atEvent.height;
  const before = measured.filter((visit) => visit.on !== null && on !== null && visit.on <= on);
  return before.sort((one, other) => (one.on ?? '').localeCompare(other.on ?? '')).at(-1)?.height ?? null;
}
