import { firstDayOf, isPartialDate, lastDayOf } from '@/lib/dates/calendar';

/** The days a date can mean that is known to the year, the month or the day. */
export interface PossibleDays {
  earliest: string;
  latest: string;
}

/** Whether one date comes no later than another: surely, perhaps (when one is partial), or in no way. */
export type Order = 'CERTAIN' | 'POSSIBLE' | 'IMPOSSIBLE';

/** First and last day that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` can mean. Throws a RangeError on what is not such a date. */
export function possibleDays(partial: string): PossibleDays {
  if (!isPartialDate(partial))
    throw new RangeError(`"${partial}" is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD.`);
  return { earliest: firstDayOf(partial), latest: lastDayOf(partial) };
}

/**
 * Whether `start` comes no later than `end` (EC-124: partial dates must leave at least one possible order). The same day, month or
 * year in both is no contradiction. Null while one is unknown.
 */
export function orderOf(start: string | null, end: string | null): Order | null {
  if (start === null || end === null) return null;
  const [from, to] = [possibleDays(start), possibleDays(end)];
  if (from.latest <= to.earliest) return 'CERTAIN';
  return from.earliest <= to.latest ? 'POSSIBLE' : 'IMPOSSIBLE';
}

/** Whether no reading of the two dates puts `start` before or on the day of `end`. False while one is unknown. */
export function cannotBeInOrder(start: string | null, end: string | null): boolean {
  return orderOf(start, end) === 'IMPOSSIBLE';
}
