import 'server-only';
import { ilike, or, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { person } from '@/db/schema/people';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, siteScope } from '@/lib/access/actor';
import { writePageKey } from '@/lib/access/page-key';
import { studyTimeZone } from '@/lib/access/study-time-zone';
import { dateTimeWithZone } from '@/lib/dates/clock';
import { findEvent } from '@/study/schedule';
import { type AuditQuery, conditionsOf } from './audit-query';
import { namesOf, placeInWords } from './names';
import { auditedTable, labelOf } from './table-words';
import { changeInWords } from './value-words';

/** One changed field, in words. */
export interface AuditRow {
  id: string;
  /** With the zone of the site, or of the study. */
  at: string;
  /** In UTC, to the microsecond: `2026-11-26T22:03:01.123456Z`. */
  moment: string;
  by: string;
  /** Participant number, the person or the site it is about. */
  about: string;
  /** Code of the site; '' where it is of none. */
  site: string;
  /** "Chemotherapy cycle, HD-methotrexate 1"; the kind of record where there is no form. */
  where: string;
  /** What was done to the field. */
  action: 'entered' | 'changed' | 'removed';
  field: string;
  old: string;
  new: string;
  reason: string;
  /** Table and column: "demographics.sex". */
  variable: string;
  /** Where it stands in the chained trail: the chain, and the number in it. */
  chain: string;
  no: string;
}

/** The database's word for it, and the clinic's. */
const done = { insert: 'entered', update: 'changed', delete: 'removed' } as const;

type Row = {
  id: string;
  at: string;
  moment: string;
  by: string;
  about: string | null;
  site: string | null;
  chain: string;
  no: string;
  zone: string | null;
  action: keyof typeof done;
  table: string;
  field: string;
  old: unknown;
  new: unknown;
  reason: string;
  formCode: string | null;
  event: string | null;
  repeat: number | null;
};

/** The trail, the latest change first, a page at a time; `next` is the key of the page after. */
export async function readAuditTrail(
  actor: Actor,
  query: AuditQuery,
  size = 100,
): Promise<{ rows: AuditRow[]; next: string | null }> {
  assertMay(actor, 'read audit trail');
  const timeZone = await studyTimeZone();
  return readAs(actor, async (tx) => {
    const found = await select(tx, actor, query, timeZone, size + 1);
    const shown = found.slice(0, size);
    const names = await namesOf(
      tx,
      shown.flatMap((row) => [row.old, row.new]),
    );
    const last = found.length > size ? shown.at(-1) : undefined;
    const next = last ? writePageKey([last.at, last.id]) : null;
    return { rows: shown.map((row) => told(row, names, row.zone ?? timeZone)), next };
  });
}

async function select(
  tx: Transaction,
  actor: Actor,
  query: AuditQuery,
  timeZone: string,
  limit: number,
): Promise<Row[]> {
  const scope = siteScope(actor, 'read audit trail');
  const actorIds = query.person ? await peopleCalled(tx, query.person) : null;
  const asked = conditionsOf(query, { scope, timeZone, actorIds });
  const { rows } = await tx.execute<Row>(sql`
    select a.id::text, a.at::text, audit_time(a.at) as moment, who.display_name as by, a.action, a.table_name as "table", a.field,
           a.old_value as old, a.new_value as new, a.reason, a.chain, a.chain_no::text as no, s.code as site, s.time_zone as zone,
           coalesce(child.number, child.screening_number, subject.display_name, s.code) as about,
           coalesce(e.form_code, q.form_code) as "formCode", coalesce(e.event_code, q.event_code) as event,
           coalesce(e.repeat, q.repeat) as repeat
    from (select * from audit_event a where ${asked} order by a.at desc, a.id desc limit ${limit}) a
    join person who on who.id = a.actor_id
    left join participant child on child.id = a.participant_id
    left join entry e on e.id = a.entry_id
    left join site s on s.id = a.site_id
    left join query_message said on a.table_name = 'query_message' and said.id = a.row_id
    left join query q on q.id = coalesce(said.query_id, case when a.table_name = 'query' then a.row_id end)
    left join role_assignment held on a.table_name = 'role_assignment' and held.id = a.row_id
    left join invitation link on a.table_name = 'invitation' and link.id = a.row_id
    left join session signed on a.table_name = 'session' and signed.id = a.row_id
    left join person subject on subject.id =
      coalesce(held.person_id, link.person_id, signed.person_id, case when a.table_name = 'person' then a.row_id end)
    order by a.at desc, a.id desc`);
  return rows;
}

/** The people whose name or address has this in it. */
export async function peopleCalled(tx: Transaction, part: string): Promise<string[]> {
  const like = `%${part.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const found = await tx
    .select({ id: person.id })
    .from(person)
    .where(or(ilike(person.displayName, like), ilike(person.email, like)));
  return found.map(({ id }) => id);
}

function told(row: Row, names: Map<string, string>, timeZone: string): AuditRow {
  const { id, by, about, site, action, table, field, reason, chain, no } = row;
  return {
    id,
    at: dateTimeWithZone(timeZone, new Date(row.at)),
    moment: row.moment,
    by,
    about: about ?? '',
    site: site ?? '',
    where: whereOf(row),
    action: done[action],
    field: labelOf(table, field),
    ...changeInWords(table, field, row, { names, timeZone }),
    ...{ reason, variable: `${table}.${field}`, chain, no },
  };
}

/** The form, with what of it; of what stands beside a form what it is first: "Query: Demographics, Screening & staging". */
function whereOf(row: Row): string {
  const { title, row: rowOfGrid, isPartOfForm } = auditedTable(row.table);
  if (row.event === null) return title;
  const place = row.formCode ? placeInWords(row) : (findEvent(row.event)?.label ?? row.event);
  if (isPartOfForm) return rowOfGrid ? `${place}: ${rowOfGrid}` : place;
  return row.table === 'entry' ? place : `${title}: ${place}`;
}
