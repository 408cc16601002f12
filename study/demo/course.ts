import { addDays, daysBetween } from '@/lib/dates/calendar';
import type { CohortChild } from './cohort';
import { type Contact, contactsOf } from './follow-up-plan';
import { type EventCode, endOf, isCompleted, type TreatmentEvent, treatmentOf } from './treatment-plan';
import { varied } from './variation';

/** What happened to a child from the diagnosis to the last that was heard of it: every form tells a part of it. */
export interface Course {
  child: CohortChild;
  /** The treatment that was given, in the order of the calendar. */
  events: readonly TreatmentEvent[];
  end: End;
  /** Day of the evaluation at the end of treatment. */
  evaluatedOn: string;
  contacts: readonly Contact[];
}

export interface End {
  /** Last day of protocol treatment. */
  on: string;
  /** The plan was carried out to its end. */
  isCompleted: boolean;
}

/** An event of the disease so soon after the last treatment is found by the evaluation at its end. */
const foundAtTheEnd = 28;
/** Days from the admission of the child who died of toxicity to its death. */
const daysOfLastAdmission = 4;

/** The course of a child of the cohort. The same line gives the same course at every load. */
export function courseOf(child: CohortChild): Course {
  const events = treatmentOf(child);
  const on = endOf(events);
  const end = { on, isCompleted: isCompleted(child, events) };
  return { child, events, end, evaluatedOn: evaluationOf(child, on), contacts: contactsOf(child, on) };
}

/** The day on which an event of the calendar took place; null when it did not. */
export function dayOf({ events }: Pick<Course, 'events'>, code: EventCode): string | null {
  return events.find((event) => event.code === code)?.on ?? null;
}

/** Day of the progression or relapse; null for a child who had none. */
export function diseaseEventOf({ event, eventOn }: CohortChild): string | null {
  return event === 'TOXDEATH' ? null : eventOn;
}

/** Whether the disease had come back, or grown, by a day; not again once a second remission was reached. */
export function hasDiseaseAgain(child: CohortChild, on: string): boolean {
  const came = diseaseEventOf(child);
  const again = secondRemissionOf(child);
  return came !== null && on >= came && !(again !== null && on >= again);
}

/** Relapse of the lung in the child who reached a second remission by another thoracotomy, so many days later. */
const daysToSecondRemission = 24;

/** The day of the operation that brought a second remission; null for all but the survivor who relapsed. */
export function secondRemissionOf(child: CohortChild): string | null {
  return child.status === 'ALIVE' && child.eventOn !== null ? addDays(child.eventOn, daysToSecondRemission) : null;
}

function evaluationOf(child: CohortChild, endedOn: string): string {
  if (child.event === 'TOXDEATH') return addDays(child.lastOn, -daysOfLastAdmission);
  const came = diseaseEventOf(child);
  if (came !== null && daysBetween(endedOn, came) <= foundAtTheEnd) return came;
  return addDays(endedOn, varied(child.serial, 'evaluation', 8, 16));
}
