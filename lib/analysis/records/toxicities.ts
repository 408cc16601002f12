import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { ToxicityRecord } from '@/study/analyses/records/toxicity';
import { countedChildren } from './counted-children';
import { joined, packedRows } from './packed-rows';
import { collectToxicities, type PackedChild } from './toxicities-of-children';
import { treatmentsBegun } from './treatments-begun';

/** The adverse events of the enrolled children, those alike in one record. An entry that says neither "none" nor what happened is left out. */
export async function readToxicities(tx: Transaction): Promise<ToxicityRecord[]> {
  const { rows } = await tx.execute<PackedChild & Record<string, unknown>>(toxicities);
  return collectToxicities(rows);
}

/** What two events must have in common to be alike, as one text. */
const facts = joined(
  [
    ...[sql`aeyn = 'N'`, sql`aectcae`, sql`aetoxgr`, sql`aectcv`, sql`aerelc`, sql`aereli`, sql`aerell`, sql`aerels`],
    sql`array_to_string(aedrug, ' ')`,
  ],
  sql`'|'`,
);

const toxicities = sql`
with
event as (
  select participant_id, ${packedRows([sql`aestdat`, facts])} as list from adverse_event
  where aeyn = 'N' or aectcae is not null or aeterm is not null group by participant_id
),
treatment as (
  select participant_id, ${packedRows([sql`began`, sql`kind`])} as list from ${treatmentsBegun} begun
  where began is not null group by participant_id
)
select p.number as "child", event.list as "events", treatment.list as "treatments"
from ${countedChildren}
join event on event.participant_id = p.id
left join treatment on treatment.participant_id = p.id
order by p.number`;
