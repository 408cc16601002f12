import { addMonths, daysBetween } from '@/lib/dates/calendar';
import { entriesOf, type Facts, type FollowUp, type PlannedEvent, type Schedule } from './schedule';
import { timingOfActual, timingOfOpen, type Window, windowAround } from './windows';

/** A visit as the rules of follow-up describe it, the same for every child. */
export interface FollowUpVisit {
  code: string;
  label: string;
  /** Months from the start of follow-up. */
  month: number;
  windowDays: number;
  forms: readonly string[];
}

/** All visits of follow-up, FU003 to FU240, in order. */
export function visitsOf({ rules, yearly }: FollowUp): FollowUpVisit[] {
  return rules.flatMap(({ fromMonth, toMonth, everyMonths, windowDays, forms }) => {
    const count = Math.floor((toMonth - fromMonth) / everyMonths);
    return Array.from({ length: count }, (_, index) => {
      const month = fromMonth + (index + 1) * everyMonths;
      const label = `Follow-up, month ${month}`;
      const all = month % 12 === 0 ? [...forms, ...yearly] : forms;
      return { code: `FU${String(month).padStart(3, '0')}`, label, month, windowDays, forms: all };
    });
  });
}

/** The visits of one child: none before follow-up begins nor after the child has left the study, but always those entered. */
export function followUpVisits(schedule: Schedule, facts: Facts, today: string): PlannedEvent[] {
  const { followUp } = schedule;
  const start = followUp.startsOn(facts);
  const end = schedule.studyEnd(facts);
  const visits = visitsOf(followUp).flatMap((visit) => {
    const planned = start === null ? null : addMonths(start, visit.month);
    const isEntered = facts.entries.some(({ event }) => event === visit.code);
    const isToCome = planned !== null && (end === null || planned <= end.on);
    return isEntered || isToCome ? [{ visit, planned, isEntered, on: actualDate(followUp, visit, facts) }] : [];
  });
  return visits.map(({ visit, planned, isEntered, on }, index) => {
    const window = windowAround(planned, [-visit.windowDays, visit.windowDays]);
    const passed = !isEntered && visits.slice(index + 1).some((later) => later.on !== null);
    return {
      code: visit.code,
      label: visit.label,
      phase: followUp.phase,
      forms: visit.forms,
      plannedDate: planned,
      windowStart: window?.start ?? null,
      windowEnd: window?.end ?? null,
      actualDate: on,
      offsetDays: planned !== null && on !== null ? daysBetween(planned, on) : null,
      ...timingOf(on, window, end, passed, today),
    };
  });
}

function actualDate(followUp: FollowUp, visit: FollowUpVisit, facts: Facts): string | null {
  const dates = entriesOf(facts, followUp.datedBy, visit.code).map(({ occurredOn }) => occurredOn);
  return dates.filter((date) => date !== null).sort()[0] ?? null;
}

function timingOf(
  on: string | null,
  window: Window | null,
  end: { on: string; why: string } | null,
  passed: boolean,
  today: string,
): Pick<PlannedEvent, 'timing' | 'why'> {
  if (on !== null) return { timing: timingOfActual(on, window) };
  if (end && (window === null || window.end >= end.on)) return { timing: 'not expected', why: end.why };
  return { timing: timingOfOpen(today, window, passed ? 'a later event' : 'nothing') };
}
