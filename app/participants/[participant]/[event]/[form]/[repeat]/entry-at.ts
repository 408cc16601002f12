import { cache } from 'react';
import type { Actor } from '@/lib/access/actor';
import { NotFound } from '@/lib/access/errors';
import { forPage } from '@/lib/access/guard';
import { addressPart } from '@/lib/access/query-text';
import { type EntryKey, entryKey } from '@/lib/casebook/entry-input';
import { type EntryPage, loadEntry } from '@/lib/casebook/load-entry';
import { recordView } from '@/lib/casebook/record-view';
import { thereThen } from '@/lib/cuts/there-then';

export type EntryParams = Record<keyof EntryKey, string>;

/** The entry an address names; the 404 page when there is none that the person may see. Read once per request. */
export async function entryAt(actor: Actor, { participant, event, form, repeat }: EntryParams): Promise<EntryPage> {
  return entryOnce(actor, participant, event, form, repeat);
}

/** The same as it stood at a moment; null when the child was not in the database yet. */
export const entryAsOf = (actor: Actor, place: EntryParams, at: Date): Promise<EntryPage | null> =>
  forPage(() => thereThen(async () => loadEntry(actor, keyIn(place), at)));

// By its parts: React remembers by identity, and the params are a new object each time they are awaited.
const entryOnce = cache((actor: Actor, participant: string, event: string, form: string, repeat: string) =>
  forPage(async () => {
    const page = await loadEntry(actor, keyIn({ participant, event, form, repeat }));
    await recordView(actor, page.participant.screeningNumber);
    return page;
  }),
);

function keyIn(params: EntryParams): EntryKey {
  const key = entryKey.safeParse(decoded(params));
  if (!key.success) throw new NotFound();
  return key.data;
}

/** The parts of a page's address as they were before they were written into it; a route is given them so. */
function decoded({ participant, event, form, repeat }: EntryParams): EntryParams {
  return {
    participant: addressPart(participant),
    event: addressPart(event),
    form: addressPart(form),
    repeat: addressPart(repeat),
  };
}

export function hrefOf({ participant, event, form, repeat }: EntryPage): string {
  return `/participants/${participant.label}/${event.code}/${form.code}/${repeat}`;
}
