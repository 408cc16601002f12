import { addDays } from '@/lib/dates/calendar';
import { type EntryFact, entriesOf, type Facts, type Schedule, type ScheduledEvent } from './schedule';

/** When the events of the calendar took place, by event code; an event that did not is not in it. */
export type ActualDates = ReadonlyMap<string, string>;

/** When each event took place: the earliest date of its dating form, or of any of its forms when none is named. */
export function actualDatesOf(schedule: Schedule, facts: Facts): ActualDates {
  const byEvent = new Map<string, EntryFact[]>();
  for (const entry of facts.entries) byEvent.set(entry.event, [...(byEvent.get(entry.event) ?? []), entry]);
  const dates = schedule.events.map((event) => {
    const on = event.happenedOn ? event.happenedOn(facts) : dateAmong(byEvent.get(event.code) ?? [], event.datedBy);
    return [event.code, on] as const;
  });
  return new Map(dates.flatMap(([code, date]) => (date === null ? [] : [[code, date] as const])));
}

function dateAmong(entries: readonly EntryFact[], datedBy: string | undefined): string | null {
  const dating = entries.filter(({ form }) => datedBy === undefined || datedBy === form);
  return earliest(dating.flatMap(({ occurredOn }) => occurredOn ?? []));
}

/**
 * Day zero: the earliest actual date of a treatment that starts the clock, null before the first. For one treatment only those the
 * calendar puts before it count: what follows an event cannot plan it, or the first treatment would be planned by the second.
 */
export function dayZeroOf(schedule: Schedule, actual: ActualDates, event?: ScheduledEvent): string | null {
  const counted = event && event.day >= 0 ? eventsBefore(event, schedule) : schedule.events;
  const starts = counted.filter(({ treatment }) => treatment === 'starts the clock');
  return earliest(starts.flatMap(({ code }) => actual.get(code) ?? []));
}

/**
 * When an event is planned for this child, whatever became of the event itself: counted from another event where the calendar says
 * so, else from the last treatment that took place before it, else from day zero. Null before day zero. An event that closes the
 * treatment is due as soon as treatment has ended for another reason.
 */
export function plannedDateOf(
  event: ScheduledEvent,
  schedule: Schedule,
  facts: Facts,
  actual: ActualDates,
): string | null {
  const planned = afterItsAnchor(event, actual) ?? rolledForward(event, schedule, actual);
  const end = event.closesTreatment ? schedule.treatmentEnd(withoutEvent(facts, event))?.on : undefined;
  return end !== undefined && (planned === null || end < planned) ? end : planned;
}

function afterItsAnchor({ after }: ScheduledEvent, actual: ActualDates): string | null {
  const on = after ? actual.get(after.event) : undefined;
  return on === undefined || !after ? null : addDays(on, after.days);
}

function rolledForward(event: ScheduledEvent, schedule: Schedule, actual: ActualDates): string | null {
  const last = schedule.rollForward ? lastTreatmentBefore(event, schedule, actual) : null;
  if (last) return addDays(last.on, event.day - last.day);
  const dayZero = dayZeroOf(schedule, actual, event);
  return dayZero === null ? null : addDays(dayZero, event.day);
}

/**
 * The treatment that the calendar puts before an event and that took place last. Of two on one day the earlier of the calendar counts,
 * so that an operation done together with another does not pull what follows forward.
 */
function lastTreatmentBefore(
  event: ScheduledEvent,
  schedule: Schedule,
  actual: ActualDates,
): { day: number; on: string } | null {
  let last: { day: number; on: string } | null = null;
  for (const { code, day, treatment } of eventsBefore(event, schedule)) {
    const on = treatment ? actual.get(code) : undefined;
    if (on !== undefined && (last === null || on > last.on)) last = { day, on };
  }
  return last;
}

function eventsBefore(event: ScheduledEvent, { events }: Schedule): readonly ScheduledEvent[] {
  return events.slice(0, events.indexOf(event));
}

/** Whether the event's own form has been completed; the date may be missing. */
export function isReported(event: ScheduledEvent, facts: Facts): boolean {
  if (event.datedBy === undefined) return false;
  return entriesOf(facts, event.datedBy, event.code).some(({ status }) => status === 'complete');
}

function withoutEvent(facts: Facts, { code }: ScheduledEvent): Facts {
  return { ...facts, entries: facts.entries.filter(({ event }) => event !== code) };
}

function earliest(dates: readonly string[]): string | null {
  return [...dates].sort()[0] ?? null;
}
