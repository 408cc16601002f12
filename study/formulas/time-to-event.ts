import { daysBetween, monthsBetween } from '@/lib/dates/calendar';
import type { Settings } from '../settings';

/** What is known of a child's survival. Dates are `YYYY-MM-DD`; null while unknown. */
export interface SurvivalDates {
  /** Diagnostic biopsy, DX.DXDAT. */
  diagnosedOn: string | null;
  firstChemotherapyOn: string | null;
  enrolledOn: string | null;
  /** EVT.EVTDAT of every progression, relapse and second malignancy, in any order. */
  eventsOn: readonly (string | null)[];
  /** DTH.DTHDAT. */
  diedOn: string | null;
  /** Latest day on which the child was seen, treated or heard of alive. */
  lastKnownAliveOn: string | null;
  /** Complete surgical remission was reached; null while it has not been stated. */
  completeRemission: boolean | null;
}

export type SurvivalRules = Pick<Settings, 'timeZero' | 'efsNeverCR'>;

/** The end of a time that began at time zero: with an event, or censored on the last day the child was known to be without. */
export interface EventTime {
  from: string;
  on: string;
  /** What ended it: an event of the disease, death, or null for censored. */
  event: 'DISEASE' | 'DEATH' | null;
  days: number;
  /** Days / 30.4375, not rounded. */
  months: number;
}

/** The date that the times of a child are counted from, by the study's choice. Null while it is unknown. */
export function timeZeroOf(dates: SurvivalDates, { timeZero }: Pick<Settings, 'timeZero'>): string | null {
  switch (timeZero) {
    case 'BIOPSY':
      return dates.diagnosedOn;
    case 'FIRST_CHEMOTHERAPY':
      return dates.firstChemotherapyOn;
    case 'ENROLMENT':
      return dates.enrolledOn;
  }
}

/**
 * Event-free survival (EC-147): from time zero to the first of progression, relapse, second malignancy and death of any cause; else
 * censored on the last day known alive. By the rule AT_TIME_ZERO a child with an event who is not known to have reached remission has
 * it at time zero. Null without a time zero, when nothing is known after it, and when the event lies before it.
 */
export function eventFreeSurvival(dates: SurvivalDates, rules: SurvivalRules): EventTime | null {
  const event = known(dates.eventsOn)[0] ?? null;
  const isDeath = dates.diedOn !== null && (event === null || dates.diedOn < event);
  const happenedOn = isDeath ? dates.diedOn : event;
  if (happenedOn === null) return timeTo(dates, rules, lastAlive(dates), null);
  const neverInRemission = rules.efsNeverCR === 'AT_TIME_ZERO' && dates.completeRemission !== true;
  const result = timeTo(dates, rules, happenedOn, isDeath ? 'DEATH' : 'DISEASE');
  return result && neverInRemission ? { ...result, on: result.from, days: 0, months: 0 } : result;
}

/**
 * Overall survival (EC-147): from time zero to death of any cause; else censored on the last day known alive, which a later event of
 * the disease moves, for the child was alive on that day. Event-free survival is therefore never longer. Null as for event-free
 * survival.
 */
export function overallSurvival(dates: SurvivalDates, rules: Pick<Settings, 'timeZero'>): EventTime | null {
  if (dates.diedOn !== null) return timeTo(dates, rules, dates.diedOn, 'DEATH');
  return timeTo(dates, rules, lastAlive(dates), null);
}

function lastAlive({ lastKnownAliveOn, eventsOn }: SurvivalDates): string | null {
  return known([lastKnownAliveOn, ...eventsOn]).at(-1) ?? null;
}

function timeTo(
  dates: SurvivalDates,
  rules: Pick<Settings, 'timeZero'>,
  on: string | null,
  event: EventTime['event'],
): EventTime | null {
  const from = timeZeroOf(dates, rules);
  if (from === null || on === null || on < from) return null;
  return { from, on, event, days: daysBetween(from, on), months: monthsBetween(from, on) };
}

/** The dates that are known, earliest first. */
function known(dates: readonly (string | null)[]): string[] {
  return dates.filter((date) => date !== null).sort();
}
