import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { namesOf } from '@/lib/audit/names';
import { type Reading, valueInWords } from '@/lib/audit/value-words';
import type { AnyForm } from '@/lib/crf/form';
import { placeOfPath } from '@/lib/crf/paths';
import { isMissingReason, missingReasons } from '@/lib/crf/value';
import { dateTimeWithZone } from '@/lib/dates/clock';
import type { ReviewKind } from './verify-input';

/** A value that is another one than when somebody looked, as the audit trail tells it. */
export interface ChangedValue {
  path: string;
  /** As it was verified; '' for nothing. */
  old: string;
  /** As it is now. */
  new: string;
  /** Who changed it last, when on the site's clock, and why. */
  by: string;
  at: string;
  reason: string;
}

export interface ChangedEntry {
  id: string;
  participantId: string;
  timeZone: string;
  form: AnyForm;
  /** Path -> when it changed first, as the verification keeps it. */
  changed: Record<string, string>;
}

type Told = {
  id: string;
  entryId: string;
  table: string;
  rowId: string;
  field: string;
  old: unknown;
  new: unknown;
  by: string;
  at: string;
  reason: string;
  /** Path -> the row of the trail by which it was verified last. */
  looked: Record<string, string>;
};

/**
 * What changed of these entries since it was verified: the value somebody looked at, the value of now, and the last change between them,
 * by the id of the entry. What went from A to B and back to A is told as well.
 */
export async function changedValues(
  tx: Transaction,
  entries: readonly ChangedEntry[],
  kind: ReviewKind,
): Promise<Map<string, ChangedValue[]>> {
  const moved = entries.filter(({ changed }) => Object.keys(changed).length > 0);
  const rows = moved.length === 0 ? [] : await changesOf(tx, moved, kind);
  const names = await namesOf(
    tx,
    rows.flatMap((row) => [row.old, row.new]),
  );
  return new Map(
    entries.map(({ id, timeZone, changed }) => {
      const own = rows.filter((row) => row.entryId === id);
      const told = Object.entries(changed).map(([path, at]) => changeAt({ path, at }, own, { names, timeZone }));
      return [id, told];
    }),
  );
}

/**
 * Every change of these entries since the first look that a change undid, in order. In the trail of a child ids grow with time: a field was
 * looked at when it last stood among the verified ones.
 */
async function changesOf(tx: Transaction, entries: readonly ChangedEntry[], kind: ReviewKind): Promise<Told[]> {
  const asked = sql.join(
    entries.map(({ id, participantId, form }) => {
      const tables = [form.name, ...Object.values(form.groups).map(({ name }) => name)];
      return sql`(${participantId}::uuid, ${id}::uuid, ${sql.param(tables)}::text[])`;
    }),
    sql`, `,
  );
  const { rows } = await tx.execute<Told>(sql`
    with asked (participant_id, entry_id, tables) as (values ${asked}),
    looked as (
      select asked.*, (
        select jsonb_object_agg(path, (
          select coalesce(max(a.id), 0)::text from audit_event a
          where a.participant_id = asked.participant_id and a.entry_id = asked.entry_id and a.table_name = 'verification'
            and a.row_id = v.id and a.field = 'fields' and a.new_value ? path and ${untilThen}))
        from jsonb_object_keys(v.changed) as path) as paths
      from asked join verification v on v.entry_id = asked.entry_id and v.kind = ${kind} and v.changed <> '{}')
    select a.id::text, a.entry_id as "entryId", a.table_name as "table", a.row_id as "rowId", a.field, a.old_value as old,
           a.new_value as new, who.display_name as by, a.at::text, a.reason, looked.paths as looked
    from looked join audit_event a on a.participant_id = looked.participant_id and a.entry_id = looked.entry_id
      and a.table_name = any (looked.tables) and a.id > (select min(value::bigint) from jsonb_each_text(looked.paths))
      and ${untilThen}
    join person who on who.id = a.actor_id order by a.id`);
  return rows;
}

/** SQL: of the trail `a` what had been written at the moment that is looked back to; without one, everything. */
const untilThen = sql`a.at <= coalesce(nullif(current_setting('casebook.as_of', true), '')::timestamptz, 'infinity')`;

function changeAt({ path, at }: { path: string; at: string }, rows: readonly Told[], reading: Reading): ChangedValue {
  const { field, rowId } = placeOfPath(path);
  const since = rows.filter(
    (row) => row.rowId === (rowId ?? row.entryId) && Number(row.id) > Number(row.looked[path] ?? 0),
  );
  const values = since.filter((row) => row.field === field);
  const absences = since.filter(
    (row) => row.field === 'missing' && absence(row.old, field) !== absence(row.new, field),
  );
  const last = since.findLast((row) => values.includes(row) || absences.includes(row));
  const when = dateTimeWithZone(reading.timeZone, new Date(last?.at ?? at));
  const inWords = (row: Told | undefined, value: unknown) =>
    row ? valueInWords(row.table, row.field, value, reading) : '';
  return {
    path,
    old: inWords(values[0], values[0]?.old) || absence(absences[0]?.old, field),
    new: inWords(values.at(-1), values.at(-1)?.new) || absence(absences.at(-1)?.new, field),
    ...{ by: last?.by ?? 'Somebody', at: when, reason: last?.reason ?? '' },
  };
}

function absence(map: unknown, field: string): string {
  const reason: unknown = map && typeof map === 'object' ? Reflect.get(map, field) : undefined;
  return isMissingReason(reason) ? missingReasons[reason] : '';
}
