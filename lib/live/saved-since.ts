import 'server-only';
import { sql } from 'drizzle-orm';
import { readAs } from '@/db/transaction-as';
import type { Actor } from '@/lib/access/actor';

/** A save that began before a page was made may have been committed after; and no two clocks agree. */
const slackSeconds = 10;

/** Whether anything about a child was saved since this moment, or within the ten seconds before; among what the person may see. */
export function savedSince(actor: Actor, moment: Date): Promise<boolean> {
  return readAs(actor, async (tx) => {
    const { rows } = await tx.execute<{ saved: boolean }>(sql`
      select exists (
        select from audit_event
        where at > ${moment.toISOString()}::timestamptz - make_interval(secs => ${slackSeconds})
          and participant_id is not null and table_name <> 'casebook_view'
      ) as saved`);
    return rows[0]?.saved ?? false;
  });
}
