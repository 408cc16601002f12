import type { Answers } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { topographyOfBone } from '../codelists/pathology';
import { ageInYearsOn } from '../formulas/age';
import { settings } from '../settings';
import { plannedSite } from '../sites';
import { consentVersions, protocolVersions, versionInForce } from '../study';
import type { CohortChild } from './cohort';
import { growMedicalHistory } from './grow-medical-history';
import { type GrownEntry, grown } from './grown-entry';
import { involvedLungs, lesionsOf } from './lesions';
import { primaryOf } from './primary-site';
import { oneOf, varied } from './variation';

/** Days from the biopsy to the steps of screening; the first chemotherapy follows after seven. */
const day = { screening: 1, chestCt: 2, consent: 3, staging: 4, enrolment: 5 };

/** The forms of screening, in the order in which each finds what it reads. */
export function growScreening(child: CohortChild): GrownEntry[] {
  return [
    // The consent first; the assent is asked once the age is known, and the form is then completed.
    grown('SCR', 'ICF', { ...firstConsentOf(child), ...noAssent }, { intent: 'draft' }),
    grown('SCR', 'DX', diagnosisOf(child)),
    grown('SCR', 'DM', demographicsOf(child)),
    grown('SCR', 'ICF', firstConsentOf(child)),
    grown('SCR', 'METS', metastasesOf(child), { groups: { lesions: lesionsOf(child) } }),
    grown('SCR', 'SCR', screeningOf(child)),
    growMedicalHistory(child),
  ];
}

/** What cannot be answered before the age of the child is known. */
const noAssent: Answers = { assyn: null, assdat: null, assform: null, assnres: null };

function screeningOf(child: CohortChild): Answers {
  const on = addDays(child.diagnosedOn, day.screening);
  const isAsked = child.sex === 'F' && child.ageAtDiagnosis >= settings.pregnancyFromAge;
  return {
    scrdat: on,
    protver: versionInForce(protocolVersions, child.site, on),
    ...{ inc01: 'Y', inc02: 'Y', inc03: 'Y', inc04: 'Y', inc05: 'Y' },
    ...{ exc01: 'N', exc02: 'N', exc03: 'N', exc04: isAsked ? 'N' : null, exc05: 'N' },
    enrldat: addDays(child.diagnosedOn, day.enrolment),
  };
}

function firstConsentOf(child: CohortChild): Answers {
  const on = addDays(child.diagnosedOn, day.consent);
  const bothSign = varied(child.serial, 'second parent', 0, 4) > 0;
  return {
    ...consentOf(child, on),
    icftype: 'INITIAL',
    icfpar1: 'Y',
    icfpar2: bothSign ? 'Y' : 'NOT_REQUIRED',
    icfpar2d: bothSign ? on : null,
    icfpar2r: bothSign ? null : oneOf(child.serial, 'one parent', ['SOLE_CUSTODY', 'DECEASED', 'UNREACHABLE']),
    ...assentOf(child, on),
    icfcont: oneOf(child.serial, 'later contact', ['Y', 'Y', 'N']),
  };
}

/** What every consent form tells. */
export function consentOf(child: CohortChild, on: string): Answers {
  return {
    icfver: versionInForce(consentVersions, child.site, on),
    icflang: plannedSite(child.site)?.country === 'ITA' ? 'it' : 'OTHER',
    icfdat: on,
    icfbio: oneOf(child.serial, 'biobank', ['Y', 'Y', 'Y', 'N']),
    icfwho: oneOf(child.serial, 'consent by', ['PI', 'SUBINV']),
    icfcopy: 'Y',
  };
}

/** The assent of the child on that day; none before the age of assent. */
export function assentOf(child: CohortChild, on: string): Answers {
  const age = ageInYearsOn(child.birthYear, child.birthMonth, on) ?? 0;
  if (age < settings.assentAge || age >= settings.adultAge) return {};
  // One child was too ill to be asked.
  if (child.serial === 15) return { assyn: 'NOT_CAPABLE', assnres: 'Sedated for pain on the day of consent' };
  return { assyn: 'Y', assdat: on, assform: age < settings.assentAdolescentAge ? 'AGE7_12' : 'AGE13_17' };
}

function demographicsOf(child: CohortChild): Answers {
  return {
    brthyy: child.birthYear,
    brthmo: child.birthMonth,
    sex: child.sex,
    country: plannedSite(child.site)?.country ?? settings.country,
    ethnicyn: 'N',
    refhosp: oneOf(child.serial, 'referred', ['Y', 'Y', 'N']),
  };
}

