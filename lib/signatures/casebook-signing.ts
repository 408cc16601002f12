import 'server-only';
import { sql } from 'drizzle-orm';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, may } from '@/lib/access/actor';
import { findParticipant } from '@/lib/casebook/find-participant';
import { dateTimeWithZone } from '@/lib/dates/clock';

/** How the signature of the whole casebook stands, for the head of its page. */
export interface CasebookSigning {
  maySign: boolean;
  /** The last signature of the casebook; null when there was none. */
  last: { name: string; at: string } | null;
  /** Forms that are new or changed since. */
  changed: number;
}

type Row = { name: string | null; at: string | null; forms: number; standing: number };

/** Throws NotFound for a child the actor may not see. */
export async function casebookSigning(actor: Actor, reference: string): Promise<CasebookSigning> {
  assertMay(actor, 'read casebook');
  return readAs(actor, async (tx) => {
    const child = await findParticipant(tx, reference);
    const { rows } = await tx.execute<Row>(sql`
      select last.name, last.at, (select count(*)::int from entry where participant_id = ${child.id}) as forms,
             (select count(distinct s.entry_id)::int from signed_entry s join signature g on g.id = s.signature_id
              where s.participant_id = ${child.id} and g.scope = 'casebook' and s.fallen_at is null) as standing
      from (select null) nothing left join lateral (
        select signed_name as name, signed_at::text as at from signature
        where participant_id = ${child.id} and scope = 'casebook' order by signed_at desc limit 1) last on true`);
    const { name = null, at = null, forms = 0, standing = 0 } = rows[0] ?? {};
    return {
      maySign: may(actor, 'sign casebook', child.siteId),
      last: name && at ? { name, at: dateTimeWithZone(child.timeZone, new Date(at)) } : null,
      changed: forms - standing,
    };
  });
}
