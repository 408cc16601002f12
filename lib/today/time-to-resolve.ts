import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { SiteScope } from '@/lib/access/actor';
import { acrossSites } from './across-sites';

/** The last days of which queries are counted, and how many of a site at most: the latest. */
const days = 90;
const latest = 1000;

/** How fast queries came to an end. */
export interface TimeToResolve {
  /** Median days from opening to the end; null where none ended. */
  median: number | null;
  ended: number;
}

/** The median days that the queries took which were closed in the last 90 days, of each site the latest thousand. */
export async function timeToResolve(tx: Transaction, scope: SiteScope, now: Date): Promise<TimeToResolve> {
  const perSite = sql`select q.closed_at - q.opened_at as took from query q
    where q.site_id = s.id and q.status = 'closed' and q.closed_at > ${now.toISOString()}::timestamptz - ${days} * interval '1 day'
    order by q.closed_at desc limit ${latest}`;
  const { rows } = await tx.execute<{ median: number | null; ended: number }>(sql`
    select (percentile_cont(0.5) within group (order by extract(epoch from took)) / 86400)::float8 as median, count(*)::int as ended
    from ${acrossSites(scope, perSite)} ended`);
  return rows[0] ?? { median: null, ended: 0 };
}