function diagnosisOf(child: CohortChild): Answers {
  const { bone, segment, side } = primaryOf(child);
  const topography = topographyOfBone[bone];
  return {
    dxdat: child.diagnosedOn,
    bxtype: oneOf(child.serial, 'biopsy', ['CORE_NEEDLE', 'INCISIONAL', 'INCISIONAL']),
    primbone: bone,
    primseg: segment,
    primlat: side,
    icdotop: topography === 'any' ? 'C41.9' : topography,
    ...histologyOf(child),
    ...sizeOf(child),
    cn: 'N0',
    cm_ajcc: child.boneMetastases ? 'M1b' : 'M1a',
    ldhdx: diagnosisBlood(child).ldh,
    alpdx: diagnosisBlood(child).alp,
  };
}

/** What the tumour gives into the blood at diagnosis, in U/L. */
export function diagnosisBlood({ serial }: CohortChild): { ldh: number; alp: number } {
  return { ldh: varied(serial, 'LDH', 210, 980), alp: varied(serial, 'ALP', 150, 1650) };
}

function histologyOf(child: CohortChild): Answers {
  const [icdomor, histsub] = oneOf(child.serial, 'histology', [
    ['9180/3', 'OSTEOBLASTIC'],
    ['9186/3', 'OSTEOBLASTIC'],
    ['9186/3', 'CONVENTIONAL_NOS'],
    ['9181/3', 'CHONDROBLASTIC'],
    ['9182/3', 'FIBROBLASTIC'],
    ['9183/3', 'TELANGIECTATIC'],
  ]);
  const isReviewed = varied(child.serial, 'review', 0, 3) > 0;
  return {
    icdomor,
    histsub,
    histgrd: 'HIGH',
    centrev: isReviewed ? 'CONFIRMED' : 'NOT_DONE',
    centrevd: isReviewed ? addDays(child.diagnosedOn, varied(child.serial, 'review day', 14, 45)) : null,
  };
}

function sizeOf(child: CohortChild): Answers {
  const largest = varied(child.serial, 'diameter 1', 6, 16, 1);
  const second = Math.min(largest, varied(child.serial, 'diameter 2', 4, 9, 1));
  return {
    primdim1: largest,
    primdim2: second,
    primdim3: Math.min(second, varied(child.serial, 'diameter 3', 3, 8, 1)),
    primpct: varied(child.serial, 'share of bone', 18, 52),
    extracmp: oneOf(child.serial, 'soft tissue', ['Y', 'Y', 'Y', 'N']),
    jointinv: oneOf(child.serial, 'joint', ['N', 'N', 'N', 'Y']),
    nvinv: oneOf(child.serial, 'vessels', ['N', 'N', 'U', 'Y']),
    pathfx: oneOf(child.serial, 'fracture', ['N', 'N', 'N', 'N', 'Y']),
    skipmet: 'NONE',
    ct: largest > 8 ? 'T2' : 'T1',
  };
}

function metastasesOf(child: CohortChild): Answers {
  const lungs = involvedLungs(child);
  return {
    metdat: addDays(child.diagnosedOn, day.staging),
    chestct: 'Y',
    chestctd: addDays(child.diagnosedOn, day.chestCt),
    ctslice: oneOf(child.serial, 'slice', [1, 1.5, 3, 5]),
    bonescan: oneOf(child.serial, 'bone scan', ['BONE_SCAN', 'BONE_SCAN', 'PET_CT']),
    lungmet: 'Y',
    lungnod: child.lungNodules,
    lunglat: lungs.length === 2 ? 'BILATERAL' : lungs[0] === 'LEFT' ? 'UNILATERAL_L' : 'UNILATERAL_R',
    lungmax: Math.max(...lesionsOf(child).map(({ tuloc, trdiam }) => (tuloc === 'LUNG' ? Number(trdiam) : 0))),
    lungdef: 'DEFINITE_3x5MM_OR_1x10MM',
    pleural: 'N',
    bonemet: child.boneMetastases ? 'Y' : 'N',
    bonemetn: child.boneMetastases ? varied(child.serial, 'bone metastases', 1, 3) : null,
    nodemet: 'N',
    othmet: 'N',
    metresec: child.lungNodules <= 4 && !child.boneMetastases ? 'YES_ALL' : 'PARTLY',
  };
}
