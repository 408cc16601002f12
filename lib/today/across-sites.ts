import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { SiteScope } from '@/lib/access/actor';
import { within } from '@/lib/casebook/list-participants';

/** Counting stops here: beyond, a work list says "more than". */
export const countedUpTo = 1000;

/** How much there is, at most a thousand. */
export interface Counted {
  count: number;
  isCountExact: boolean;
}

/** SQL: what each site of the scope has first of something, `perSite` with its own order and limit for the site `s.id`. */
export function acrossSites(scope: SiteScope, perSite: SQL): SQL {
  return sql`(select found.* from (select s.id from site s where ${within(sql`s.id`, scope)}) s cross join lateral (${perSite}) found)`;
}

/** SQL: how many there are at all sites of the scope, counted up to the bound. */
export function countAcross(scope: SiteScope, perSite: SQL): SQL {
  return sql`(select count(*)::int from (select 1 from ${acrossSites(scope, perSite)} every limit ${countedUpTo + 1}) counted)`;
}

/** The number as it was counted. */
export function countedAs(count: number): Counted {
  return { count: Math.min(count, countedUpTo), isCountExact: count <= countedUpTo };
}

/** Reads a list with its count in one statement. */
export async function readList<Row>(
  tx: Transaction,
  list: SQL,
  count: SQL,
): Promise<{ rows: Row[]; counted: Counted }> {
  const { rows } = await tx.execute<{ rows: Row[]; count: number }>(
    sql`select coalesce((select json_agg(row_to_json(list)) from (${list}) list), '[]') as rows, ${count} as count`,
  );
  return { rows: rows[0]?.rows ?? [], counted: countedAs(rows[0]?.count ?? 0) };
}
