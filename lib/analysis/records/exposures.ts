import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { ExposureRecord } from '@/study/analyses/records/treatment';
import { protocolCytotoxics } from '@/study/codelists/chemotherapy';
import { countedChildren } from './counted-children';
import { exposuresOfChild } from './exposures-of-child';
import { joined, packedRows } from './packed-rows';

interface Row extends Record<string, unknown> {
  child: string;
  drugs: string;
}

/** The drugs of the protocol in the cycles of the enrolled children that were given or finally omitted. */
export async function readExposures(tx: Transaction): Promise<ExposureRecord[]> {
  const { rows } = await tx.execute<Row>(exposures);
  return rows.flatMap(({ child, drugs }) => exposuresOfChild(child, drugs));
}

/** All that is needed of a cycle, by which those of a child are told apart. */
const cycle = [sql`c.cyccode`, sql`c.cycstdat`, sql`c.cycpldat`, sql`c.phase`, sql`c.cycdone`, sql`c.bsaused`];

/** Each cycle with each of its drugs; with none where it has no row. */
const exposures = sql`
with drugs as (
  select c.participant_id, ${packedRows([
    joined(cycle, sql`'|'`),
    ...[sql`d.extrt`, sql`d.expdose`, sql`d.exdose`, sql`d.exstdat is not null`, sql`d.exadjyn = 'NOT_GIVEN'`],
  ])} as list
  from chemotherapy_cycle c
  left join drug_administration d on d.entry_id = c.entry_id and d.extrt = any(${sql.param([...protocolCytotoxics])}::text[])
  where c.cycdone is not null
  group by c.participant_id
)
select p.number as "child", drugs.list as "drugs"
from ${countedChildren} join drugs on drugs.participant_id = p.id
order by p.number`;
