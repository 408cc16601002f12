import 'server-only';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, siteScope } from '@/lib/access/actor';
import { daysBetween } from '@/lib/dates/calendar';
import { todayIn } from '@/lib/dates/clock';
import type { RoleName } from '@/study/roles';
import type { MessageAct, QueryStatus } from '../query-states';
import { type PlaceInWords, placeInWords } from './place-in-words';
import type { QueryEdge, QueryListQuery } from './query-list-address';
import { type FoundQueries, type QueryRow, readQueries } from './read-queries';

/** Queries on one page. */
export const pageSize = 25;
/** Counting stops here: beyond, the list says "more than". */
export const countedUpTo = 1000;

/** A query in a list, in words, with the way to where it stands. */
export interface ListedQuery extends PlaceInWords {
  id: string;
  /** The participant number, or the screening number before there is one. */
  participant: string;
  siteCode: string;
  /** The check that asks; null for a question of a person. */
  check: string | null;
  says: string;
  status: QueryStatus;
  assignedTo: RoleName;
  /** 0 stands in the way of the analysis, 1 is about a form that it reads, 2 is everything else. */
  rank: number;
  /** The day it was opened where the site is, `YYYY-MM-DD`. */
  openedOn: string;
  /** Days it has been open, or was until it ended. */
  days: number;
  last: { act: MessageAct; says: string; by: string; on: string } | null;
}

export interface QueryList {
  queries: ListedQuery[];
  /** How many the query finds, at most 1,000. */
  count: number;
  isCountExact: boolean;
  /** Every site whose queries the person may read. */
  sites: { code: string; name: string }[];
  previous: QueryEdge | null;
  following: QueryEdge | null;
}

interface Options {
  /** Queries on a page. */
  size?: number;
  /** The moment at which the queries are looked at; now without. */
  asOf?: Date | null;
}

/**
 * One page of the queries the person may see, as they are or stood at a moment: found by key, with a count that is told up to a thousand.
 * Throws NotAllowed.
 */
export async function listQueries(actor: Actor, query: QueryListQuery, options: Options = {}): Promise<QueryList> {
  assertMay(actor, 'read casebook');
  const { size = pageSize, asOf = null } = options;
  const now = asOf ?? new Date();
  const scope = siteScope(actor, 'read casebook');
  // One row more than the page tells whether the list goes on; walking back, that row stands at the front.
  const bounds = { scope, now, limit: size + 1, countUpTo: countedUpTo };
  const found = await readAs(actor, (tx) => readQueries(tx, query, bounds), asOf && { at: asOf });
  return pageOf(found, query, { size, now });
}

/** The page that these rows make. */
export function pageOf(
  found: FoundQueries,
  query: QueryListQuery,
  { size, now }: { size: number; now: Date },
): QueryList {
  const isMore = found.rows.length > size;
  const rows = query.before ? found.rows.slice(isMore ? 1 : 0) : found.rows.slice(0, size);
  return {
    queries: rows.map((row) => listed(row, now)),
    count: Math.min(found.count, countedUpTo),
    isCountExact: found.count <= countedUpTo,
    sites: found.sites,
    previous: query.after || (query.before && isMore) ? edgeOf(rows[0]) : null,
    following: query.before || isMore ? edgeOf(rows.at(-1)) : null,
  };
}

const edgeOf = (row: QueryRow | undefined): QueryEdge | null => (row ? [row.lead, row.opened_at, row.id] : null);

function listed(row: QueryRow, now: Date): ListedQuery {
  const day = (moment: string | Date) => todayIn(row.time_zone, new Date(moment));
  const openedOn = day(row.opened_at);
  return {
    id: row.id,
    participant: row.label,
    siteCode: row.site_code,
    ...placeInWords({
      ...{ event: row.event_code, form: row.form_code, repeat: row.repeat },
      ...{ field: row.field, group: row.group_key, rowId: row.row_id },
    }),
    check: row.check_id,
    says: row.says,
    status: row.status,
    assignedTo: row.assigned_to,
    rank: row.rank,
    openedOn,
    days: daysBetween(openedOn, day(row.closed_at ?? now)),
    last: row.last && { act: row.last.act, says: row.last.says, by: row.last.by, on: day(row.last.at) },
  };
}
