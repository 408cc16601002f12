import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { VerifiedFields } from '@/db/schema/review';
import type { CasebookInHand } from '@/lib/casebook/casebook-in-hand';
import { formByCode } from '@/study/forms';
import { countToVerify } from './to-verify';

/** Counts what is left to verify of entries that were saved before anybody counted. */
export async function countUncounted(tx: Transaction, { child, entries }: CasebookInHand): Promise<void> {
  const { rows } = await tx.execute<{ id: string; fields: VerifiedFields | null }>(sql`
    select e.id, v.fields from entry e left join verification v on v.entry_id = e.id and v.kind = 'source'
    where e.participant_id = ${child.id} and e.to_verify is null`);
  for (const { id, fields } of rows) {
    const entry = entries.find((each) => each.id === id);
    const form = formByCode(entry?.form ?? '');
    if (!form || !entry?.content) continue;
    const { toVerify, toVerifyCritical } = countToVerify(form, entry.content, fields ?? {});
    await tx.execute(sql`select count_to_verify(${id}, ${toVerify}, ${toVerifyCritical})`);
  }
}
