import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, siteScope } from '@/lib/access/actor';
import type { Child, ChildRecord } from '@/study/analyses/child';
import type { RecordKind, Records } from '@/study/analyses/records';
import { seenOn } from '@/study/formulas/known-alive';
import { settings } from '@/study/settings';
import { type Definitions, deriveChild } from './derive-child';
import { readRecords } from './records';

/** Everything an analysis is made from: one row per enrolled child, and how finished the data are. */
export interface AnalysisSet {
  children: Child[];
  /** What the analysis asked for beside the row of each child; kinds it did not ask for are empty. */
  records: Records;
  /** When the data were read, or the moment as of which they were: nothing saved later is in them. */
  asOf: Date;
  entries: number;
  drafts: number;
  /** Answers that were never compared with the source, or changed since. */
  unverified: number;
  definitions: Definitions;
  /** Whoever reads may read the analysis of all sites: small numbers of a site are shown to them alone (mask-cells.ts). */
  isStudyWide: boolean;
}

export interface Wanted {
  reads?: readonly RecordKind[];
  /** Null: as of now. */
  at?: Date | null;
  definitions?: Definitions;
}

/** Reads the analysis set as this person: the sites they may not see are not in it. Throws NotAllowed without the permission. */
export async function loadAnalysisSet(actor: Actor, wanted: Wanted = {}): Promise<AnalysisSet> {
  assertMay(actor, 'read analysis');
  const set = await readAs(actor, (tx) => readAnalysisSet(tx, wanted), wanted.at ? { at: wanted.at } : null);
  return { ...set, isStudyWide: siteScope(actor, 'read analysis').all };
}

