import 'server-only';
import { sql } from 'drizzle-orm';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay } from '@/lib/access/actor';
import { NotFound } from '@/lib/access/errors';
import type { AnyForm } from '@/lib/crf/form';
import { isMissingReason, missingReasons } from '@/lib/crf/value';
import { dateTimeWithZone } from '@/lib/dates/clock';
import { formByCode } from '@/study/forms';
import { namesOf } from './names';
import { auditedTable, labelOf } from './table-words';
import { valueInWords } from './value-words';

/** One change of one field of a form, in words. */
export interface EntryChange {
  id: string;
  /** On the site's clock, with its zone. */
  at: string;
  /** The same as PostgreSQL tells it. */
  moment: string;
  by: string;
  /** Key and label of the field. */
  key: string;
  field: string;
  /** Which row of a grid: "drug 2". */
  row?: string;
  old: string;
  new: string;
  reason: string;
}

type Row = {
  id: string;
  at: string;
  by: string;
  zone: string;
  formCode: string;
  table: string;
  field: string;
  rowNumber: number | null;
  old: unknown;
  new: unknown;
  reason: string;
};

/**
 * Every change of an entry, the latest first; of one field when `field` names one. Who, when, old, new and why, in words.
 * Throws NotFound for an entry of another site, as for one that is not there.
 */
export async function entryHistory(actor: Actor, entryId: string, field?: string): Promise<EntryChange[]> {
  assertMay(actor, 'read casebook');
  return readAs(actor, async (tx) => {
    const found = await tx.execute<{ formCode: string; participantId: string }>(
      sql`select form_code as "formCode", participant_id as "participantId" from entry where id::text = ${entryId}`,
    );
    const [entry] = found.rows;
    const form = entry && formByCode(entry.formCode);
    if (!entry || !form) throw new NotFound();
    const { rows } = await tx.execute<Row>(sql`
      with numbered as (
        select row_id, table_name, dense_rank() over (partition by table_name order by min(id))::int as number
        from audit_event where participant_id = ${entry.participantId} and entry_id = ${entryId}
        group by row_id, table_name)
      select a.id::text, a.at::text, who.display_name as by, s.time_zone as zone, a.table_name as "table", a.field,
             n.number as "rowNumber", a.old_value as old, a.new_value as new, a.reason
      from audit_event a
      join numbered n using (row_id, table_name)
      join person who on who.id = a.actor_id
      join site s on s.id = a.site_id
      where a.participant_id = ${entry.participantId} and a.entry_id = ${entryId}
        and (a.field = any(${sql.param(columnsOf(form, field))}::text[])
             or a.field = 'missing' and a.old_value ->> ${field ?? ''}::text is distinct from a.new_value ->> ${field ?? ''}::text)
        and (a.table_name <> 'entry' or a.field = 'status')
      order by a.at desc, a.id desc`);
    const names = await namesOf(
      tx,
      rows.flatMap((row) => [row.old, row.new]),
    );
    return rows.map((row) => (field && row.field === 'missing' ? absenceTold(row, field) : told(row, names)));
  });
}

/** The form's own questions, why they are empty, and the state; not the keys and counters beside them. */
function columnsOf(form: AnyForm, field: string | undefined): string[] {
  if (field) return [field];
  const groups = Object.values(form.groups);
  return [...Object.keys(form.fields), ...groups.flatMap((group) => Object.keys(group.fields)), 'missing', 'status'];
}

function told(row: Row, names: Map<string, string>): EntryChange {
  const words = (value: unknown) => valueInWords(row.table, row.field, value, { names, timeZone: row.zone });
  return {
    ...whoAndWhen(row),
    key: row.field,
    field: labelOf(row.table, row.field),
    old: words(row.old),
    new: words(row.new),
  };
}

/** In the history of one field: the reason given for its being empty, out of the map that holds those of all fields. */
function absenceTold(row: Row, field: string): EntryChange {
  const label = `${labelOf(row.table, field)}: why empty`;
  return { ...whoAndWhen(row), key: field, field: label, old: absence(row.old, field), new: absence(row.new, field) };
}

function absence(map: unknown, field: string): string {
  const reason: unknown = map && typeof map === 'object' ? Reflect.get(map, field) : undefined;
  return isMissingReason(reason) ? missingReasons[reason] : '';
}

function whoAndWhen({ id, at, by, zone, table, rowNumber, reason }: Row) {
  const rowWord = auditedTable(table).row;
  return {
    id,
    at: dateTimeWithZone(zone, new Date(at)),
    moment: at,
    by,
    reason,
    ...(rowWord && { row: `${rowWord} ${rowNumber}` }),
  };
}
