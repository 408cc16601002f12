import 'server-only';
import type { Transaction } from '@/db/client';
import type { Casebook, CasebookEntry, Lookalike, PendingInRow } from '@/lib/crf/casebook-checks';
import type { Context, EntryContent, Landmarks, OtherEntry } from '@/lib/crf/context';
import type { AnyForm } from '@/lib/crf/form';
import { planEvents, plannedDayOf } from '@/lib/crf/plan-events';
import type { EntryFact, Facts, PlannedEvent } from '@/lib/crf/schedule';
import { inItsVersion } from '@/lib/crf/versions';
import { localDateTimeIn, todayIn } from '@/lib/dates/clock';
import { formByCode, forms } from '@/study/forms';
import { landmarkForms, landmarksOf } from '@/study/landmarks';
import { findEvent, schedule } from '@/study/schedule';
import type { FoundParticipant } from './find-participant';
import type { PendingAnswer } from './pending-since';
import { type StoredEntry, storedEntries } from './stored-entries';
import { type Surroundings, surroundingsOf } from './surroundings';

export interface Place {
  event: string;
  form: string;
  repeat: number;
}

/** A child's casebook while something is done with it: entries, and all that surrounds them. Changed in hand first, then written. */
export interface CasebookInHand extends Surroundings {
  child: FoundParticipant;
  /** Today at the child's site. */
  today: string;
  entries: StoredEntry[];
  lookalikes: Lookalike[];
  /** Since when answers are pending; read for the system checks alone. */
  pendingSince: readonly PendingAnswer[];
}

/** Takes the casebook in hand, with the answers of the forms of these codes and of those that hold the child's landmarks. */
export async function takeInHand(
  tx: Transaction,
  child: FoundParticipant,
  codes: Iterable<string>,
  now: Date = new Date(),
): Promise<CasebookInHand> {
  const wanted = new Set([...codes, ...landmarkForms]);
  const entries = await storedEntries(tx, child.id, [...wanted]);
  const uses = [...wanted].flatMap((code) => formByCode(code)?.uses ?? []);
  const surroundings = await surroundingsOf(tx, child, new Set(uses));
  return { child, today: todayIn(child.timeZone, now), entries, ...surroundings, lookalikes: [], pendingSince: [] };
}

/** The codes of all forms of the study. */
export const allForms: readonly string[] = Object.keys(forms);

/** What was made out of a casebook for one context, and serves for the next as long as no answer of the casebook changes. */
export interface MadeOut {
  /** When events are planned, by code. */
  planned: Map<string, string | null>;
  /** The entries of a form as derivations see them, by code. */
  others: Map<string, OtherEntry[]>;
}
export const nothingMadeOut = (): MadeOut => ({ planned: new Map(), others: new Map() });

/**
 * What an entry may know about the rest of the casebook: today at the site, its event's planned date, the child's landmarks and the
 * other entries of the forms it reads. Never the entry itself, so that a plan does not follow from its own outcome.
 * @param known for whoever asks for one context after another of the same casebook
 */
export function contextOf(form: AnyForm, place: Place, hand: CasebookInHand, known = nothingMadeOut()): Context {
  const { child, today, entries } = hand;
  const stored = entries.find((e) => e.event === place.event && e.form === place.form && e.repeat === place.repeat);
  const others = (code: string) =>
    keptIn(known.others, code, () => othersOf(code, entries)).filter(({ id }) => id !== stored?.id);
  const context: Context = {
    today,
    participant: { number: child.number, screeningNumber: child.screeningNumber, site: child.siteCode },
    event: {
      code: place.event,
      label: findEvent(place.event)?.label ?? place.event,
      plannedDate: keptIn(known.planned, place.event, () => plannedDateOf(place.event, hand)),
    },
    repeat: place.repeat,
    firstSavedAt: localDateTimeIn(child.timeZone, stored?.createdAt ?? new Date()),
    others: Object.fromEntries((form.reads ?? []).map((code) => [code, others(code)])),
    landmarks: landmarksOf(landmarkForms.flatMap(others)),
    lists: Object.fromEntries((form.uses ?? []).map((name) => [name, hand.lists[name] ?? []])),
    versions: hand.versions,
    ...(stored?.protocolVersion && { saved: { version: stored.protocolVersion, on: stored.occurredOn } }),
    confirmed: hand.confirmations.filter(({ entryId }) => entryId === stored?.id),
  };
  return inItsVersion(form, stored?.content?.answers ?? {}, context);
}

