import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { FoundParticipant } from '@/lib/casebook/find-participant';
import { forms } from '@/study/forms';
import { casebookSignedAt } from '@/study/signing';

type Child = Pick<FoundParticipant, 'id' | 'timeZone'>;

/**
 * SQL: when the whole casebook was signed last, on the site's clock (`YYYY-MM-DDTHH:MM`); null unless every form of it stands under a
 * signature of the casebook now.
 */
export const casebookSigned = ({ id, timeZone }: Child): SQL => sql`(
  select to_char(max(g.signed_at) at time zone ${timeZone}, 'YYYY-MM-DD"T"HH24:MI') from signature g
  where g.participant_id = ${id} and g.scope = 'casebook' and not exists (
    select from entry e where e.participant_id = ${id} and not exists (
      select from signed_entry s join signature c on c.id = s.signature_id and c.scope = 'casebook'
      where s.participant_id = ${id} and s.entry_id = e.id and s.fallen_at is null)))`;

/** Keeps true where the study writes down that the casebook was signed. Called after whatever signs or may let a signature fall. */
export async function stampCasebookSignature(tx: Transaction, child: Child): Promise<void> {
  const table = sql.identifier(forms[casebookSignedAt.form].name);
  const field = sql.identifier(casebookSignedAt.field);
  await tx.execute(sql`
    update ${table} t set ${field} = signed.at::timestamp from (select ${casebookSigned(child)} as at) signed
    where t.participant_id = ${child.id} and t.${field} is distinct from signed.at::timestamp`);
}
