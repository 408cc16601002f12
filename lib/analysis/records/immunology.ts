import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { CellSample, CourseRecord } from '@/study/analyses/records/observations';
import { countedChildren } from './counted-children';

type SampleRow = [
  on: string | null,
  natural: number | null,
  naturalShare: number | null,
  helpers: number | null,
  naturalActivity: number | null,
  lakActivity: number | null,
  unit: string | null,
];

interface Row extends Record<string, unknown> {
  child: string;
  course: number;
  started_on: string | null;
  samples: Record<string, SampleRow> | null;
}

/** The IL-2 courses that were given, with the samples linked to each; a time point entered twice is read once, the later of them. */
export async function readCourses(tx: Transaction): Promise<CourseRecord[]> {
  const { rows } = await tx.execute<Row>(sql`
    with sample as (
      select distinct on (immil2, immtpt) immil2, immtpt,
        json_build_array(immdat, nkabs, nkp, cd4abs, nkact, lakact, cytunit) as cells
      from immunology where immil2 is not null and immtpt is not null order by immil2, immtpt, immdat desc nulls last, entry_id desc
    )
    select p.number as child, c.il2no as course, c.il2stdt::date::text as started_on, sampled.samples
    from ${countedChildren} join interleukin2_course c on c.participant_id = p.id
    left join (select immil2, json_object_agg(immtpt, cells) as samples from sample group by immil2) sampled on sampled.immil2 = c.entry_id
    where c.il2done in ('COMPLETE', 'PARTIAL') and c.il2no is not null
    order by p.number, c.il2no, c.entry_id`);
  return rows.map(({ child, course, started_on, samples }) => ({
    ...{ child, course, startedOn: started_on },
    samples: Object.fromEntries(Object.entries(samples ?? {}).map(([point, sample]) => [point, sampleOf(sample)])),
  }));
}

function sampleOf([on, natural, naturalShare, helpers, naturalActivity, lakActivity, unit]: SampleRow): CellSample {
  return { on, natural, naturalShare, helpers, naturalActivity, lakActivity, unit };
}
