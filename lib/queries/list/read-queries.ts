import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { SiteScope } from '@/lib/access/actor';
import { within } from '@/lib/casebook/list-participants';
import type { RoleName } from '@/study/roles';
import type { MessageAct, QueryStatus } from '../query-states';
import type { QueryColumn, QueryEdge, QueryListQuery, ShownStatus } from './query-list-address';

/** A query as the list reads it. */
export interface QueryRow {
  id: string;
  lead: string;
  opened_at: string;
  closed_at: string | null;
  label: string;
  site_code: string;
  time_zone: string;
  event_code: string;
  form_code: string | null;
  repeat: number | null;
  field: string | null;
  group_key: string | null;
  row_id: string | null;
  check_id: string | null;
  says: string;
  status: QueryStatus;
  assigned_to: RoleName;
  rank: number;
  last: { act: MessageAct; says: string; at: string; by: string } | null;
}

export interface FoundQueries extends Record<string, unknown> {
  rows: QueryRow[];
  count: number;
  sites: { code: string; name: string }[];
}

export interface Bounds {
  scope: SiteScope;
  /** Age is counted up to this moment. */
  now: Date;
  /** Rows that are read at most. */
  limit: number;
  countUpTo: number;
}

/**
 * One page of the queries at these sites, with how many there are. The page is found by key in an index of its order, in each site and
 * each state for itself, so that its cost does not grow with the study.
 */
export async function readQueries(tx: Transaction, query: QueryListQuery, bounds: Bounds): Promise<FoundQueries> {
  const page = query.sort === 'participant' ? pageByParticipant(query, bounds) : pageByKey(query, bounds);
  const shown = query.order === orderOfOldest(query.sort) ? sql`asc` : sql`desc`;
  const { rows } = await tx.execute<FoundQueries>(sql`
    with page as materialized (${page})
    select
      (select coalesce(json_agg(json_build_object('id', q.id, 'lead', page.lead, 'opened_at', q.opened_at, 'closed_at', q.closed_at,
          'label', coalesce(p.number, p.screening_number), 'site_code', s.code, 'time_zone', s.time_zone,
          'event_code', q.event_code, 'form_code', q.form_code, 'repeat', q.repeat, 'field', q.field, 'group_key', q.group_key,
          'row_id', q.row_id, 'check_id', q.check_id, 'says', q.says, 'status', q.status, 'assigned_to', q.assigned_to,
          'rank', q.rank, 'last', ${lastMessage})
        order by page.lead ${shown}, page.opened_at ${shown}, page.id ${shown}), '[]')
       from page join query q on q.id = page.id join participant p on p.id = q.participant_id join site s on s.id = q.site_id) as rows,
      (select count(*)::int from (${everyOne(query, bounds)} limit ${bounds.countUpTo + 1}) counted) as count,
      (select coalesce(json_agg(json_build_object('code', s.code, 'name', s.name) order by s.code), '[]')
       from site s where ${within(sql`s.id`, bounds.scope)}) as sites`);
  return rows[0] ?? { rows: [], count: 0, sites: [] };
}

/** By age, up begins with the youngest: what is sorted is the moment of opening. */
const orderOfOldest = (sort: QueryColumn) => (sort === 'age' ? 'down' : 'up');

const lastMessage = sql`(select json_build_object('act', m.act, 'says', m.says, 'at', m.said_at, 'by', who.display_name)
  from query_message m join person who on who.id = m.said_by
  where m.participant_id = q.participant_id and m.query_id = q.id order by m.said_at desc, m.id desc limit 1)`;

/** The rows in the order of age or rank, each site and state in the order of its index, then the first of all. */
function pageByKey(query: QueryListQuery, { scope, now, limit }: Bounds): SQL {
  const { direction, beyond } = wayOf(query);
  const lead = query.sort === 'rank' ? sql`q.rank` : null;
  const key = sql.join(
    [lead, sql`q.opened_at`, sql`q.id`].filter((part) => part !== null),
    sql`, `,
  );
  const edge = query.after ?? query.before;
  const at = edge && sql`and (${key}) ${beyond} (${edgeOf(query.sort, edge)})`;
  const order = (name: SQL) => sql`${name} ${direction}`;
  const inOrder = sql.join([...(lead ? [order(lead)] : []), order(sql`q.opened_at`), order(sql`q.id`)], sql`, `);
  return sql`
    select found.* from ${sitesOf(query, scope)} cross join unnest(${statesOf(query.status)}) as state (status)
    cross join lateral (
      select q.id, q.opened_at, ${lead ?? sql`''`}::text as lead from query q
      where q.site_id = s.id and q.status = state.status ${conditions(query, now)} ${at ?? sql``}
      order by ${inOrder} limit ${limit}) found
    order by found.lead ${direction}, found.opened_at ${direction}, found.id ${direction} limit ${limit}`;
}

