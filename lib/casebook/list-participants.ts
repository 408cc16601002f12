import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, type SiteScope, siteScope } from '@/lib/access/actor';
import type { Answers } from '@/lib/crf/value';
import type { ProtocolVersion } from '@/lib/crf/versions';
import { todayIn } from '@/lib/dates/clock';
import { formByCode } from '@/study/forms';
import { anyTime, findEvent } from '@/study/schedule';
import type { Edge, ListColumn, ListQuery } from './list-query';
import { type EntryHead, nextSteps, plannedCalendar, type Step } from './next-steps';
import { selectScheduleAnswers } from './schedule-answers';
import { versionsAt } from './surroundings';

/** Children on one page: fewer than a small study has, so that a large one costs no more. */
export const pageSize = 25;
/** Counting stops here: beyond, the list says "more than". */
const countedUpTo = 10_000;

export interface ListedParticipant {
  /** The participant number, or the screening number before there is one. */
  label: string;
  siteCode: string;
  siteName: string;
  sex: string | null;
  ageAtDiagnosis: number | null;
  status: Exclude<ListQuery['status'], ''>;
  enrolledOn: string | null;
  lastEvent: { label: string; on: string } | null;
  drafts: number;
  /** Queries that wait for the site. */
  queries: number;
  /** What is overdue, or else due, first. */
  next: Step | null;
}

export interface ParticipantList {
  participants: ListedParticipant[];
  /** How many children the query finds, at most 10,000. */
  count: number;
  isCountExact: boolean;
  /** Every site whose children the person may read. */
  sites: { code: string; name: string }[];
  previous: Edge | null;
  following: Edge | null;
}

/**
 * One page of the children the person may see. One statement; its cost depends on the page, not on the study: the page is
 * found by key, and only its children's entries are read. With `asOf` the list as it stood at that moment, folded from the whole trail.
 */
export async function listParticipants(
  actor: Actor,
  query: ListQuery,
  asOf: Date | null = null,
): Promise<ParticipantList> {
  assertMay(actor, 'read casebook');
  const scope = siteScope(actor, 'read casebook');
  const found = await readAs(actor, (tx) => read(tx, scope, query), asOf && { at: asOf });
  // One row more than the page tells whether the list goes on; walking back, that row stands at the front.
  const isMore = found.rows.length > pageSize;
  const todayAt = todayByZone(asOf ?? new Date());
  const rows = query.before ? found.rows.slice(isMore ? 1 : 0) : found.rows.slice(0, pageSize);
  return {
    participants: rows.map((row) =>
      listed(row, todayAt(row.time_zone), versionsAt(found.approvals[row.site_code] ?? [])),
    ),
    count: Math.min(found.count, countedUpTo),
    isCountExact: found.count <= countedUpTo,
    sites: found.sites,
    previous: query.after || (query.before && isMore) ? edgeOf(rows[0]) : null,
    following: query.before || isMore ? edgeOf(rows.at(-1)) : null,
  };
}

const edgeOf = (row: Row | undefined): Edge | null => (row ? [row.sort_key, row.id] : null);

interface Row {
  id: string;
  sort_key: string | number;
  label: string;
  site_code: string;
  site_name: string;
  time_zone: string;
  sex: string | null;
  age_at_diagnosis: number | null;
  status: ListedParticipant['status'];
  enrolled_on: string | null;
  entries: HeadRow[];
}
interface Found extends Record<string, unknown> {
  rows: Row[];
  count: number;
  sites: ParticipantList['sites'];
  /** By site code. */
  approvals: Record<string, Answers[]>;
}

const label = sql`coalesce(p.number, p.screening_number)`;

/** What each column is sorted by: never null, so that a page can be found by its edge; each has its index in db/schema. */
const sortKeys: Record<ListColumn, { key: SQL; type: SQL }> = {
  number: { key: label, type: sql`text` },
  age: { key: sql`coalesce(p.age_at_diagnosis, -1)`, type: sql`integer` },
  status: { key: sql`p.status`, type: sql`text` },
  enrolled: { key: sql`coalesce(p.enrolled_on, date '0001-01-01')`, type: sql`date` },
};

async function read(tx: Transaction, scope: SiteScope, query: ListQuery): Promise<Found> {
  const children = sql`from participant p where ${conditions(scope, query)}`;
  const { key, type } = sortKeys[query.sort];
  const isUp = (query.order === 'up') === (query.before === null);
  const direction = isUp ? sql`asc` : sql`desc`;
  const edge = query.after ?? query.before;
  const beyond = edge
    ? sql`and (${key}, p.id) ${isUp ? sql`>` : sql`<`} (${edge[0]}::text::${type}, ${edge[1]}::uuid)`
    : sql``;
  const { rows } = await tx.execute<Found>(sql`
    with page as materialized (
      select p.id, p.site_id, ${key} as sort_key, ${label} as label, p.sex, p.age_at_diagnosis, p.status, p.enrolled_on
      ${children} ${beyond} order by ${key} ${direction}, p.id ${direction} limit ${pageSize + 1}
    )
    select
      (select coalesce(json_agg(json_build_object('id', page.id, 'sort_key', page.sort_key, 'label', page.label,
                'site_code', s.code, 'site_name', s.name, 'time_zone', s.time_zone, 'sex', page.sex,
                'age_at_diagnosis', page.age_at_diagnosis, 'status', page.status, 'enrolled_on', page.enrolled_on,
                'entries', ${entryHeads}) order by page.sort_key ${shown(query)}, page.id ${shown(query)}), '[]')
       from page join site s on s.id = page.site_id) as rows,
      (select count(*)::int from (select ${children} limit ${countedUpTo + 1}) counted) as count,
      (select coalesce(json_agg(json_build_object('code', s.code, 'name', s.name) order by s.code), '[]')
       from site s where ${within(sql`s.id`, scope)}) as sites,
      (select coalesce(json_object_agg(s.code, ${approvals}), '{}') from site s
       where s.id in (select site_id from page)) as approvals`);
  return rows[0] ?? { rows: [], count: 0, sites: [], approvals: {} };
}

