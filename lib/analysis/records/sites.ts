import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { SiteRecord } from '@/study/analyses/records/observations';

/** The hospitals that take part, those for practice apart; one that has enrolled nobody too. */
export async function readSites(tx: Transaction): Promise<SiteRecord[]> {
  const { rows } = await tx.execute<SiteRecord & Record<string, unknown>>(
    sql`select code, name from site where not is_training order by code`,
  );
  return rows;
}
