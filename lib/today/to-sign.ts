import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { SiteScope } from '@/lib/access/actor';
import { readPageKey, writePageKey } from '@/lib/access/page-key';
import { acrossSites } from './across-sites';

/** Casebooks that are looked at for one page: where nearly everything is signed, the walk ends here. */
const lookedAtOnce = 100;

/** A casebook with complete forms under no signature that stands. */
export interface ToSign {
  participant: string;
  siteCode: string;
  /** Complete forms that no signature covers, those included from which it fell. */
  unsigned: number;
  /** Of these, the forms that changed since they were signed. */
  fallen: number;
  /** Queries in the casebook that wait for somebody. */
  queries: number;
}

/**
 * The next casebooks with something to sign, in the order of their screening numbers. How much is counted for the casebooks of the page alone;
 * at most a hundred are looked at. `following` is the key of the next page, null after the last casebook.
 */
export async function casebooksToSign(
  tx: Transaction,
  scope: SiteScope,
  { limit, after }: { limit: number; after: string },
): Promise<{ casebooks: ToSign[]; following: string | null }> {
  const [from = ''] = readPageKey(after, 1) ?? [];
  const perSite = sql`select p.id, p.site_id, p.screening_number, coalesce(p.number, p.screening_number) as label from participant p
    where p.site_id = s.id and p.screening_number > ${from} order by p.screening_number limit ${lookedAtOnce}`;
  const { rows } = await tx.execute<Found>(sql`
    with looked as materialized (select * from ${acrossSites(scope, perSite)} p order by screening_number limit ${lookedAtOnce}),
    found as materialized (
      select looked.screening_number, looked.label, s.code as site_code, signable.unsigned, signable.fallen, asked.queries
      from looked join site s on s.id = looked.site_id cross join lateral ${signable} signable cross join lateral ${waiting} asked
      where signable.unsigned > 0 order by looked.screening_number limit ${limit + 1})
    select (select coalesce(json_agg(row_to_json(found) order by screening_number), '[]') from found) as rows,
           (select count(*)::int from looked) as looked, (select max(screening_number) from looked) as last`);
  const [found = { rows: [], looked: 0, last: null }] = rows;
  const shown = found.rows.slice(0, limit);
  const reached = found.rows.length > limit ? shown.at(-1)?.screening_number : null;
  const last = reached ?? (found.looked === lookedAtOnce ? found.last : null);
  return { casebooks: shown.map(listed), following: last === null ? null : writePageKey([last]) };
}

/** The complete forms of a child under no signature that stands, and those of them that were under one. */
const signable = sql`(
  select count(*)::int as unsigned, (count(*) filter (where exists (
    select from signed_entry f where f.entry_id = e.id and f.fallen_at is not null)))::int as fallen
  from entry e where e.participant_id = looked.id and e.status = 'complete' and not exists (
    select from signed_entry n where n.participant_id = looked.id and n.entry_id = e.id and n.fallen_at is null))`;

const waiting = sql`(select count(*)::int as queries from query q
  where q.participant_id = looked.id and q.status in ('open', 'answered'))`;

interface Found extends Record<string, unknown> {
  rows: Row[];
  looked: number;
  last: string | null;
}

interface Row {
  screening_number: string;
  label: string;
  site_code: string;
  unsigned: number;
  fallen: number;
  queries: number;
}

function listed({ label, site_code, unsigned, fallen, queries }: Row): ToSign {
  return { participant: label, siteCode: site_code, unsigned, fallen, queries };
}