/** Reads the analysis set in a transaction that is already open. For programs that run as the owner of the database. */
export async function readAnalysisSet(
  tx: Transaction,
  { reads = [], at = null, definitions = settings }: Wanted = {},
): Promise<AnalysisSet> {
  const asOf = at ?? new Date();
  const { rows } = await tx.execute<ChildRecord & Record<string, unknown>>(analysisSet);
  return {
    children: rows.map((record) => deriveChild(record, definitions)),
    records: await readRecords(tx, reads),
    asOf,
    entries: sum(rows.map(({ entries }) => entries)),
    drafts: sum(rows.map(({ drafts }) => drafts)),
    unverified: sum(rows.map(({ unverified }) => unverified)),
    definitions,
    isStudyWide: true,
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * One row per enrolled child from the tables the sites write, those of training sites apart. All saved data count, drafts too. Forms that exist once are read once
 * even if a site made two: the first of demographics, diagnosis, staging and death, the last statement of remission.
 */
const analysisSet = sql`
with
demographics_once as (
  select distinct on (participant_id) participant_id, sex, brthyy, brthmo from demographics order by participant_id, entry_id
),
diagnosis_once as (
  select distinct on (participant_id) participant_id, dxdat, primgrp from diagnosis order by participant_id, entry_id
),
metastases_once as (
  select distinct on (participant_id) participant_id, lungmet, lungnod, lunglat, bonemet from metastases
  order by participant_id, entry_id
),
remission_last as (
  select distinct on (participant_id) participant_id, csrprim, csrlung, csroth, csrdat from surgical_remission
  order by participant_id, entry_id desc
),
chemotherapy as (
  select participant_id, min(cycstdat) as first_on from chemotherapy_cycle where cycdone = 'GIVEN' group by participant_id
),
primary_operation as (
  select participant_id,
    min(sxpdat) filter (where sxpdone = 'DONE' and sxptype is distinct from 'REVISION') as first_on,
    (array_agg(sxpnres order by entry_id desc) filter (where sxpdone = 'NOT_DONE_FINAL'))[1] as not_done
  from primary_surgery group by participant_id
),
lung_operation as (
  select participant_id,
    min(sxmdat) filter (
      where sxmsite = 'LUNG' and coalesce(sxmreason, 'INITIAL') = 'INITIAL' and coalesce(lungsxdone, 'DONE') = 'DONE'
    ) as first_on,
    (array_agg(lungsxdone order by entry_id desc) filter (where lungsxdone is not null))[1] as overall,
    (array_agg(lungsxnres order by entry_id desc) filter (where lungsxnres is not null))[1] as not_done
  from metastasis_surgery group by participant_id
),
primary_specimen as (
  select distinct on (participant_id) participant_id, necpct, necne, coalesce(pathrep, pathdat) as known_on from pathology where pathspec = 'PRIMARY'
  order by participant_id, (necpct is null), pathdat, entry_id
),
interleukin2 as (
  select participant_id, count(*)::int as given, min(il2stdt)::date as first_on from interleukin2_course
  where il2done in ('COMPLETE', 'PARTIAL') group by participant_id
),
lak as (
  select participant_id, count(*)::int as given, min(reinfdat)::date as first_on from lak_reinfusion
  where reinfyn in ('Y', 'PARTIAL') group by participant_id
),
first_event as (
  select distinct on (participant_id) participant_id, evtdat, evttype from disease_event where evtdat is not null
  order by participant_id, evtdat, entry_id
),
death_once as (
  select distinct on (participant_id) participant_id, dthdat, dthcaus from death
  order by participant_id, (dthdat is null), entry_id
),
contact as (
  select participant_id,
    greatest(max(fudat) filter (where survstat = 'ALIVE'), max(fulkadat) filter (where survstat = 'LOST')) as alive_on,
    (array_agg(survstat order by fudat desc nulls last, entry_id desc) filter (where survstat is not null))[1] as last_status
  from follow_up group by participant_id
),
end_of_treatment_last as (
  select distinct on (participant_id) participant_id, eosres from end_of_treatment order by participant_id, entry_id desc
),
head as (
  select participant_id, count(*)::int as entries, (count(*) filter (where status = 'draft'))::int as drafts,
    coalesce(sum(to_verify), 0)::int as unverified,
    -- Being treated or examined proves that a child was alive; papers about the child do not.
    max(occurred_on) filter (where form_code = any(${sql.param(['DX', 'EVT', ...seenOn])}::text[])) as seen_on
  from entry group by participant_id
)
select
  p.number, site.code as "site", p.enrolled_on::text as "enrolledOn",
  dm.sex, dm.brthyy as "birthYear", dm.brthmo as "birthMonth",
  dx.dxdat::text as "diagnosedOn", dx.primgrp as "primaryGroup",
  chemotherapy.first_on::text as "firstChemotherapyOn",
  mets.lungmet as "lungMetastases", mets.lungnod as "lungNodules", mets.lunglat as "lungSide", mets.bonemet as "boneMetastases",
  sxp.first_on::text as "primarySurgeryOn", sxp.not_done as "primarySurgeryNotDone",
  sxm.first_on::text as "lungSurgeryOn", sxm.overall as "lungSurgeryOverall", sxm.not_done as "lungSurgeryNotDone",
  specimen.necpct as "necrosis", specimen.necne as "necrosisNotEvaluable", specimen.known_on::text as "necrosisKnownOn",
  csr.csrprim as "primaryRemoved", csr.csrlung as "lungCleared", csr.csroth as "otherCleared", csr.csrdat::text as "remissionOn",
  interleukin2.first_on::text as "firstIl2On", lak.first_on::text as "firstLakOn",
  coalesce(interleukin2.given, 0) as "il2Courses", coalesce(lak.given, 0) as "lakReinfusions",
  evt.evtdat::text as "eventOn", evt.evttype as "eventType",
  dth.dthdat::text as "diedOn", dth.dthcaus as "deathCause",
  greatest(contact.alive_on, head.seen_on, dx.dxdat)::text as "lastKnownAliveOn",
  contact.last_status as "lastSurvivalStatus", eot.eosres as "offStudyReason",
  coalesce(head.entries, 0) as "entries", coalesce(head.drafts, 0) as "drafts", coalesce(head.unverified, 0) as "unverified"
from participant p
join site on site.id = p.site_id
left join demographics_once dm on dm.participant_id = p.id
left join diagnosis_once dx on dx.participant_id = p.id
left join metastases_once mets on mets.participant_id = p.id
left join remission_last csr on csr.participant_id = p.id
left join chemotherapy on chemotherapy.participant_id = p.id
left join primary_operation sxp on sxp.participant_id = p.id
left join lung_operation sxm on sxm.participant_id = p.id
left join primary_specimen specimen on specimen.participant_id = p.id
left join interleukin2 on interleukin2.participant_id = p.id
left join lak on lak.participant_id = p.id
left join first_event evt on evt.participant_id = p.id
left join death_once dth on dth.participant_id = p.id
left join contact on contact.participant_id = p.id
left join end_of_treatment_last eot on eot.participant_id = p.id
left join head on head.participant_id = p.id
where p.enrolled_on is not null and not site.is_training
order by p.number`;
