import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { FoundParticipant } from './find-participant';
import type { StoredEntry } from './stored-entries';

/** An answer that is said to be pending, with the day since when, `YYYY-MM-DD` at the site; of a form, or of one of its rows. */
export interface PendingAnswer {
  entryId: string;
  /** Null for an answer of the form itself. */
  rowId: string | null;
  field: string;
  since: string;
}

/** Since when answers are said to be pending: from the audit trail, which tells when "pending" was last put where it was not. */
export async function pendingSince(
  tx: Transaction,
  child: FoundParticipant,
  entries: readonly StoredEntry[],
): Promise<PendingAnswer[]> {
  const pending = entries.filter(({ pendingAnswers }) => pendingAnswers > 0).map(({ id }) => id);
  if (pending.length === 0) return [];
  const { rows } = await tx.execute<PendingAnswer & Record<string, unknown>>(sql`
    select a.entry_id as "entryId", nullif(a.row_id, a.entry_id) as "rowId", given.key as field,
           max((a.at at time zone ${child.timeZone})::date)::text as since
    from audit_event a cross join lateral jsonb_each_text(a.new_value) as given
    where a.participant_id = ${child.id} and a.entry_id = any(${sql.param(pending)}::uuid[]) and a.field = 'missing'
      and jsonb_typeof(a.new_value) = 'object' and given.value = 'PENDING'
      and a.old_value ->> given.key is distinct from 'PENDING'
    group by 1, 2, 3`);
  return rows;
}
