import 'server-only';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, may } from '@/lib/access/actor';
import { emptyContent } from '@/lib/crf/content';
import type { Context, EntryContent, EntryStatus } from '@/lib/crf/context';
import type { Finding } from '@/lib/crf/findings';
import type { AnyForm } from '@/lib/crf/form';
import { settle } from '@/lib/crf/settle';
import { shortDate } from '@/lib/dates/words';
import { formByCode } from '@/study/forms';
import { findEvent, schedule } from '@/study/schedule';
import { contextOf, landmarksIn, takeInHand } from './casebook-in-hand';
import { closedBecause } from './closed-because';
import { standingOn } from './consequences';
import type { EntryKey } from './entry-input';
import { formAt } from './entry-place';
import { type FoundParticipant, findParticipant } from './find-participant';
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
  entry: null | { id: string; version: number; status: EntryStatus; savedAt: string; savedBy: string };
  content: EntryContent;
  context: Context;
  /** What the checks over the whole casebook found on this entry. */
  standing: Finding[];
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
 * Throws NotFound for a child the actor may not see and for a place the study does not have.
 */
export async function loadEntry(actor: Actor, key: EntryKey): Promise<EntryPage> {
  assertMay(actor, 'read casebook');
  const form = formAt(key);
  const referred = Object.values(form.fields).flatMap((field) => (field.kind === 'reference' ? field.to : []));
  return readAs(actor, async (tx) => {
    const child = await findParticipant(tx, key.participant);
    const hand = await takeInHand(tx, child, [form.code, ...(form.reads ?? []), ...referred]);
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
      maySave: may(actor, 'enter data', child.siteId),
      closedBecause: closedBecause(child, key, landmarksIn(entries)),
      ...neighboursOf(child, key),
      references: referencesOf(form, entries),
    };
  });
}

function identityOf(child: FoundParticipant): EntryPage['participant'] {
  const { number, screeningNumber, siteCode, siteName, timeZone } = child;
  return { number, screeningNumber, label: number ?? screeningNumber, siteCode, siteName, timeZone };
}

const headOf = (stored: StoredEntry) => ({
  id: stored.id,
  version: stored.version,
  status: stored.status,
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

function referencesOf(form: AnyForm, entries: StoredEntry[]): EntryPage['references'] {
  const choices = Object.entries(form.fields).flatMap(([field, definition]) =>
    definition.kind === 'reference'
      ? [[field, entries.filter((e) => definition.to.includes(e.form)).map(referenceTo)] as const]
      : [],
  );
  return Object.fromEntries(choices);
}

function referenceTo(entry: StoredEntry) {
  const event = findEvent(entry.event)?.label ?? entry.event;
  const place = entry.repeat > 1 ? `${event}, ${entry.repeat}` : event;
  return { id: entry.id, label: entry.occurredOn ? `${place} (${shortDate(entry.occurredOn)})` : place };
}
