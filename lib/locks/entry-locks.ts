import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { Actor } from '@/lib/access/actor';
import type { Reviewed } from '@/lib/casebook/entry-review';
import { locksOf } from '@/lib/casebook/surroundings';
import { fieldPath } from '@/lib/crf/paths';
import { mayLift } from './lock-rows';
import { heldSays, reaches, type StandingLock } from './locks';

/** Something that holds an entry or one of its fields, as the entry page tells it. */
export interface EntryLock {
  id: string;
  kind: StandingLock['kind'];
  level: StandingLock['level'];
  /** Since when, by whom, why. */
  says: string;
  mayLift: boolean;
}

export interface EntryLocks {
  /** What holds the whole form, the widest first. */
  whole: EntryLock[];
  /** Frozen fields by their path (`wtused`, `<row id>/exdose`). */
  fields: Record<string, EntryLock>;
}

/** What is frozen or locked here now. */
export async function entryLocks(tx: Transaction, actor: Actor, { child, key, entry }: Reviewed): Promise<EntryLocks> {
  const { rows } = await tx.execute<{ locks: StandingLock[] }>(sql`select ${locksOf(child)} as locks`);
  const here = (rows[0]?.locks ?? []).filter((lock) => reaches(lock, { event: key.event, entryId: entry?.id ?? null }));
  const told = (lock: StandingLock): EntryLock => ({
    ...{ id: lock.id, kind: lock.kind, level: lock.level, says: heldSays(lock) },
    mayLift: mayLift(actor, lock.kind, lock.level === 'study' ? null : child.siteId),
  });
  const fields = here.filter(({ level }) => level === 'field');
  return {
    whole: here.filter(({ level }) => level !== 'field').map(told),
    fields: Object.fromEntries(fields.map((lock) => [fieldPath(lock.field ?? '', lock.rowId), told(lock)])),
  };
}
