import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { Held } from './take-target';

/** What is not settled yet of what is to be locked, as numbers. */
export interface StillOpen {
  drafts: number;
  /** Forms that were completed and that something in the casebook contradicts. */
  toMend: number;
  /** Forms with answers that are said to be pending. */
  pending: number;
  openQueries: number;
  answeredQueries: number;
  unsigned: number;
  unverified: number;
}

export const nothingOpen: StillOpen = {
  ...{ drafts: 0, toMend: 0, pending: 0, openQueries: 0, answeredQueries: 0, unsigned: 0, unverified: 0 },
};

/** Whether anything is. */
export function isOpen(open: StillOpen): boolean {
  return Object.values(open).some((count) => count > 0);
}

/** What is still open of it: forms that wait for the site, queries, what nobody signed, and what the plan of the site asks to verify. */
export async function stillOpen(tx: Transaction, held: Held): Promise<StillOpen> {
  const [found] = await openBy(tx, sql`'all'`, held);
  return found?.open ?? nothingOpen;
}

/** The same for each site among these, by its id; a site where nothing was entered is not told of. */
export async function stillOpenBySite(tx: Transaction, siteIds: readonly string[]): Promise<Map<string, StillOpen>> {
  const found = await openBy(tx, sql`site_id::text`, { siteIds });
  return new Map(found.map(({ key, open }) => [key, open]));
}

type Scope = Held | { siteIds: readonly string[] };

async function openBy(tx: Transaction, key: SQL, scope: Scope): Promise<{ key: string; open: StillOpen }[]> {
  const { rows } = await tx.execute<{ key: string } & Record<keyof StillOpen, number>>(sql`
    with child as materialized (
      select p.id, verification_asked(p.site_id, p.screening_number) as asked from participant p where ${childrenIn(scope)}
    ), part as (
      select e.site_id,
        (e.status = 'draft' and not e.held)::int as drafts, (e.held or (e.status = 'complete' and e.hard_findings > 0))::int as to_mend,
        (e.pending_answers > 0)::int as pending, 0 as open_queries, 0 as answered_queries,
        (not exists (select from signed_entry s
          where s.participant_id = e.participant_id and s.entry_id = e.id and s.fallen_at is null))::int as unsigned,
        (e.status = 'complete' and case c.asked when 'all' then coalesce(e.to_verify, 1) > 0
          when 'critical' then coalesce(e.to_verify_critical, 1) > 0 else false end)::int as unverified
      from entry e join child c on c.id = e.participant_id where ${entriesIn(scope)}
      union all
      select q.site_id, 0, 0, 0, (q.status = 'open')::int, (q.status = 'answered')::int, 0, 0
      from query q join child c on c.id = q.participant_id where q.status in ('open', 'answered') and ${queriesIn(scope)}
    )
    select ${key} as key, sum(drafts)::int as drafts, sum(to_mend)::int as "toMend", sum(pending)::int as pending,
      sum(open_queries)::int as "openQueries", sum(answered_queries)::int as "answeredQueries",
      sum(unsigned)::int as unsigned, sum(unverified)::int as unverified
    from part group by 1`);
  return rows.map(({ key: of, ...open }) => ({ key: of, open }));
}

function childrenIn(scope: Scope): SQL {
  if ('siteIds' in scope) return sql`p.site_id = any (${sql.param([...scope.siteIds])}::uuid[])`;
  if (scope.participantId !== null) return sql`p.id = ${scope.participantId}`;
  return scope.siteId === null ? sql`true` : sql`p.site_id = ${scope.siteId}`;
}

/** Of a single field its queries alone are told. */
function entriesIn(scope: Scope): SQL {
  if ('siteIds' in scope) return sql`true`;
  if (scope.level === 'field') return sql`false`;
  if (scope.entryId !== null) return sql`e.id = ${scope.entryId}`;
  return scope.eventCode === null ? sql`true` : sql`e.event_code = ${scope.eventCode}`;
}

function queriesIn(scope: Scope): SQL {
  if ('siteIds' in scope) return sql`true`;
  if (scope.level === 'field')
    return sql`q.entry_id = ${scope.entryId} and q.field = ${scope.field} and q.row_id is not distinct from ${scope.rowId}`;
  if (scope.entryId !== null) return sql`q.entry_id = ${scope.entryId}`;
  return scope.eventCode === null ? sql`true` : sql`q.event_code = ${scope.eventCode}`;
}
