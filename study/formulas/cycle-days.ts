import type { CasebookEntry } from '@/lib/crf/casebook-checks';
import { addDays } from '@/lib/dates/calendar';
import { settings } from '../settings';
import type { Span } from './treatment-spans';

/** A cycle that was given, with its days. */
export interface CycleDays extends Span {
  cycle: CasebookEntry;
}

/**
 * The cycles that were given, each from its day 1 to the day before the next one, at most 28 days later (setting); in the order of the
 * cycles, which is that of their dates.
 */
export function cycleDays(cycles: readonly CasebookEntry[]): CycleDays[] {
  const given = cycles.filter(({ answers }) => answers.cycdone !== 'OMITTED');
  return given.flatMap((cycle, place) => {
    const from = cycle.occurredOn;
    if (from === null) return [];
    const next = given.slice(place + 1).find(({ occurredOn }) => occurredOn !== null && occurredOn > from)?.occurredOn;
    const last = addDays(from, settings.toxicityDays);
    return [{ cycle, from, to: next && addDays(next, -1) < last ? addDays(next, -1) : last }];
  });
}
