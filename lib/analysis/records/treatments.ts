import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { TreatmentMark, TreatmentSpan, TreatmentsRecord } from '@/study/analyses/records/observations';
import { countedChildren } from './counted-children';

interface Row extends Record<string, unknown> {
  child: string;
  spans: [what: TreatmentSpan, from: string, to: string][] | null;
  marks: [what: TreatmentMark, on: string][] | null;
}

/** What each child received and what happened to it; of operations those of the first line, as the analysis counts them. */
export async function readTreatments(tx: Transaction): Promise<TreatmentsRecord[]> {
  const { rows } = await tx.execute<Row>(sql`
    with
    span as (
      select c.participant_id, ${cycleKind} as what, c.cycstdat as on_day, greatest(c.cycstdat, given.ended_on) as to_day
      from chemotherapy_cycle c
      left join (select entry_id, max(coalesce(exendat, exstdat)) as ended_on from drug_administration group by entry_id) given
        on given.entry_id = c.entry_id
      where c.cycdone = 'GIVEN' and c.cycstdat is not null
      union all
      select participant_id, 'IL2', il2stdt::date, greatest(il2stdt, il2endt)::date
      from interleukin2_course where il2done in ('COMPLETE', 'PARTIAL') and il2stdt is not null
    ),
    mark as (
      select participant_id, 'LAK' as what, reinfdat as on_day from lak_reinfusion where reinfyn in ('Y', 'PARTIAL')
      union all
      select participant_id, 'PRIMARY', sxpdat from primary_surgery where sxpdone = 'DONE' and sxptype is distinct from 'REVISION'
      union all
      select participant_id, 'LUNG', sxmdat from metastasis_surgery
      where sxmsite = 'LUNG' and coalesce(sxmreason, 'INITIAL') = 'INITIAL' and coalesce(lungsxdone, 'DONE') = 'DONE'
      union all
      select participant_id, case evttype when 'SECOND_MALIGNANCY' then evttype else 'DISEASE' end, evtdat from disease_event
    )
    select p.number as child, spans.list as spans, marks.list as marks
    from ${countedChildren}
    left join (select participant_id, json_agg(json_build_array(what, on_day, to_day) order by on_day, to_day, what) as list
      from span group by participant_id) spans on spans.participant_id = p.id
    left join (select participant_id, json_agg(json_build_array(what, on_day) order by on_day, what) as list
      from mark where on_day is not null group by participant_id) marks on marks.participant_id = p.id
    order by p.number`);
  return rows.map(({ child, spans, marks }) => ({
    child,
    spans: (spans ?? []).map(([what, from, to]) => ({ what, from, to })),
    marks: (marks ?? []).map(([what, on]) => ({ what, on })),
  }));
}

/** SQL: the kind of the cycle `c` by its planned name. */
const cycleKind = sql`case when c.cyccode like 'MTX%' then 'METHOTREXATE' when c.cyccode like 'AP%' then 'CISPLATIN_DOXORUBICIN'
  when c.cyccode like 'IFO%' then 'IFOSFAMIDE' when c.cyccode like 'A_' then 'DOXORUBICIN' else 'UNPLANNED' end`;
