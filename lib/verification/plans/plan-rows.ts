import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { dateTimeWithZone } from '@/lib/dates/clock';
import type { PlanChoice } from './plan-input';

/** A plan as it was set. */
export interface PlanRow extends Pick<PlanChoice, 'share' | 'others' | 'seed'> {
  id: string;
  siteId: string;
  by: string;
  at: string;
  reason: string;
}

/** Plans that meet a condition on the plan `v`, the latest of each site first: that one holds. */
export async function planRows(tx: Transaction, condition: SQL): Promise<PlanRow[]> {
  const { rows } = await tx.execute<PlanRow & { zone: string } & Record<string, unknown>>(sql`
    select v.id, v.site_id as "siteId", v.share, v.others, v.seed, v.reason, v.set_at as at, who.display_name as by, s.time_zone as zone
    from verification_plan v join site s on s.id = v.site_id join person who on who.id = v.set_by
    where ${condition} order by s.code, v.set_at desc, v.id desc`);
  return rows.map(({ zone, ...row }) => ({ ...row, at: dateTimeWithZone(zone, new Date(row.at)) }));
}