/** The rows in the order of the participants' numbers, those of one child by age. */
function pageByParticipant(query: QueryListQuery, { scope, now, limit }: Bounds): SQL {
  const { direction, beyond, orAt } = wayOf(query);
  const edge = query.after ?? query.before;
  const label = sql`coalesce(p.number, p.screening_number)`;
  const from = edge ? sql`and ${label} ${orAt} ${edge[0]}` : sql``;
  const at = edge ? sql`and (${label}, q.opened_at, q.id) ${beyond} (${edgeOf(query.sort, edge)})` : sql``;
  return sql`
    select found.*, ${label} as lead from participant p cross join lateral (
      select q.id, q.opened_at from query q
      where q.participant_id = p.id and q.status = any(${statesOf(query.status)}) ${conditions(query, now)} ${at}
      order by q.opened_at ${direction}, q.id ${direction} limit ${limit}) found
    where ${within(sql`p.site_id`, scope)} ${query.site ? sql`and p.site_id = ${siteCalled(query.site)}` : sql``} ${from}
    order by ${label} ${direction}, found.opened_at ${direction}, found.id ${direction} limit ${limit}`;
}

function everyOne(query: QueryListQuery, { scope, now }: Bounds): SQL {
  return sql`select 1 from ${sitesOf(query, scope)} cross join unnest(${statesOf(query.status)}) as state (status)
    join query q on q.site_id = s.id and q.status = state.status ${conditions(query, now)}`;
}

/** Which way the page lies from its edge; a page before it is read backwards. */
function wayOf({ sort, order, before }: QueryListQuery) {
  const isUp = (order === orderOfOldest(sort)) === (before === null);
  return isUp
    ? { direction: sql`asc`, beyond: sql`>`, orAt: sql`>=` }
    : { direction: sql`desc`, beyond: sql`<`, orAt: sql`<=` };
}

function edgeOf(sort: QueryColumn, [lead, openedAt, id]: QueryEdge): SQL {
  const rest = sql`${openedAt}::timestamptz, ${id}::uuid`;
  if (sort === 'age') return rest;
  return sort === 'rank' ? sql`${lead}::smallint, ${rest}` : sql`${lead}::text, ${rest}`;
}

const states: Record<ShownStatus, readonly QueryStatus[]> = {
  waiting: ['open', 'answered'],
  open: ['open'],
  answered: ['answered'],
  closed: ['closed'],
  cancelled: ['cancelled'],
  all: ['open', 'answered', 'closed', 'cancelled'],
};
const statesOf = (shown: ShownStatus) => sql`${sql.param([...states[shown]])}::text[]`;

function sitesOf({ site }: QueryListQuery, scope: SiteScope): SQL {
  return sql`(select s.id from site s where ${within(sql`s.id`, scope)} ${site ? sql`and s.code = ${site}` : sql``}) s`;
}

const siteCalled = (code: string) => sql`(select id from site where code = ${code})`;

function conditions({ participant, form, check, by, role, age }: QueryListQuery, now: Date): SQL {
  const all: SQL[] = [];
  if (participant)
    all.push(
      sql`and q.participant_id = (select id from participant where ${participant} in (number, screening_number))`,
    );
  if (form) all.push(sql`and q.form_code = ${form}`);
  if (check) all.push(sql`and q.check_id = ${check}`);
  if (by) all.push(by === 'check' ? sql`and q.check_id is not null` : sql`and q.check_id is null`);
  if (role) all.push(sql`and q.assigned_to = ${role}`);
  if (age !== null) all.push(sql`and q.opened_at <= ${now.toISOString()}::timestamptz - ${age} * interval '1 day'`);
  return sql.join(all, sql` `);
}
