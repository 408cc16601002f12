import 'server-only';
import { type Actor, assertMay, may } from '@/lib/access/actor';
import { emptyContent } from '@/lib/crf/content';
import type { Context, EntryContent, EntryStatus } from '@/lib/crf/context';
import { inWords } from '@/lib/crf/entry-text';
import type { Finding } from '@/lib/crf/findings';
import type { AnyForm } from '@/lib/crf/form';
import { settle } from '@/lib/crf/settle';
import { readChildAs } from '@/lib/cuts/as-of';
import { shortDate } from '@/lib/dates/words';
import { formByCode } from '@/study/forms';
import { findEvent, schedule } from '@/study/schedule';
import { contextOf, landmarksIn, takeInHand } from './casebook-in-hand';
import { closedBecause } from './closed-because';
import { standingOn } from './consequences';
import { confirmationsOf, type EntryConfirmation } from './entry-confirmations';
import type { EntryKey } from './entry-input';
import { formAt } from './entry-place';
import { type EntryReview, reviewOf } from './entry-review';
import type { FoundParticipant } from './find-participant';
import type { StoredEntry } from './stored-entries';

/** Another place in the casebook, to go to. */
export interface Neighbour {
  href: string;
  title: string;
}

/** Everything the form page shows: plain data, so that it crosses to the browser. */
export interface EntryPage {
  participant: {
    number: string | null;
    screeningNumber: string;
    /** The participant number, or the screening number before enrolment. */
    label: string;
    siteCode: string;
    siteName: string;
    timeZone: string;
  };
  form: { code: string; name: string; title: string };
  event: { code: string; label: string; plannedDate: string | null };
  repeat: number;
  entry: null | { id: string; version: number; status: EntryStatus; held: boolean; savedAt: string; savedBy: string };
  content: EntryContent;
  context: Context;
  /** What the checks over the whole casebook found on this entry. */
  standing: Finding[];
  /** What a second person was asked to confirm on this entry. */
  confirmations: EntryConfirmation[];
  /** Queries, verification, signatures, locks. */
  review: EntryReview;
  maySave: boolean;
  /** Why saving would be refused, although the role allows it. */
  closedBecause: string | null;
  previous: Neighbour | null;
  next: Neighbour | null;
  /** What the reference fields may point at. */
  references: Record<string, { id: string; label: string }[]>;
}

/**
 * The form page of one entry, saved or new (a new one holds what the study proposes).
 * With `asOf` as it stood at that moment, and nothing can be done with it.
 * Throws NotFound for a child the actor may not see and for a place the study does not have.
 */
export async function loadEntry(actor: Actor, key: EntryKey, asOf: Date | null = null): Promise<EntryPage> {
  assertMay(actor, 'read casebook');
  const form = formAt(key);
  const referred = Object.values(form.fields).flatMap((field) => (field.kind === 'reference' ? field.to : []));
  return readChildAs(actor, key.participant, asOf, async (tx, { child, reader, now }) => {
    const hand = await takeInHand(tx, child, [form.code, ...(form.reads ?? []), ...referred], now);
    const { entries } = hand;
    const stored = entries.find((e) => e.event === key.event && e.form === key.form && e.repeat === key.repeat);
    const context = contextOf(form, key, hand);
    return {
      participant: identityOf(child),
      form: { code: form.code, name: form.name, title: form.title },
      event: context.event,
      repeat: key.repeat,
      entry: stored ? headOf(stored) : null,
      content: stored?.content ?? settle(form, emptyContent(form, context), context).content,
      context,
      standing: stored ? standingOn(hand, stored.id) : [],
      confirmations: stored && hasOverrides(form) ? await confirmationsOf(tx, reader, child, form, stored.id) : [],
      review: await reviewOf(tx, reader, { child, key, entry: stored }),
      maySave: may(reader, 'enter data', child.siteId),
      closedBecause: closedBecause(
        child,
        { ...key, entryId: stored?.id ?? null },
        { landmarks: landmarksIn(entries), locks: hand.locks },
      ),
      ...(form.log && key.event === 'ANY' ? neighboursInLog(child, key, entries) : neighboursOf(child, key)),
      references: referencesOf(form, entries),
    };
  });
}

