import 'server-only';
import { is, SQL, sql } from 'drizzle-orm';
import type { SiteScope } from '@/lib/access/actor';
import type { AnyForm } from '@/lib/crf/form';
import { forms } from '@/study/forms';

/** Two moments, the earlier first. */
export interface Span {
  from: Date;
  to: Date;
}

/** A stored answer that differs between the moments, as the trail holds it. */
export type DifferenceRow = {
  screening: string;
  participant: string;
  entryId: string;
  formCode: string;
  event: string;
  repeat: number;
  zone: string;
  table: string;
  rowId: string;
  /** Where the row stands in its grid, from 0; null outside of grids. */
  position: number | null;
  field: string;
  old: unknown;
  new: unknown;
  /** The last change of it between the moments. */
  at: string;
  by: string;
  reason: string;
};

const parts = Object.values<AnyForm>(forms).flatMap((form) => [form, ...Object.values(form.groups)]);
/** Tables of forms and their grids: what the review does beside them is no difference of the data. */
const tables = parts.map(({ name }) => name);
const keys = ['id', 'entry_id', 'participant_id', 'site_id', 'position'];

/**
 * SQL: the answers that differ, one row each, without names. The value at a moment is what the first change after it found, which the trail
 * tells beside what it made of it: nothing older is read.
 */
export function differing(
  { from, to, site = '' }: Span & { site?: string },
  scope: SiteScope,
  children: readonly string[] | null,
): SQL {
  const conditions = [
    sql`a.at > ${from.toISOString()}::timestamptz and a.at <= ${to.toISOString()}::timestamptz`,
    sql`a.table_name = any(${sql.param(tables)}::text[])`,
    sql`a.field <> all(${sql.param(keys)}::text[])`,
    scope.all || sql`a.site_id = any(${sql.param([...scope.siteIds])}::uuid[])`,
    site !== '' && sql`a.site_id = (select id from site where code = ${site})`,
    children && sql`a.participant_id = any(${sql.param([...children])}::uuid[])`,
  ].filter((condition) => is(condition, SQL));
  return sql`select a.participant_id, a.entry_id, a.table_name, a.row_id, a.field, max(a.id) as last_id,
      (array_agg(a.old_value order by a.id))[1] as old, (array_agg(a.new_value order by a.id desc))[1] as new
    from audit_event a where ${sql.join(conditions, sql` and `)}
    group by a.participant_id, a.entry_id, a.table_name, a.row_id, a.field
    having (array_agg(a.old_value order by a.id))[1] is distinct from (array_agg(a.new_value order by a.id desc))[1]`;
}

/** SQL: what they are ordered by, and a page of them begins after. */
export const orderKey = sql`p.screening_number collate "C", d.entry_id::text collate "C", d.table_name collate "C",
  d.row_id::text collate "C", d.field collate "C"`;

/** SQL: the rows of `d`, what `differing` finds, with all that is told of them. The last change is found again by its row's own index. */
export const toldOf = (d: SQL, span: Span) => sql`
  select p.screening_number as screening, coalesce(p.number, p.screening_number) as participant, d.entry_id as "entryId",
    e.form_code as "formCode", e.event_code as event, e.repeat, s.time_zone as zone, d.table_name as "table", d.row_id as "rowId",
    d.field, d.old, d.new, last.at::text as at, who.display_name as by, last.reason,
    (select coalesce(b.new_value, b.old_value)::int from audit_event b where b.table_name = d.table_name and b.row_id = d.row_id
      and b.field = 'position' and b.at <= ${span.to.toISOString()}::timestamptz order by b.id desc limit 1) as position
  from (${d}) d join participant p on p.id = d.participant_id join site s on s.id = p.site_id join entry e on e.id = d.entry_id
  join audit_event last on last.table_name = d.table_name and last.row_id = d.row_id and last.id = d.last_id
  join person who on who.id = last.actor_id`;