function keptIn<T>(known: Map<string, T>, key: string, make: () => T): T {
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const made = make();
  known.set(key, made);
  return made;
}

/** The entries of one form as derivations see them. */
export function othersOf(code: string, entries: readonly StoredEntry[]): OtherEntry[] {
  return entries.flatMap((entry) => (entry.form === code ? asOther(entry) : []));
}

/** The child's landmarks, as these entries tell them. */
export function landmarksIn(entries: readonly StoredEntry[]): Landmarks {
  return landmarksOf(landmarkForms.flatMap((code) => othersOf(code, entries)));
}

/** The casebook as the checks over it read it. */
export function casebookOf(hand: CasebookInHand): Casebook {
  const byForm = new Map<string, CasebookEntry[]>();
  let calendar: PlannedEvent[] | null = null;
  return {
    today: hand.today,
    site: hand.child.siteCode,
    enrolledOn: hand.child.enrolledOn,
    landmarks: landmarksIn(hand.entries),
    of(form) {
      const known = byForm.get(form);
      if (known) return known;
      const entries = hand.entries.flatMap((entry) => (entry.form === form ? asCasebookEntry(entry, hand) : []));
      const inOrder = entries.sort(byDate);
      byForm.set(form, inOrder);
      return inOrder;
    },
    calendar() {
      calendar ??= planEvents(schedule, factsOf(hand), hand.today);
      return calendar;
    },
    list: (name) => hand.lists[name] ?? [],
    lookalikes: hand.lookalikes,
  };
}

/** What the calendar reads of the casebook. */
export function factsOf({ child, entries, versions }: CasebookInHand, withoutEvent?: string): Facts {
  const counted = entries.filter(({ event }) => event !== withoutEvent);
  return { entries: counted.map(asFact), enrolledOn: child.enrolledOn, versions };
}

function asFact({ event, form, repeat, status, occurredOn, content }: StoredEntry): EntryFact {
  return { event, form, repeat, status, occurredOn, ...(content && { answers: content.answers }) };
}

function plannedDateOf(event: string, hand: CasebookInHand): string | null {
  return plannedDayOf(event, schedule, factsOf(hand, event), hand.today);
}

function asOther({ id, event, form, repeat, status, content }: StoredEntry): OtherEntry[] {
  if (content === null) return [];
  const rows = Object.entries(content.groups).map(([key, list]) => [key, list.map((row) => row.answers)]);
  return [{ id, event, form, repeat, status, answers: content.answers, groups: Object.fromEntries(rows) }];
}

function asCasebookEntry(entry: StoredEntry, { pendingSince }: CasebookInHand): CasebookEntry[] {
  const { occurredOn, content } = entry;
  const pending = pendingSince.filter(({ entryId }) => entryId === entry.id);
  const ofForm = pending.filter(({ rowId }) => rowId === null).map(({ field, since }) => [field, since] as const);
  const more = {
    ...{ occurredOn, missing: content?.missing ?? {}, pendingSince: Object.fromEntries(ofForm) },
    pendingInRows: pending.flatMap((answer) => inRow(content, answer)),
  };
  return asOther(entry).map((other) => ({ ...other, ...more }));
}

/** Where a pending answer stands among the rows; nowhere once it was given. */
function inRow(content: EntryContent | null, { rowId, field, since }: PendingAnswer): PendingInRow[] {
  return Object.entries(content?.groups ?? {}).flatMap(([group, rows]) => {
    const index = rows.findIndex(({ id, missing }) => id === rowId && missing[field] === 'PENDING');
    return index < 0 ? [] : [{ group, index, field, since }];
  });
}

function byDate(one: CasebookEntry, other: CasebookEntry): number {
  return (one.occurredOn ?? '9999').localeCompare(other.occurredOn ?? '9999') || one.repeat - other.repeat;
}
