import { readFileSync } from 'node:fs';
import { ageInMonthsOn } from '../formulas/age';
import type { SiteCode } from '../sites';

/** What a line of the synthetic cohort says of one invented child. Dates are `YYYY-MM-DD`; null where the line is empty. */
export interface CohortChild {
  number: string;
  /** Serial number within the cohort, 1 to 35. */
  serial: number;
  site: SiteCode;
  sex: 'M' | 'F';
  birthYear: number;
  birthMonth: number;
  ageAtDiagnosis: number;
  diagnosedOn: string;
  chemotherapyFrom: string;
  /** Bone and end, e.g. `FEMUR_DIST`. */
  primarySite: string;
  lungNodules: number;
  bothLungs: boolean;
  boneMetastases: boolean;
  primarySurgeryOn: string | null;
  necrosis: number | null;
  lungSurgeryOn: string | null;
  lungClearedByChemotherapy: boolean;
  il2From: string | null;
  completeRemission: boolean;
  event: 'PROG' | 'RELAPSE_LUNG' | 'RELAPSE_BONE' | 'RELAPSE_LOCAL' | 'TOXDEATH' | null;
  eventOn: string | null;
  /** Day of death, or the last day known alive. */
  lastOn: string;
  status: 'ALIVE' | 'DEAD' | 'LOST';
}

/** Completed years of a child on a day. */
export function ageOn({ birthYear, birthMonth }: CohortChild, on: string): number {
  return Math.floor(ageInMonthsOn(birthYear, birthMonth, on) / 12);
}

/**
 * The synthetic cohort `meazza35.csv`: no line is a real child, its aggregates are those of Meazza et al., Med Oncol 2017;34(12):191.
 * The file has no quoted cells.
 */
export function readCohort(): CohortChild[] {
  const [head = '', ...lines] = readFileSync(new URL('./meazza35.csv', import.meta.url), 'utf8')
    .trim()
    .split(/\r?\n/);
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return childOf(Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])));
  });
}

function childOf(row: Record<string, string>): CohortChild {
  const cell = (column: string): string => {
    const text = row[column];
    if (text === undefined) throw new Error(`The cohort has no column ${column}.`);
    return text;
  };
  const filled = (column: string) => cell(column) || null;
  const [birthYear, birthMonth] = cell('birth_ym').split('-').map(Number) as [number, number];
  return {
    number: cell('subjid'),
    serial: Number(cell('subjid').slice(-3)),
    site: cell('site') as SiteCode, // the file's sites are the study's
    sex: cell('sex') as 'M' | 'F', // the file knows no other
    birthYear,
    birthMonth,
    ageAtDiagnosis: Number(cell('age_dx_years')),
    diagnosedOn: cell('dx_date'),
    chemotherapyFrom: cell('chemo_start'),
    primarySite: cell('primary_site'),
    lungNodules: Number(cell('lung_nodules_dx')),
    bothLungs: cell('lung_bilateral') === '1',
    boneMetastases: cell('bone_mets') === '1',
    primarySurgeryOn: filled('primary_surgery_date'),
    necrosis: filled('necrosis_pct') === null ? null : Number(cell('necrosis_pct')),
    lungSurgeryOn: filled('lung_surgery_date'),
    lungClearedByChemotherapy: cell('lung_cr_on_chemo') === '1',
    il2From: filled('il2_first_date'),
    completeRemission: cell('complete_surgical_remission') === '1',
    event: filled('efs_event_type') as CohortChild['event'], // the file's five kinds
    eventOn: cell('efs_event') === '1' ? cell('efs_date') : null,
    lastOn: cell('last_contact_or_death_date'),
    status: cell('status') as CohortChild['status'], // the file's three kinds
  };
}
