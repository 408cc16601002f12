import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { FoundParticipant } from './find-participant';
import type { StoredEntry } from './stored-entries';

/**
 * Since when answers are said to be pending, `YYYY-MM-DD` at the site, by entry and field: from the audit trail, which tells when
 * "pending" was last put where it was not.
 */
export async function pendingSince(
  tx: Transaction,
  child: FoundParticipant,
  entries: readonly StoredEntry[],
): Promise<Record<string, Record<string, string>>> {
  const pending = entries.flatMap(({ id, content }) => {
    const reasons = [
      content?.missing ?? {},
      ...Object.values(content?.groups ?? {})
        .flat()
        .map(({ missing }) => missing),
    ];
    return reasons.some((missing) => Object.values(missing).includes('PENDING')) ? [id] : [];
  });
  if (pending.length === 0) return {};
  const { rows } = await tx.execute<{ entryId: string; field: string; since: string }>(sql`
    select a.entry_id as "entryId", given.key as field,
           max((a.at at time zone ${child.timeZone})::date)::text as since
    from audit_event a cross join lateral jsonb_each_text(a.new_value) as given
    where a.participant_id = ${child.id} and a.entry_id = any(${sql.param(pending)}::uuid[]) and a.field = 'missing'
      and jsonb_typeof(a.new_value) = 'object' and given.value = 'PENDING'
      and a.old_value ->> given.key is distinct from 'PENDING'
    group by 1, 2`);
  const since: Record<string, Record<string, string>> = {};
  for (const { entryId, field, since: day } of rows) since[entryId] = { ...since[entryId], [field]: day };
  return since;
}
