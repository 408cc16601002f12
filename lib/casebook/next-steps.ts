import 'server-only';
import { planEvents } from '@/lib/crf/plan-events';
import type { EntryFact, Facts, PlannedEvent } from '@/lib/crf/schedule';
import { type ReviewMark, type State, stateOf } from '@/lib/crf/status';
import type { ProtocolVersion } from '@/lib/crf/versions';
import { formByCode } from '@/study/forms';
import { findEvent, schedule } from '@/study/schedule';

/** An entry as the calendar needs it: what, when, in what state. */
export interface EntryHead extends EntryFact {
  hardFindings: number;
  openQueries: number;
  mark: ReviewMark | null;
  pendingAnswers: number;
  held: boolean;
  /** What in the casebook contradicts it, in a sentence; known where the casebook of one child is shown. */
  contradiction?: string | null;
}

/** Something to do in a casebook: which form, of which event, and why now. */
export interface Step {
  state: State;
  /** Queries that wait for an answer. */
  queries: number;
  event: string;
  eventLabel: string;
  form: string;
  formTitle: string;
  repeat: number;
  plannedDate: string | null;
  windowEnd: string | null;
  /** What contradicts it, for an entry to mend. */
  says: string | null;
}

/** What comes first: what contradicts, then what is late, begun, asked about, then what can be done now, and what is still to come. */
const urgency: State[] = ['to mend', 'overdue', 'draft', 'queried', 'due', 'pending', 'missed'];

/** What the calendar is planned from, with the versions of the protocol that hold at the child's site. */
export interface CalendarFacts extends Facts {
  entries: readonly EntryHead[];
  versions: readonly ProtocolVersion[];
}

/** The child's calendar up to today and its window ahead, without the forms that are given elsewhere. */
export function plannedCalendar(facts: CalendarFacts, today: string): PlannedEvent[] {
  const { entries } = facts;
  return planEvents(schedule, facts, today).flatMap((event) => {
    const forms = event.forms.filter((code) => !isGivenElsewhere(code, event.code, entries));
    return forms.length > 0 ? [{ ...event, forms }] : [];
  });
}

/** A form of which a child has one, wherever in the calendar, is not asked for a second time. */
function isGivenElsewhere(form: string, event: string, entries: readonly EntryHead[]): boolean {
  if (!formByCode(form)?.once) return false;
  const given = entries.filter((entry) => entry.form === form);
  return given.length > 0 && !given.some((entry) => entry.event === event);
}

/** The entries of each form of each event, by `event/form`. */
export function byPlace<E extends EntryFact>(entries: readonly E[]): Map<string, E[]> {
  const places = new Map<string, E[]>();
  for (const entry of entries) {
    const place = placeOf(entry.event, entry.form);
    const here = places.get(place);
    if (here) here.push(entry);
    else places.set(place, [entry]);
  }
  return places;
}

export const placeOf = (event: string, form: string) => `${event}/${form}`;

/** Everything that waits to be done in the casebook, the most urgent first and the oldest before the newer. */
export function nextSteps(calendar: PlannedEvent[], entries: readonly EntryHead[], today: string): Step[] {
  const places = byPlace(entries);
  const planned = calendar.flatMap((event) => event.forms.flatMap((form) => stepsAt(event, form, places, today)));
  const known = new Set(calendar.map(({ code }) => code));
  const elsewhere = entries
    .filter(({ event }) => !known.has(event))
    .map((entry) => stepOf(unplanned(entry.event), entry.form, entry, today));
  return [...planned, ...elsewhere]
    .filter(({ state }) => urgency.includes(state))
    .sort((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state) || ageOf(a).localeCompare(ageOf(b)));
}

/** Steps of one event in one state, which are done in one sitting. */
export interface Sitting extends Pick<Step, 'state' | 'event' | 'eventLabel' | 'plannedDate' | 'windowEnd'> {
  steps: Step[];
}

/** The steps by event and state, in the order of the first of each. What contradicts the casebook stands alone, with its sentence. */
export function sittingsOf(steps: readonly Step[]): Sitting[] {
  const sittings = new Map<string, Sitting>();
  for (const step of steps) {
    const { state, event, eventLabel, plannedDate, windowEnd } = step;
    const key = [state, event, ...(step.says === null ? [] : [step.form, step.repeat])].join(' ');
    const sitting = sittings.get(key);
    if (sitting) sitting.steps.push(step);
    else sittings.set(key, { state, event, eventLabel, plannedDate, windowEnd, steps: [step] });
  }
  return [...sittings.values()];
}

function stepsAt(event: PlannedEvent, form: string, places: Map<string, EntryHead[]>, today: string): Step[] {
  const entries = places.get(placeOf(event.code, form)) ?? [];
  if (entries.length === 0) return [stepOf(event, form, undefined, today)];
  return entries.map((entry) => stepOf(event, form, entry, today));
}

function stepOf(event: PlannedEvent, form: string, entry: EntryHead | undefined, today: string): Step {
  return {
    state: stateOf(entry, event, today),
    queries: entry?.openQueries ?? 0,
    event: event.code,
    eventLabel: event.label,
    form,
    formTitle: formByCode(form)?.title ?? form,
    repeat: entry?.repeat ?? 1,
    plannedDate: event.plannedDate,
    windowEnd: event.windowEnd,
    says: entry?.contradiction ?? null,
  };
}

/** Entries that belong to the child rather than to a visit stand in no calendar. */
export function unplanned(code: string): PlannedEvent {
  return {
    code,
    label: findEvent(code)?.label ?? code,
    phase: '',
    forms: [],
    plannedDate: null,
    windowStart: null,
    windowEnd: null,
    actualDate: null,
    offsetDays: null,
    timing: 'on time',
  };
}

const ageOf = (step: Step) => step.plannedDate ?? '9999';
