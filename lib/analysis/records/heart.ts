import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { HeartRecord } from '@/study/analyses/records/observations';
import { heartTests } from '@/study/formulas/organ-tests';
import { countedChildren } from './counted-children';
import { asDoses, type DoseRow, dosesOf } from './doses';
import { treatmentEnds } from './treatment-ends';

interface Row extends Record<string, unknown> {
  child: string;
  ended_on: string | null;
  tests: [on: string, ejection: number | null, shortening: number | null][];
  doses: DoseRow[] | null;
}

/** The heart tests of each child who had any, in the order of their days, with its doses of doxorubicin. */
export async function readHeart(tx: Transaction): Promise<HeartRecord[]> {
  const { rows } = await tx.execute<Row>(sql`
    select p.number as child, ended.ended_on, tested.tests, doxorubicin.doses
    from ${countedChildren}
    join (
      select participant_id, json_agg(json_build_array(ofdat, lvef, shortf) order by ofdat, entry_id) as tests
      from organ_function where oftest = any(${sql.param([...heartTests])}::text[]) and ofdat is not null group by participant_id
    ) tested on tested.participant_id = p.id
    left join ${dosesOf('DOXORUBICIN')} doxorubicin on doxorubicin.participant_id = p.id
    left join ${treatmentEnds} ended on ended.participant_id = p.id
    order by p.number`);
  return rows.map(({ child, ended_on, tests, doses }) => ({
    child,
    treatmentEndedOn: ended_on,
    tests: tests.map(([on, ejection, shortening]) => ({ on, ejection, shortening })),
    doxorubicin: asDoses(doses),
  }));
}
