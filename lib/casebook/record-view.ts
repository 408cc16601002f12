import 'server-only';
import { sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { transactionAs } from '@/db/transaction-as';
import type { Actor } from '@/lib/access/actor';

/** Views that this process has put on record in this hour: it need not ask again. Another instance asks the database. */
const known = new Set<string>();
let knownHour = 0;

/**
 * Puts on record that the person looks at a child's casebook, once in each hour (ICH E6(R3) 4.2.2(a)(iii)). Of a child the person may
 * not see nothing is written.
 */
export async function recordView(actor: Actor, reference: string): Promise<void> {
  const hour = Math.floor(Date.now() / 3_600_000);
  if (hour !== knownHour) known.clear();
  knownHour = hour;
  const key = `${actor.personId} ${reference}`;
  if (known.has(key)) return;
  await transactionAs(actor, 'Casebook viewed', (tx) =>
    tx.execute(sql`
      insert into casebook_view (id, participant_id, site_id, seen_by, hour)
      select ${newId()}, p.id, p.site_id, ${actor.personId}, date_trunc('hour', now()) from participant p
      where ${reference} in (p.number, p.screening_number) and not exists (
        select from casebook_view v where v.participant_id = p.id and v.seen_by = ${actor.personId} and v.hour = date_trunc('hour', now()))
      on conflict do nothing`),
  );
  known.add(key);
}
