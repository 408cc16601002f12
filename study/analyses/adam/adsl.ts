import { type PopulationName, populations } from '../../populations';
import { study } from '../../study';
import type { Factor } from '../analysis';
import type { Child } from '../child';
import { cohortFlow } from '../cohort-flow';
import { age } from '../factors/age';
import { completeRemission } from '../factors/complete-remission';
import { immunotherapy } from '../factors/immunotherapy';
import { lungNodules } from '../factors/lung-nodules';
import { lungsInvolved } from '../factors/lungs-involved';
import { remissionAndResponse } from '../factors/remission-and-response';
import { response } from '../factors/response';
import { type Dataset, flag, variablesOf } from './variable';

const { text, integer, number, date } = variablesOf<Child>();

/** The variable that says who belongs to a population. */
export const populationFlags = {
  enrolled: 'ENRLFL',
  survivors: 'SURVFL',
} as const satisfies Record<PopulationName, string>;

const belongs = (population: PopulationName) => (child: Child) => flag(populations[population].includes(child));

/** What tells a child: its number of the study. */
export const subjectOf = (number: string) => `${study.oid}-${number}`;

const knownOn = ({ later }: Factor) => {
  return (child: Child) => later?.on(child) ?? null;
};

/** Why a child that is not in this stage of the flow did not come to it, in words. */
function reasonOf(label: string) {
  const stage = cohortFlow.stages.find((one) => one.label === label);
  return (child: Child) => (!stage?.left || stage.includes(child) ? null : stage.left.reason(child));
}

/** The state of the child in the study, by the terms of ADaM. */
function stateInStudy({ offStudyReason, status }: Child): string {
  if (offStudyReason === 'STUDY_CLOSED') return 'COMPLETED';
  return offStudyReason !== null || status === 'DEAD' ? 'DISCONTINUED' : 'ONGOING';
}

const primarySurgery = 'SXP.sxpdone SXP.sxpdat SXP.sxptype';
const lungSurgery = 'SXM.lungsxdone SXM.sxmsite SXM.sxmdat SXM.sxmreason';
const remission = 'CSR.csrprim CSR.csrlung CSR.csroth';
const specimen = 'PATH.necpct PATH.necne SXP.sxpnres';
const yes = 'Y or N; empty: not recorded';

