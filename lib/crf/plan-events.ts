import { addMonths, daysBetween } from '@/lib/dates/calendar';
import { scheduleOf } from './amended-schedule';
import { followUpVisits, visitsOf } from './follow-up-visits';
import { actualDatesOf, dayZeroOf, isReported, plannedDateOf } from './planned-date';
import type { End, Facts, PlannedEvent, Schedule, ScheduledEvent } from './schedule';
import { type Timing, timingOfActual, timingOfOpen, type Window, windowAround } from './windows';

/**
 * The calendar of one child on a day: every event with its planned date, its window, its actual date and how they agree, then the
 * visits of follow-up. A pure function of what has been entered; the order of the entries does not matter. Nothing of it is stored.
 * @param today the day at the child's site, `YYYY-MM-DD`; only the timing of what is still open depends on it
 */
export function planEvents(planned: Schedule, facts: Facts, today: string): PlannedEvent[] {
  const schedule = scheduleOf(planned, facts, today);
  const actual = actualDatesOf(schedule, facts);
  const look: Look = {
    schedule,
    facts,
    today,
    dayZero: dayZeroOf(schedule, actual),
    end: schedule.treatmentEnd(facts),
  };
  const events = schedule.events.map((event, place) => {
    const planned = plannedDateOf(event, schedule, facts, actual);
    const wasPassed = schedule.events.slice(place + 1).some(({ code }) => actual.has(code));
    return planOf(event, { planned, on: actual.get(event.code) ?? null, wasPassed }, look);
  });
  return [...events, ...followUpVisits(schedule, facts, today)];
}

/** When one event or visit is planned for this child, without planning all the others; null while it cannot be. */
export function plannedDayOf(code: string, planned: Schedule, facts: Facts, today: string): string | null {
  const schedule = scheduleOf(planned, facts, today);
  const event = schedule.events.find((one) => one.code === code);
  if (event) return plannedDateOf(event, schedule, facts, actualDatesOf(schedule, facts));
  const visit = visitsOf(schedule.followUp).find((one) => one.code === code);
  const start = schedule.followUp.startsOn(facts);
  return visit && start !== null ? addMonths(start, visit.month) : null;
}

/** What is looked at, and when. */
interface Look {
  schedule: Schedule;
  facts: Facts;
  today: string;
  dayZero: string | null;
  /** When and why protocol treatment ended. */
  end: End | null;
}
interface Dates {
  planned: string | null;
  on: string | null;
  /** A later event of the calendar has taken place. */
  wasPassed: boolean;
}

function planOf(event: ScheduledEvent, dates: Dates, look: Look): PlannedEvent {
  const { code, label, phase, forms } = event;
  const { planned, on } = dates;
  const window = windowAround(planned, event.window);
  return {
    code,
    label,
    phase,
    forms,
    plannedDate: planned,
    windowStart: window?.start ?? null,
    windowEnd: window?.end ?? null,
    actualDate: on,
    offsetDays: planned !== null && on !== null ? daysBetween(planned, on) : null,
    ...stateOf(event, dates, window, look),
  };
}

type State = { timing: Timing; why?: string };

/** What the site says comes first, then what the protocol asks of this child, then the day of today. */
function stateOf(event: ScheduledEvent, { on, wasPassed }: Dates, window: Window | null, look: Look): State {
  const { facts } = look;
  if (event.wasOmitted?.(facts)) return { timing: 'omitted' };
  if (on !== null) return { timing: timingOfActual(on, window) };
  const why = event.notExpected?.(facts);
  if (why) return { timing: 'not expected', why };
  if (isReported(event, facts)) return { timing: 'on time' };
  const end = endBefore(event, window, look);
  if (end) return { timing: 'not expected', why: end };
  if (isDueFromTheStart(event, look)) return { timing: 'due' };
  const isBegun = facts.entries.some((entry) => entry.event === event.code);
  return { timing: timingOfOpen(look.today, window, wasPassed && !isBegun ? 'a later event' : 'nothing') };
}

/** Why treatment ended while this event was still to come. Screening was before it, and its close is still to be reported. */
function endBefore(event: ScheduledEvent, window: Window | null, { end }: Look): string | null {
  if (event.closesTreatment || event.day < 0) return null;
  return end && (window === null || window.end >= end.on) ? end.why : null;
}

/** Before day zero nothing can be planned: screening is due, and once the child is enrolled the first treatment. */
function isDueFromTheStart(event: ScheduledEvent, { schedule, facts, dayZero }: Look): boolean {
  if (dayZero !== null) return false;
  if (event.day < 0) return true;
  const first = schedule.events.find(({ treatment }) => treatment === 'starts the clock');
  return event === first && facts.enrolledOn !== null;
}
