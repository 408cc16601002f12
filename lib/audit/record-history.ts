import 'server-only';
import { sql } from 'drizzle-orm';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay } from '@/lib/access/actor';
import { studyTimeZone } from '@/lib/access/study-time-zone';
import { dateTimeWithZone } from '@/lib/dates/clock';
import { namesOf } from './names';
import { auditedTable, labelOf } from './table-words';
import { valueInWords } from './value-words';

export interface RecordChange {
  id: string;
  at: string;
  by: string;
  what: string;
  old: string;
  new: string;
  reason: string;
}

type Row = {
  id: string;
  at: string;
  by: string;
  table: string;
  field: string;
  old: unknown;
  new: unknown;
  reason: string;
};

/** The latest changes of a person (account, roles, links) or of a site, in words, for the administration. */
export async function recordHistory(
  actor: Actor,
  record: { person: string } | { site: string },
): Promise<RecordChange[]> {
  assertMay(actor, 'read administration');
  const timeZone = await studyTimeZone();
  return readAs(actor, async (tx) => {
    const { rows } = await tx.execute<Row>(sql`
      select a.id::text, a.at::text, who.display_name as by, a.table_name as "table", a.field,
             a.old_value as old, a.new_value as new, a.reason
      from audit_event a join person who on who.id = a.actor_id
      where a.participant_id is null and (a.table_name, a.row_id) in (${rowsOf(record)})
        and a.field not in ('id', 'person_id', 'created_by', 'created_at', 'failed_sign_ins', 'token_hash')
      order by a.at desc, a.id desc limit 100`);
    const names = await namesOf(
      tx,
      rows.flatMap((row) => [row.old, row.new]),
    );
    return rows.map(({ id, at, by, table, field, reason, ...row }) => {
      const words = (value: unknown) => valueInWords(table, field, value, { names, timeZone });
      const what = `${auditedTable(table).title}: ${labelOf(table, field).toLowerCase()}`;
      return {
        id,
        at: dateTimeWithZone(timeZone, new Date(at)),
        by,
        what,
        old: words(row.old),
        new: words(row.new),
        reason,
      };
    });
  });
}

function rowsOf(record: { person: string } | { site: string }) {
  if ('site' in record) return sql`select 'site', ${record.site}::uuid`;
  return sql`
    select 'person', ${record.person}::uuid
    union all select 'role_assignment', id from role_assignment where person_id = ${record.person}
    union all select 'invitation', id from invitation where person_id = ${record.person}`;
}
