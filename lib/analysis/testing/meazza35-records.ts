import { readData } from '@/lib/statistics/reference/read-reference';
import type { ChildRecord } from '@/study/analyses/child';

type Row = Record<string, string>;

const eventTypes: Record<string, string | null> = {
  PROG: 'PROGRESSION',
  RELAPSE_LUNG: 'RELAPSE_METASTATIC',
  RELAPSE_BONE: 'RELAPSE_METASTATIC',
  RELAPSE_LOCAL: 'RELAPSE_LOCAL',
};

/** The synthetic cohort as the forms would say it: for tests, without a database. */
export function meazza35Records(): ChildRecord[] {
  return readData('meazza35').map(recordOf);
}

function recordOf(row: Row): ChildRecord {
  const [birthYear, birthMonth] = text(row.birth_ym).split('-').map(Number) as [number, number]; // always YYYY-MM in the file
  const remission = row.complete_surgical_remission === '1';
  const isDead = row.status === 'DEAD';
  const hadEvent = row.efs_event === '1' && row.efs_event_type !== 'TOXDEATH';
  const lastContact = text(row.last_contact_or_death_date);
  return {
    number: text(row.subjid),
    site: text(row.site),
    enrolledOn: text(row.dx_date),
    sex: text(row.sex),
    birthYear,
    birthMonth,
    diagnosedOn: text(row.dx_date),
    firstChemotherapyOn: text(row.chemo_start),
    primaryGroup: row.primary_site === 'PELVIS' ? 'AXIAL' : 'EXTREMITY',
    lungMetastases: row.lung_mets === '1' ? 'Y' : 'N',
    lungNodules: Number(row.lung_nodules_dx),
    lungSide: row.lung_bilateral === '1' ? 'BILATERAL' : 'UNILATERAL_L',
    boneMetastases: row.bone_mets === '1' ? 'Y' : 'N',
    primarySurgeryOn: row.primary_surgery_date || null,
    primarySurgeryNotDone: row.primary_surgery === '0' ? 'PROGRESSION' : null,
    lungSurgeryOn: row.lung_surgery_date || null,
    lungSurgeryOverall: lungSurgeryOverall(row),
    lungSurgeryNotDone: row.lung_surgery === '0' && row.lung_cr_on_chemo === '0' ? 'UNRESECTABLE' : null,
    necrosis: row.necrosis_pct ? Number(row.necrosis_pct) : null,
    necrosisNotEvaluable: null,
    necrosisKnownOn: row.primary_surgery_date || null,
    primaryRemoved: row.primary_surgery === '1' ? 'YES_R0' : 'NOT_OPERATED',
    lungCleared: lungCleared(row, remission),
    otherCleared: row.bone_mets === '1' ? 'NOT_CLEARED' : 'NA',
    remissionOn: remission ? row.lung_surgery_date || row.primary_surgery_date || null : null,
    firstIl2On: row.il2_first_date || null,
    firstLakOn: row.il2_first_date || null,
    il2Courses: row.il2_lak === '1' ? 4 : 0,
    lakReinfusions: row.il2_lak === '1' ? 3 : 0,
    eventOn: hadEvent ? text(row.efs_date) : null,
    eventType: hadEvent ? (eventTypes[text(row.efs_event_type)] ?? null) : null,
    diedOn: isDead ? lastContact : null,
    deathCause: isDead ? text(row.cause_of_death) : null,
    lastKnownAliveOn: isDead ? text(row.efs_date) : lastContact,
    lastSurvivalStatus: text(row.status),
    offStudyReason: null,
    entries: 20,
    unverified: 0,
    drafts: 0,
  };
}

function lungSurgeryOverall(row: Row): string {
  if (row.lung_surgery === '1') return 'DONE';
  return row.lung_cr_on_chemo === '1' ? 'NOT_NEEDED_CR' : 'NOT_DONE';
}

function lungCleared(row: Row, remission: boolean): string {
  if (row.lung_cr_on_chemo === '1') return 'CR_ON_CHEMO';
  return remission ? 'SURGERY_COMPLETE' : 'NOT_CLEARED';
}

function text(value: string | undefined): string {
  return value ?? '';
}