/** One row a child. */
export const adsl: Dataset<Child> = {
  name: 'ADSL',
  label: 'Subject-level analysis dataset',
  keys: ['USUBJID'],
  variables: [
    text('STUDYID', 'Study identifier', '', () => study.oid, 'The study'),
    text('USUBJID', 'Unique subject identifier', '', (c) => subjectOf(c.number), 'STUDYID and SUBJID'),
    text('SUBJID', 'Subject identifier for the study', '', (c) => c.number, 'Given at enrolment'),
    text('SITEID', 'Study site identifier', '', (c) => c.site, 'The site that enrolled the child'),
    text('ENRLFL', 'Enrolled population flag', 'SCR.enrldat', belongs('enrolled'), populations.enrolled.says),
    text('SURVFL', 'Survivors population flag', 'FU.survstat', belongs('survivors'), populations.survivors.says),
    date('ENRLDT', 'Date of enrolment', 'SCR.enrldat', (c) => c.enrolledOn),
    integer('AGE', 'Age at diagnosis', 'DM.brthyy DM.brthmo DX.dxdat', (c) => c.ageAtDiagnosis, 'Completed years'),
    text('AGEU', 'Age units', '', (c) => (c.ageAtDiagnosis === null ? null : 'YEARS'), 'Always years'),
    text('AGEGR1', 'Age group', 'DM.brthyy DM.brthmo DX.dxdat', age.groupOf, 'Of AGE'),
    text('SEX', 'Sex', 'DM.sex', (c) => c.sex),
    date('DIAGDT', 'Date of diagnostic biopsy', 'DX.dxdat', (c) => c.diagnosedOn),
    date('TRTSDT', 'Date of first chemotherapy', 'CYC.cycstdat', (c) => c.firstChemotherapyOn, 'First cycle given'),
    date('TZERODT', 'Time zero of times to an event', 'DX.dxdat CYC.cycstdat', (c) => c.timeZero, 'Setting timeZero'),
    text('PRIMGRP', 'Group of the primary site', 'DX.primgrp', (c) => c.primaryGroup),
    text('LUNGMET', 'Lung metastases at diagnosis', 'METS.lungmet', (c) => c.lungMetastases),
    integer('LUNGNOD', 'Number of lung nodules at diagnosis', 'METS.lungnod', (c) => c.lungNodules),
    text('LUNGNGR1', 'Group of number of lung nodules', 'METS.lungnod', lungNodules.groupOf, 'Of LUNGNOD'),
    text('LUNGLAT', 'Lung involvement', 'METS.lunglat', (c) => c.lungSide),
    text('LUNGLGR1', 'Lungs involved, group', 'METS.lunglat', lungsInvolved.groupOf, 'Of LUNGLAT'),
    text('BONEMET', 'Bone metastases at diagnosis', 'METS.bonemet', (c) => c.boneMetastases),
    text('PRSXFL', 'Primary tumour operated', primarySurgery, (c) => flag(c.primarySurgeryOn !== null), 'Of PRSXDT'),
    date('PRSXDT', 'Date of surgery of the primary tumour', primarySurgery, (c) => c.primarySurgeryOn, 'The first'),
    text('PRSXNRES', 'Reason primary not operated', 'SXP.sxpnres', (c) => c.primarySurgeryNotDone),
    text(
      'PRSXRS',
      'Reason primary not operated, in words',
      'SXP.sxpnres',
      reasonOf('Primary tumour operated'),
      'Words',
    ),
    text('LGSXFL', 'Lung metastases operated', lungSurgery, (c) => flag(c.lungSurgeryOn !== null), 'Of LGSXDT'),
    date('LGSXDT', 'Date of surgery of lung metastases', lungSurgery, (c) => c.lungSurgeryOn, 'The first, first line'),
    text('LGSXOVR', 'Lung surgery overall', 'SXM.lungsxdone', (c) => c.lungSurgeryOverall),
    text('LGSXNRES', 'Reason lung surgery not done', 'SXM.lungsxnres', (c) => c.lungSurgeryNotDone),
    text(
      'LGSXRS',
      'Reason lungs not operated, in words',
      'SXM.lungsxdone SXM.lungsxnres CSR.csrlung METS.lungmet',
      reasonOf('Lung metastases operated'),
      'Not needed, or LGSXNRES in words',
    ),
    number('NECROSIS', 'Necrosis of the primary tumour (%)', 'PATH.necpct', (c) => c.necrosis, 'Of the first specimen'),
    text('NECNE', 'Necrosis not evaluable', 'PATH.necne', (c) => c.necrosisNotEvaluable),
    text('RESPGR', 'Histologic response', specimen, (c) => c.response, 'Setting goodResponseRule'),
    date('RESPDT', 'Date response known', 'PATH.pathrep PATH.pathdat', knownOn(response), 'Report, else operation'),
    text('CSRPRIM', 'Primary tumour completely removed', 'CSR.csrprim', (c) => c.primaryRemoved),
    text('CSRLUNG', 'Lung metastases cleared', 'CSR.csrlung', (c) => c.lungCleared),
    text('CSROTH', 'Other metastases cleared', 'CSR.csroth', (c) => c.otherCleared),
    text('CSRFL', 'Complete surgical remission', remission, (c) => flag(c.completeRemission), yes),
    date('CSRDT', 'Date of complete surgical remission', 'CSR.csrdat', knownOn(completeRemission), 'Where CSRFL is Y'),
    text('CSRRS', 'Why not in remission, in words', remission, reasonOf('Complete surgical remission'), 'Of CSRFL'),
    text(
      'CSRRESP',
      'Remission and response',
      `${remission} ${specimen}`,
      remissionAndResponse.groupOf,
      'CSRFL, RESPGR',
    ),
    date('CSRRESDT', 'Date remission and response known', 'CSR.csrdat', knownOn(remissionAndResponse), 'The later'),
    integer('IL2NUM', 'Interleukin-2 courses', 'IL2.il2done', (c) => c.il2Courses, 'Given in whole or in part'),
    text('IL2FL', 'Interleukin-2 received', 'IL2.il2done', (c) => flag(c.il2Courses > 0), 'Of IL2NUM'),
    date('IL2SDT', 'Date of first interleukin-2', 'IL2.il2stdt', (c) => c.firstIl2On, 'Given in whole or in part'),
    integer('LAKNUM', 'LAK cell reinfusions', 'LAK.reinfyn', (c) => c.lakReinfusions, 'Given in whole or in part'),
    text('LAKFL', 'LAK cells received', 'LAK.reinfyn', (c) => flag(c.lakReinfusions > 0), 'Of LAKNUM'),
    date('LAKSDT', 'Date of first LAK reinfusion', 'LAK.reinfdat', (c) => c.firstLakOn, 'Given in whole or in part'),
    text(
      'IL2LAKFL',
      'Interleukin-2 and LAK cells received',
      'IL2.il2done LAK.reinfyn',
      (c) => flag(c.il2AndLak),
      'Both',
    ),
    date('IL2LAKDT', 'Date both had begun', 'IL2.il2stdt LAK.reinfdat', knownOn(immunotherapy), 'The later of the two'),
    date('EVENTDT', 'Date of first disease event', 'EVT.evtdat', (c) => c.eventOn),
    text('EVENTTYP', 'First disease event', 'EVT.evttype', (c) => c.eventType),
    text('VITSTAT', 'Vital status', 'DTH.dthdat FU.survstat EOT.eosres', (c) => c.status, 'DTHDT, else last contact'),
    text(
      'DTHFL',
      'Subject death flag',
      'DTH.dthdat FU.survstat',
      (c) => (c.status === 'DEAD' ? 'Y' : null),
      'Y or empty',
    ),
    date('DTHDT', 'Date of death', 'DTH.dthdat', (c) => c.diedOn),
    text('DTHCAUS', 'Cause of death', 'DTH.dthcaus', (c) => c.deathCause),
    date('LSTALVDT', 'Date last known alive', 'FU.fudat FU.fulkadat', (c) => c.lastKnownAliveOn, 'Or seen, treated'),
    text('EOSSTT', 'End of study status', 'EOT.eosres DTH.dthdat', stateInStudy, 'COMPLETED, DISCONTINUED, ONGOING'),
    text('DCSREAS', 'Reason for leaving the study', 'EOT.eosres', (c) => c.offStudyReason),
    integer('NENTRY', 'Forms saved', '', (c) => c.entries, 'How finished the data are'),
    integer('NDRAFT', 'Forms still drafts', '', (c) => c.drafts, 'How finished the data are'),
    integer('NUNVER', 'Values not compared with the source', '', (c) => c.unverified, 'How finished the data are'),
  ],
};
