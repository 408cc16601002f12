import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { SiteScope } from '@/lib/access/actor';
import { within } from '@/lib/casebook/list-participants';
import { type Counted, countedAs, countedUpTo } from './across-sites';
import { daysSince } from './days-since';

/** What waits at a site, counted up to a thousand of each, and for how long the oldest has. */
export interface SiteCounts {
  code: string;
  name: string;
  open: Counted;
  /** Days since the oldest open query was opened; null without one. */
  oldestOpen: number | null;
  answered: Counted;
  oldestAnswered: number | null;
  /** Children with an overdue form. */
  overdue: Counted;
  drafts: Counted;
  oldestDraft: number | null;
}

interface Row extends Record<string, unknown> {
  code: string;
  name: string;
  time_zone: string;
  open: number;
  oldest_open: string | null;
  answered: number;
  oldest_answered: string | null;
  overdue: number;
  drafts: number;
  oldest_draft: string | null;
}

/** Every site of the scope with what waits there, in the order of their codes. */
export async function countsOfSites(tx: Transaction, scope: SiteScope, now: Date): Promise<SiteCounts[]> {
  const { rows } = await tx.execute<Row>(sql`
    select s.code, s.name, s.time_zone,
           ${counted(openQueries)} as open, (select min(q.opened_at) from ${openQueries}) as oldest_open,
           ${counted(answeredQueries)} as answered, (select min(q.opened_at) from ${answeredQueries}) as oldest_answered,
           ${counted(overdueChildren)} as overdue,
           ${counted(drafts)} as drafts, (select min(e.saved_at) from ${drafts}) as oldest_draft
    from site s where ${within(sql`s.id`, scope)} order by s.code`);
  return rows.map((row) => {
    const days = (moment: string | null) => (moment === null ? null : daysSince(moment, row.time_zone, now));
    return {
      ...{ code: row.code, name: row.name },
      ...{ open: countedAs(row.open), oldestOpen: days(row.oldest_open) },
      ...{ answered: countedAs(row.answered), oldestAnswered: days(row.oldest_answered) },
      ...{ overdue: countedAs(row.overdue), drafts: countedAs(row.drafts), oldestDraft: days(row.oldest_draft) },
    };
  });
}

const openQueries = sql`query q where q.site_id = s.id and q.status = 'open'`;
const answeredQueries = sql`query q where q.site_id = s.id and q.status = 'answered'`;
const overdueChildren = sql`participant p where p.site_id = s.id and p.overdue_since is not null`;
const drafts = sql`entry e where e.site_id = s.id and e.status = 'draft'`;

const counted = (which: SQL) =>
  sql`(select count(*)::int from (select 1 from ${which} limit ${countedUpTo + 1}) counted)`;
