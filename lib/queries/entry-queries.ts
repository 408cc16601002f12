import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { Actor } from '@/lib/access/actor';
import type { Reviewed } from '@/lib/casebook/entry-review';
import { type ReadQuery, readQueries } from './read-queries';

/** The queries of an entry, of the place it stands at while it is not entered, and of its event as a whole; the oldest first. */
export function entryQueries(tx: Transaction, actor: Actor, { child, key, entry }: Reviewed): Promise<ReadQuery[]> {
  const { event, form, repeat } = key;
  const ofEntry = entry ? sql`q.entry_id = ${entry.id}` : sql`false`;
  return readQueries(
    tx,
    actor,
    child,
    sql`${ofEntry} or (q.entry_id is null and q.event_code = ${event} and (q.form_code is null or (q.form_code = ${form} and q.repeat = ${repeat})))`,
  );
}
