import { actualDatesOf, plannedDateOf } from './planned-date';
import type { EventAmendment, Facts, Schedule, ScheduledEvent } from './schedule';

/**
 * The calendar as it holds for one child: an event is moved by a version of the protocol when it took place on or after the day from
 * which that version holds at the site, or is still planned for then. What was done or due before follows the calendar of its time.
 * @param today decides for events that cannot be planned yet
 */
export function scheduleOf(schedule: Schedule, facts: Facts, today: string): Schedule {
  const { versions = [] } = facts;
  return versions.reduce((known, { version, from }) => amendedBy(known, version, from, facts, today), schedule);
}

function amendedBy(schedule: Schedule, version: string, from: string | null, facts: Facts, today: string): Schedule {
  if (from === null || !schedule.events.some((event) => amendmentOf(event, version))) return schedule;
  const actual = actualDatesOf(schedule, facts);
  const events = schedule.events.map((event) => {
    const amendment = amendmentOf(event, version);
    if (!amendment) return event;
    const on = actual.get(event.code) ?? plannedDateOf(event, schedule, facts, actual) ?? today;
    return on >= from ? amendedEvent(event, amendment) : event;
  });
  return { ...schedule, events };
}

const amendmentOf = ({ amended = [] }: ScheduledEvent, version: string) =>
  amended.find(({ since }) => since === version);

function amendedEvent(event: ScheduledEvent, { day, window, forms }: EventAmendment): ScheduledEvent {
  return { ...event, ...(day !== undefined && { day }), ...(window && { window }), ...(forms && { forms }) };
}
