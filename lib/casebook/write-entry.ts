import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { answersSchema } from '@/lib/crf/answers-schema';
import type { EntryContent, GroupRow } from '@/lib/crf/context';
import type { AnyForm, AnyGroup } from '@/lib/crf/form';

/** Whose rows they are: every clinical row carries its child and site. */
export interface Owner {
  entryId: string;
  participantId: string;
  siteId: string;
}

/**
 * Writes the content of an entry into the form's table and those of its groups. PostgreSQL reads the values by the columns'
 * own types; what the form's schema does not accept throws before that. Rows of a group that are no longer in the content are removed.
 */
export async function writeContent(tx: Transaction, form: AnyForm, owner: Owner, content: EntryContent): Promise<void> {
  answersSchema(form).parse(content.answers);
  const record = { entry_id: owner.entryId, ...owning(owner), ...content.answers, missing: content.missing };
  const table = sql.identifier(form.name);
  await tx.execute(sql`
    insert into ${table} select * from jsonb_populate_record(null::${table}, ${JSON.stringify(record)}::jsonb)
    on conflict (entry_id) do update set ${assignments([...Object.keys(form.fields), 'missing'])}`);
  for (const [key, group] of Object.entries(form.groups)) {
    await writeRows(tx, group, owner, content.groups[key] ?? []);
  }
}

async function writeRows(tx: Transaction, group: AnyGroup, owner: Owner, rows: GroupRow[]) {
  const table = sql.identifier(group.name);
  const ids = rows.map((row) => row.id);
  await tx.execute(
    sql`delete from ${table} where participant_id = ${owner.participantId} and entry_id = ${owner.entryId}
        and not id = any (${sql.param(ids)}::uuid[])`,
  );
  if (rows.length === 0) return;
  for (const row of rows) answersSchema(group).parse(row.answers);
  const records = rows.map((row, position) => ({
    id: row.id,
    entry_id: owner.entryId,
    position,
    ...owning(owner),
    ...row.answers,
    missing: row.missing,
  }));
  await tx.execute(sql`
    insert into ${table} select * from jsonb_populate_recordset(null::${table}, ${JSON.stringify(records)}::jsonb)
    on conflict (id) do update set ${assignments([...Object.keys(group.fields), 'position', 'missing'])}`);
}

const owning = ({ participantId, siteId }: Owner) => ({ participant_id: participantId, site_id: siteId });

function assignments(columns: string[]): SQL {
  const parts = columns.map((column) => sql`${sql.identifier(column)} = excluded.${sql.identifier(column)}`);
  return sql.join(parts, sql`, `);
}