/** Most forms stop nothing that could be confirmed, and need not ask. */
function hasOverrides(form: AnyForm): boolean {
  return [form, ...Object.values(form.groups)].some(({ checks }) => checks.some(({ override }) => override));
}

function identityOf(child: FoundParticipant): EntryPage['participant'] {
  const { number, screeningNumber, siteCode, siteName, timeZone } = child;
  return { number, screeningNumber, label: number ?? screeningNumber, siteCode, siteName, timeZone };
}

const headOf = (stored: StoredEntry) => ({
  id: stored.id,
  version: stored.version,
  status: stored.status,
  held: stored.held,
  savedAt: stored.savedAt.toISOString(),
  savedBy: stored.savedByName,
});

function neighboursOf(child: FoundParticipant, key: EntryKey): Pick<EntryPage, 'previous' | 'next'> {
  const places = schedule.events.flatMap((event) =>
    event.forms.flatMap((code) => {
      const form = formByCode(code);
      return form ? [{ event, form }] : [];
    }),
  );
  const here = places.findIndex((p) => p.event.code === key.event && p.form.code === key.form);
  const to = (place: (typeof places)[number] | undefined): Neighbour | null =>
    place && here >= 0
      ? {
          href: `/participants/${child.number ?? child.screeningNumber}/${place.event.code}/${place.form.code}/1`,
          title: `${place.event.label} · ${place.form.title}`,
        }
      : null;
  return { previous: to(places[here - 1]), next: to(places[here + 1]) };
}

/** In a log the entry before, and after the last one the log itself. */
function neighboursInLog(
  child: FoundParticipant,
  key: EntryKey,
  entries: StoredEntry[],
): Pick<EntryPage, 'previous' | 'next'> {
  const label = child.number ?? child.screeningNumber;
  const title = formByCode(key.form)?.title ?? key.form;
  const own = entries.filter(({ event, form }) => event === key.event && form === key.form).map(({ repeat }) => repeat);
  const to = (repeat: number | undefined): Neighbour | null =>
    repeat === undefined
      ? null
      : { href: `/participants/${label}/${key.event}/${key.form}/${repeat}`, title: `${title} ${repeat}` };
  const log = { href: `/participants/${label}/log/${key.form}`, title: `All of ${title}` };
  const before = own.filter((repeat) => repeat < key.repeat).sort((a, b) => b - a)[0];
  const after = own.filter((repeat) => repeat > key.repeat).sort((a, b) => a - b)[0];
  return { previous: to(before) ?? log, next: to(after) ?? log };
}

function referencesOf(form: AnyForm, entries: StoredEntry[]): EntryPage['references'] {
  const choices = Object.entries(form.fields).flatMap(([field, definition]) =>
    definition.kind === 'reference'
      ? [[field, entries.filter((e) => definition.to.includes(e.form)).map(referenceTo)] as const]
      : [],
  );
  return Object.fromEntries(choices);
}

/** An entry as others name it: by what its form is known by, its event and its date. */
export function referenceTo(entry: StoredEntry) {
  const event = entryName(entry) ?? findEvent(entry.event)?.label ?? entry.event;
  const place = entry.repeat > 1 && entry.event !== 'ANY' ? `${event}, ${entry.repeat}` : event;
  return { id: entry.id, label: entry.occurredOn ? `${place} (${shortDate(entry.occurredOn)})` : place };
}

/** What a log entry is called: the first text or choice among the columns of its log that is answered. */
function entryName({ form: code, content }: StoredEntry): string | null {
  const form = formByCode(code);
  const named = (form?.log ?? []).flatMap((key) => {
    const field = form?.fields[key];
    const isName = field?.kind === 'text' || field?.kind === 'choice';
    return field && isName ? inWords(field, content?.answers[key] ?? null) || [] : [];
  });
  return named.find((words) => words !== 'Yes' && words !== 'No') ?? null;
}
