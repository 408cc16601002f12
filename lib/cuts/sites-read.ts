import 'server-only';
import { sql } from 'drizzle-orm';
import { readAs } from '@/db/transaction-as';
import { type Actor, siteScope } from '@/lib/access/actor';
import { within } from '@/lib/casebook/list-participants';

/** The sites whose casebooks the person reads, closed ones too, by code. */
export async function sitesRead(actor: Actor): Promise<{ code: string; name: string }[]> {
  const scope = siteScope(actor, 'read casebook');
  const { rows } = await readAs(actor, (tx) =>
    tx.execute<{ code: string; name: string }>(
      sql`select s.code, s.name from site s where ${within(sql`s.id`, scope)} order by s.code`,
    ),
  );
  return rows;
}
