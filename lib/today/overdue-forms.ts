import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { SiteScope } from '@/lib/access/actor';
import { readPageKey, writePageKey } from '@/lib/access/page-key';
import { approvals, entryHead, entryHeads, type HeadRow } from '@/lib/casebook/list-participants';
import { nextSteps, plannedCalendar, type Sitting, sittingsOf } from '@/lib/casebook/next-steps';
import { versionsAt } from '@/lib/casebook/surroundings';
import type { Answers } from '@/lib/crf/value';
import { daysBetween, isDate } from '@/lib/dates/calendar';
import { todayIn } from '@/lib/dates/clock';
import { rankOf } from '@/study/critical-fields';
import { acrossSites, type Counted, countAcross, countedAs } from './across-sites';

/** Children that are looked at for one page. */
export const childrenAtOnce = 25;
/** Events of one child that are shown: a casebook that is far behind leaves room for the others. */
const eventsOfChild = 2;

/** Forms of one event of a child whose window has closed, with nothing entered. */
export interface OverdueSitting extends Sitting {
  participant: string;
  siteCode: string;
  /** What is read by the analysis comes first: as of a query. */
  rank: number;
  daysLate: number;
  /** Further events of the same child with something overdue, told with the last that is shown. */
  moreOfChild: number;
}

export interface OverdueForms {
  sittings: OverdueSitting[];
  /** Children with something overdue, as the daily run found them. */
  children: Counted;
  /** For the address of the next children; null after the last. */
  following: string | null;
}

/**
 * Overdue forms of the next children who have any, those that keep the most from the analysis first. Who has any was found by the
 * daily run; which they are is worked out now, for the children of the page alone.
 */
export async function overdueForms(tx: Transaction, scope: SiteScope, after: string): Promise<OverdueForms> {
  const { rows } = await tx.execute<Found>(sql`
    with page as materialized (select * from ${acrossSites(scope, perSite(after))} every
      order by overdue_since, id limit ${childrenAtOnce + 1})
    select
      (select coalesce(json_agg(json_build_object('id', page.id, 'label', page.label, 'site_code', s.code, 'time_zone', s.time_zone,
          'enrolled_on', page.enrolled_on, 'overdue_since', page.overdue_since, 'entries', ${entryHeads})
        order by page.overdue_since, page.id), '[]') from page join site s on s.id = page.site_id) as rows,
      (select coalesce(json_object_agg(s.code, ${approvals}), '{}') from site s
       where s.id in (select site_id from page)) as approvals,
      ${countAcross(scope, sql`select 1 from participant p where p.site_id = s.id and p.overdue_since is not null`)} as count`);
  const [found = { rows: [], approvals: {}, count: 0 }] = rows;
  const children = found.rows.slice(0, childrenAtOnce);
  const last = found.rows.length > childrenAtOnce ? children.at(-1) : undefined;
  return {
    sittings: children.flatMap((child) => overdueOf(child, found.approvals[child.site_code] ?? [])).sort(byRank),
    children: countedAs(found.count),
    following: last ? writePageKey([last.overdue_since, last.id]) : null,
  };
}

interface Found extends Record<string, unknown> {
  rows: ChildRow[];
  approvals: Record<string, Answers[]>;
  count: number;
}

interface ChildRow {
  id: string;
  label: string;
  site_code: string;
  time_zone: string;
  enrolled_on: string | null;
  overdue_since: string;
  entries: HeadRow[];
}

function perSite(after: string): SQL {
  const [since = '', id = ''] = readPageKey(after, 2) ?? [];
  const isKey = isDate(since) && /^[\da-f-]{36}$/.test(id);
  const beyond = isKey ? sql`and (p.overdue_since, p.id) > (${since}::date, ${id}::uuid)` : sql``;
  return sql`select p.id, p.site_id, coalesce(p.number, p.screening_number) as label, p.enrolled_on, p.overdue_since from participant p
    where p.site_id = s.id and p.overdue_since is not null ${beyond} order by p.overdue_since, p.id limit ${childrenAtOnce + 1}`;
}

function overdueOf(child: ChildRow, approved: Answers[]): OverdueSitting[] {
  const today = todayIn(child.time_zone);
  const entries = child.entries.map(entryHead);
  const facts = { entries, enrolledOn: child.enrolled_on, versions: versionsAt(approved) };
  const steps = nextSteps(plannedCalendar(facts, today), entries, today).filter(({ state }) => state === 'overdue');
  const all = sittingsOf(steps).map((sitting) => ({
    ...sitting,
    participant: child.label,
    siteCode: child.site_code,
    rank: Math.min(...sitting.steps.map(({ form }) => rankOf(form, null))),
    daysLate: daysBetween(sitting.windowEnd ?? today, today),
    moreOfChild: 0,
  }));
  const shown = all.sort(byRank).slice(0, eventsOfChild);
  return shown.map((sitting, index) =>
    index === shown.length - 1 ? { ...sitting, moreOfChild: all.length - shown.length } : sitting,
  );
}

const byRank = (one: OverdueSitting, other: OverdueSitting) =>
  one.rank - other.rank || other.daysLate - one.daysLate || one.participant.localeCompare(other.participant);
