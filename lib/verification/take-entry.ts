import 'server-only';
import type { Transaction } from '@/db/client';
import { type Actor, assertMay } from '@/lib/access/actor';
import { Refused } from '@/lib/access/errors';
import type { EntryKey } from '@/lib/casebook/entry-input';
import { formAt } from '@/lib/casebook/entry-place';
import { type FoundParticipant, findParticipant } from '@/lib/casebook/find-participant';
import { type StoredEntry, storedEntries } from '@/lib/casebook/stored-entries';
import type { EntryContent } from '@/lib/crf/context';
import type { AnyForm } from '@/lib/crf/form';
import type { Permission } from '@/study/roles';
import type { ReviewKind } from './verify-input';

/** Whose mark it is. */
export const permissionFor: Record<ReviewKind, Permission> = { source: 'verify data', medical: 'review medically' };

export interface TakenEntry {
  child: FoundParticipant;
  form: AnyForm;
  entry: StoredEntry & { content: EntryContent };
}

/**
 * The child, for a person who may put this mark there, with nobody saving to the casebook until the transaction ends: running saves are
 * waited for. Throws NotFound and NotAllowed.
 */
export async function takeChild(
  tx: Transaction,
  actor: Actor,
  participant: string,
  kind: ReviewKind,
): Promise<FoundParticipant> {
  const child = await findParticipant(tx, participant, { lock: true });
  assertMay(actor, permissionFor[kind], child.siteId);
  return child;
}

/** The same with one of its entries as it is saved now. Throws Refused where nothing is saved. */
export async function takeEntry(
  tx: Transaction,
  actor: Actor,
  key: EntryKey & { kind: ReviewKind },
): Promise<TakenEntry> {
  const form = formAt(key);
  const child = await takeChild(tx, actor, key.participant, key.kind);
  const entries = await storedEntries(tx, child.id, [form.code]);
  const entry = entries.find((one) => one.event === key.event && one.form === key.form && one.repeat === key.repeat);
  if (!entry?.content) throw new Refused('Nothing is saved here yet: there is nothing to verify.');
  return { child, form, entry: { ...entry, content: entry.content } };
}

/** A form is verified once it is complete, and as it was on the screen. */
export function refuseUnready({ entry, form }: Pick<TakenEntry, 'entry' | 'form'>, version: number): void {
  if (entry.status !== 'complete')
    throw new Refused(`${form.title} is a draft. It is verified once the site has completed it.`);
  if (entry.version !== version)
    throw new Refused(
      `${form.title} was saved again by ${entry.savedByName} after you opened it. Nothing was verified, and nothing is lost: reload the page, look at what changed, and verify then.`,
    );
}