/** SQL: what the ethics committee of the site `s` has approved. */
export const approvals = sql`(select coalesce(json_agg(json_build_object('document', a.document, 'version', a.version,
  'from', a.approved_on)), '[]') from document_approval a where a.site_id = s.id)`;

const shown = (query: ListQuery) => (query.order === 'up' ? sql`asc` : sql`desc`);

/** SQL: the entries of the child `page.id` as lists of values: JSON with names would be three times as long. `entryHead` reads them. */
export const entryHeads = sql`(select coalesce(json_agg(json_build_array(e.event_code, e.form_code, e.repeat, e.status,
  e.hard_findings, coalesce(asked.queries, 0), e.pending_answers, e.held, e.occurred_on, ${selectScheduleAnswers()}) order by e.occurred_on nulls last, e.id), '[]')
  from entry e left join (select entry_id, count(*)::int as queries from query
    where participant_id = page.id and status = 'open' group by entry_id) asked on asked.entry_id = e.id
  where e.participant_id = page.id)`;

/** An entry of `entryHeads`. */
export type HeadRow = [
  event: string,
  form: string,
  repeat: number,
  status: EntryHead['status'],
  hardFindings: number,
  openQueries: number,
  pendingAnswers: number,
  held: boolean,
  occurredOn: string | null,
  answers: Answers | null,
];

/** An entry as it was read with `entryHeads`. */
export function entryHead(row: HeadRow): EntryHead {
  const [event, form, repeat, status, hardFindings, openQueries, pendingAnswers, held, occurredOn, answers] = row;
  const counts = { hardFindings, openQueries, pendingAnswers };
  // Of what is done the list says nothing: how far its review has come is not read.
  return { event, form, repeat, status, mark: null, ...counts, held, occurredOn, answers: answers ?? {} };
}

function conditions(scope: SiteScope, { search, site, status }: ListQuery): SQL {
  const all = [within(sql`p.site_id`, scope)];
  if (site) all.push(sql`p.site_id = (select id from site where code = ${site})`);
  if (status) all.push(sql`p.status = ${status}`);
  if (search) all.push(matches(search));
  return sql.join(all, sql` and `);
}

/** Row-level security says the same; said here as well, a query is refused rather than empty when the two disagree. */
export const within = (siteId: SQL, scope: SiteScope) =>
  scope.all ? sql`true` : sql`${siteId} = any(${sql.param([...scope.siteIds])}::uuid[])`;

/** "MI01-0" finds what begins so; "4" and "004" find the serial 004, "S4" the fourth that was screened, of every site. */
function matches(search: string): SQL {
  const serial = /^(S?)0*(\d{1,6})$/i.exec(search);
  if (serial) {
    const ending = `%-${serial[1]?.toUpperCase()}${serial[2]?.padStart(3, '0')}`;
    return sql`(p.number like ${ending} or p.screening_number like ${ending})`;
  }
  const beginning = `${search.toUpperCase().replaceAll(/[\\%_]/g, '\\$&')}%`;
  return sql`(p.number like ${beginning} or p.screening_number like ${beginning})`;
}

function listed(row: Row, today: string, versions: readonly ProtocolVersion[]): ListedParticipant {
  const entries = row.entries.map(entryHead);
  const last = entries.findLast((entry) => entry.occurredOn !== null);
  const calendar = plannedCalendar({ entries, enrolledOn: row.enrolled_on, versions }, today);
  return {
    label: row.label,
    siteCode: row.site_code,
    siteName: row.site_name,
    sex: row.sex,
    ageAtDiagnosis: row.age_at_diagnosis,
    status: row.status,
    enrolledOn: row.enrolled_on,
    lastEvent: last?.occurredOn ? { label: happeningOf(last), on: last.occurredOn } : null,
    drafts: entries.filter(({ status }) => status === 'draft').length,
    queries: entries.reduce((sum, { openQueries }) => sum + openQueries, 0),
    next: nextSteps(calendar, entries, today)[0] ?? null,
  };
}

/** Today in a time zone, worked out once for all children of a page. */
function todayByZone(now: Date): (timeZone: string) => string {
  const known = new Map<string, string>();
  return (timeZone) => {
    const today = known.get(timeZone) ?? todayIn(timeZone, now);
    known.set(timeZone, today);
    return today;
  };
}

/** What happened outside the calendar is called by its form: "Death" rather than "Any time". */
function happeningOf({ event, form }: EntryHead): string {
  const place = event === anyTime.code ? undefined : findEvent(event);
  return place?.label ?? formByCode(form)?.title ?? event;
}
