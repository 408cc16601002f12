import { addDays } from '@/lib/dates/calendar';

/** How an event stands today; computed at every look, never stored. */
export type Timing =
  | 'not due'
  | 'due'
  | 'overdue'
  | 'early'
  | 'on time'
  | 'late'
  | 'missed'
  | 'omitted'
  | 'not expected';

/** First and last acceptable day. */
export interface Window {
  start: string;
  end: string;
}

/** The window around a planned date, both days included. Offsets in days; null while there is no planned date. */
export function windowAround(planned: string | null, [from, to]: readonly [from: number, to: number]): Window | null {
  return planned === null ? null : { start: addDays(planned, from), end: addDays(planned, to) };
}

/** An event that took place, against its window; without a window nothing can be early or late. */
export function timingOfActual(actual: string, window: Window | null): 'early' | 'on time' | 'late' {
  if (window && actual < window.start) return 'early';
  return window && actual > window.end ? 'late' : 'on time';
}

/** An event that has not taken place, today. `passedBy` tells that it was left behind by a later one, which ends even what had no date. */
export function timingOfOpen(
  today: string,
  window: Window | null,
  passedBy: 'a later event' | 'nothing',
): 'not due' | 'due' | 'overdue' | 'missed' {
  const isOver = window ? today > window.end : passedBy === 'a later event';
  if (!isOver) return window && today >= window.start ? 'due' : 'not due';
  return passedBy === 'nothing' ? 'overdue' : 'missed';
}
