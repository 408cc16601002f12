import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { HearingRecord, HearingTest } from '@/study/analyses/records/observations';
import { type OtotoxicityGrade, ototoxicityGrade, type TympanogramNormal } from '@/study/formulas/ototoxicity';
import { countedChildren } from './counted-children';
import { asDoses, type DoseRow, dosesOf } from './doses';
import { treatmentEnds } from './treatment-ends';

type Threshold = number | null;
type TestRow = NoLossRow | LossRow;
type NoLossRow = [on: string, ear: string | null, ofDay: '0'];
type LossRow = [
  on: string,
  ear: string | null,
  ofDay: string | null,
  tympanogramNormal: TympanogramNormal,
  ...thresholds: [Threshold, Threshold, Threshold, Threshold, Threshold, Threshold, Threshold],
];

interface Row extends Record<string, unknown> {
  child: string;
  ended_on: string | null;
  tests: TestRow[];
  doses: DoseRow[] | null;
}

/** The audiometries of each child who had any, in the order of their days, with its doses of cisplatin. */
export async function readHearing(tx: Transaction): Promise<HearingRecord[]> {
  const { rows } = await tx.execute<Row>(sql`
    select p.number as child, ended.ended_on, tested.tests, cisplatin.doses
    from ${countedChildren}
    join (
      -- With no loss in the worse ear there is none in the other: the thresholds are not needed.
      select participant_id, json_agg(case when siopoto = '0' then json_build_array(ofdat, audear, siopoto)
        else json_build_array(ofdat, audear, siopoto, audtymp, aud500, aud1k, aud2k, aud3k, aud4k, aud6k, aud8k) end
        order by ofdat, entry_id) as tests
      from organ_function where oftest = 'AUDIOMETRY' and ofdat is not null group by participant_id
    ) tested on tested.participant_id = p.id
    left join ${dosesOf('CISPLATIN')} cisplatin on cisplatin.participant_id = p.id
    left join ${treatmentEnds} ended on ended.participant_id = p.id
    order by p.number`);
  return rows.map(({ child, ended_on, tests, doses }) => ({
    child,
    treatmentEndedOn: ended_on,
    tests: tests.map(testOf),
    cisplatin: asDoses(doses),
  }));
}

function testOf(row: TestRow): HearingTest {
  if (row.length === 3) return { on: row[0], ear: row[1], gradeOfDay: 0, gradeOfEar: 0 };
  const [on, ear, ofDay, tympanogramNormal, hz500, hz1000, hz2000, hz3000, hz4000, hz6000, hz8000] = row;
  const thresholds = { hz500, hz1000, hz2000, hz3000, hz4000, hz6000, hz8000 };
  return {
    ...{ on, ear },
    // The form's list holds the grades alone.
    gradeOfDay: ofDay === null ? null : (Number(ofDay) as OtotoxicityGrade),
    gradeOfEar: ototoxicityGrade({ thresholds, tympanogramNormal }),
  };
}
