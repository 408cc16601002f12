import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { CycleRecord } from '@/study/analyses/records';
import { countedChildren } from './counted-children';

/** The cycles of the enrolled children, in the order they were given. */
export async function readCycles(tx: Transaction): Promise<CycleRecord[]> {
  const { rows } = await tx.execute<CycleRecord & Record<string, unknown>>(sql`
    select p.number as "child", c.cyccode as "cycle", c.cycstdat::text as "day1", c.cycdone = 'GIVEN' as "given",
      c.cycpldat::text as "plannedOn", c.cycdelay as "delay", c.delayres as "delayReason", c.cycomres as "omissionReason"
    from ${countedChildren} join chemotherapy_cycle c on c.participant_id = p.id
    where c.cycdone is not null
    order by p.number, c.cycstdat nulls last, c.entry_id`);
  return rows;
}
