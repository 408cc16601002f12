import type { Answers } from './value';
import type { ProtocolVersion } from './versions';
import type { Timing } from './windows';

/** What has been entered for a child, as far as a schedule looks at it. */
export interface Facts {
  entries: readonly EntryFact[];
  /** Day of enrolment, null before. */
  enrolledOn: string | null;
  /** The versions of the protocol with the day from which each holds at the child's site. */
  versions?: readonly ProtocolVersion[];
}
export interface EntryFact {
  event: string;
  form: string;
  repeat: number;
  status: 'draft' | 'complete';
  /** Value of the field that dates the form, `YYYY-MM-DD`; null while it is empty. */
  occurredOn: string | null;
  /** The few answers the schedule asks for. */
  answers?: Answers;
}

/** One event of a protocol calendar. Days are counted from day zero, which is day 0. */
export interface ScheduledEvent {
  code: string;
  label: string;
  /** Heading under which the event stands. */
  phase: string;
  day: number;
  /** First and last acceptable day, relative to the planned date. */
  window: readonly [from: number, to: number];
  forms: readonly string[];
  /** Form whose date is the date of the event. Without it, the earliest date of any of its forms. */
  datedBy?: string;
  /** Treatments move what comes after them; a treatment that starts the clock can be day zero. */
  treatment?: 'starts the clock' | 'moves the plan';
  /** Counted from the actual date of another event, once that is known. */
  after?: { event: string; days: number };
  /** For an event whose date stands in another event's form. */
  happenedOn?(facts: Facts): string | null;
  /** True when the site says that the event was left out. */
  wasOmitted?(facts: Facts): boolean;
  /** Why the event is not expected of this child, or null. */
  notExpected?(facts: Facts): string | null;
  /** What later versions of the protocol changed, in their order; what is not named stays. */
  amended?: readonly EventAmendment[];
  /** The event that closes the treatment: it stays expected when treatment ends early, and is then due at once. */
  closesTreatment?: boolean;
}

/** An event that a version of the protocol moved, or gave other forms. */
export interface EventAmendment {
  since: string;
  day?: number;
  window?: readonly [from: number, to: number];
  forms?: readonly string[];
}

/** Visits at fixed intervals, from one month after the anchor up to and including another. */
export interface FollowUpRule {
  fromMonth: number;
  toMonth: number;
  everyMonths: number;
  windowDays: number;
  forms: readonly string[];
}
export interface FollowUp {
  phase: string;
  rules: readonly FollowUpRule[];
  /** Forms added at every twelfth month. */
  yearly: readonly string[];
  /** Form whose date is the date of the visit. */
  datedBy: string;
  /** Day from which the months count, null while it is not known. */
  startsOn(facts: Facts): string | null;
}

/** The day on which something ended, with the sentence that tells why. */
export interface End {
  on: string;
  why: string;
}

/** A study's calendar as data. */
export interface Schedule {
  events: readonly ScheduledEvent[];
  followUp: FollowUp;
  /** Later planned dates move with the last actual treatment date. */
  rollForward: boolean;
  /** Protocol treatment has ended: nothing of the calendar is expected after it. */
  treatmentEnd(facts: Facts): End | null;
  /** The child has left the study: no follow-up after it. */
  studyEnd(facts: Facts): End | null;
}

/** An event of one child: when it was planned, when it took place, and how the two agree. Computed, never stored. */
export interface PlannedEvent {
  code: string;
  label: string;
  phase: string;
  forms: readonly string[];
  plannedDate: string | null;
  windowStart: string | null;
  windowEnd: string | null;
  actualDate: string | null;
  /** Actual minus planned date, in days. */
  offsetDays: number | null;
  timing: Timing;
  /** Why the event is not expected. */
  why?: string;
}

/** The entries of one form, of one event if one is named. */
export function entriesOf(facts: Facts, form: string, event?: string): EntryFact[] {
  return facts.entries.filter((entry) => entry.form === form && (event === undefined || entry.event === event));
}
