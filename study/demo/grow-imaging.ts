import type { Answers } from '@/lib/crf/value';
import type { NonTargetResponse } from '@/lib/recist/responses';
import { type Assessment, assessmentOf, overallFrom, targetCourse } from '../formulas/lesion-response';
import { loggedLesions } from '../formulas/lesions';
import type { CohortChild } from './cohort';
import { type Course, hasDiseaseAgain } from './course';
import { type GrownEntry, grown } from './grown-entry';
import { type Scan, scansOf } from './imaging-plan';
import { involvedLungs, lesionsOf } from './lesions';
import { isOneStage } from './treatment-plan';

/** The children whose images before surgery were read by the central review as well. */
const readCentrally = [4, 10, 19, 25, 28];
/** What is left of a target after chemotherapy before surgery, by histologic response; what grows, grows to so much of it. */
const shrunk = { good: 0.62, poor: 0.88 };
const grownAtEvent = 1.45;
/** In mm; what is smaller is seen, and counts as too small to be measured. */
const smallestMeasured = 8;

/** The radiological assessments of a child by date, each with the response that RECIST 1.1 gives. */
export function growImaging(course: Course): GrownEntry[] {
  const before: Assessment[] = [];
  return scansOf(course).flatMap((scan) => {
    const own = growAssessment(course, scan, before, 'SITE_RADIOLOGIST');
    before.push(own.assessment);
    const isReadAgain = scan.event === 'RAD_PRE' && readCentrally.includes(course.child.serial);
    return isReadAgain ? [own.entry, growAssessment(course, scan, [], 'CENTRAL').entry] : [own.entry];
  });
}

function growAssessment(course: Course, scan: Scan, before: readonly Assessment[], radeval: string) {
  const rows = rowsAt(course, scan);
  const answers = { ...answersOf(course, scan, rows, before), radeval };
  const repeat = radeval === 'CENTRAL' ? 2 : 1;
  return {
    entry: grown(scan.event, 'RAD', answers, { groups: { measurements: rows }, repeat }),
    assessment: assessmentOf(answers, rows),
  };
}

/** What is seen of each lesion of the log at diagnosis. */
function rowsAt(course: Course, scan: Scan): Answers[] {
  return lesionsOf(course.child).map((lesion) => {
    const tulnkid = lesion.tulnkid ?? null;
    const trstate = stateOf(course, scan, lesion);
    const isMeasured = trstate === 'PRESENT' && lesion.tutype === 'TARGET';
    return { tulnkid, trstate, ...(isMeasured && { trdiam: sizeOn(course.child, scan, Number(lesion.trdiam)) }) };
  });
}

function stateOf(course: Course, scan: Scan, lesion: Answers): string {
  if (isGone(course, scan, lesion)) return 'ABSENT';
  if (lesion.tutype === 'TARGET' && sizeOn(course.child, scan, Number(lesion.trdiam)) < smallestMeasured)
    return 'TOO_SMALL';
  const isOnImages = lesion.tuloc !== 'BONE' || scan.radmod.includes('BONE_SCAN') || scan.radmod.includes('PET_CT');
  return isOnImages ? 'PRESENT' : 'NOT_ASSESSED';
}

function sizeOn(child: CohortChild, { on, radtpt }: Scan, atDiagnosis: number): number {
  if (radtpt === 'BASELINE') return atDiagnosis;
  const left = (child.necrosis ?? 0) >= 90 ? shrunk.good : shrunk.poor;
  return Math.round(atDiagnosis * left * (hasDiseaseAgain(child, on) ? grownAtEvent : 1));
}

/** Nodules of the lung are gone where chemotherapy cleared them, or surgery on that side. */
function isGone({ child, events }: Course, { on, radtpt }: Scan, lesion: Answers): boolean {
  if (lesion.tuloc !== 'LUNG' || radtpt === 'BASELINE') return false;
  if (child.lungClearedByChemotherapy) return true;
  const [first] = involvedLungs(child);
  const operations = events.filter(({ code }) => code.startsWith('SX_LUNG'));
  const own = isOneStage(child) || lesion.tulat === first ? operations[0] : operations[1];
  return own !== undefined && own.on < on && child.completeRemission;
}

function answersOf(course: Course, scan: Scan, rows: Answers[], before: readonly Assessment[]): Answers {
  const { child } = course;
  const base = { raddat: scan.on, radtpt: scan.radtpt, radmod: scan.radmod };
  if (scan.radtpt === 'BASELINE') return base;
  const target = targetCourse(assessmentOf(base, rows), before, lesionsOfLog(child)).response;
  const tgtresp = target === 'NA' ? null : target;
  const ntgtresp = nonTargetResponse(rows);
  const isAgain = hasDiseaseAgain(child, scan.on);
  const newles = isAgain ? 'Y' : 'N';
  const overall = overallFrom(target === null || target === 'NA' ? null : target, ntgtresp, newles);
  const isBeforeSurgery = child.primarySurgeryOn !== null && scan.on < child.primarySurgeryOn;
  return {
    ...base,
    ...{ tgtresp, ntgtresp, newles, newlessp: isAgain ? newLesionOf(child) : null },
    ovrlresp: overall === 'CR' && child.completeRemission ? 'NED' : overall,
    lungcr: child.lungClearedByChemotherapy ? 'Y' : 'N',
    primresp: isBeforeSurgery ? ((child.necrosis ?? 0) >= 90 ? 'BETTER' : 'STABLE') : null,
  };
}

function lesionsOfLog(child: CohortChild) {
  const staging = { id: '', event: 'SCR', form: 'METS', repeat: 1, status: 'complete', answers: {} } as const;
  return loggedLesions([{ ...staging, groups: { lesions: lesionsOf(child) } }]);
}

function nonTargetResponse(rows: readonly Answers[]): NonTargetResponse {
  const states = rows.filter(({ tulnkid }) => String(tulnkid).startsWith('NT')).map(({ trstate }) => trstate);
  if (states.length === 0) return 'NA';
  if (states.every((state) => state === 'ABSENT')) return 'CR';
  return states.includes('NOT_ASSESSED') ? 'NE' : 'NON_CR_NON_PD';
}

function newLesionOf(child: CohortChild): string {
  switch (child.event) {
    case 'RELAPSE_LOCAL':
      return 'Soft tissue at the site of the primary tumour';
    case 'RELAPSE_BONE':
      return 'Vertebral body of the lumbar spine';
    default:
      return `Nodules of the ${involvedLungs(child)[0] === 'LEFT' ? 'left' : 'right'} lung`;
  }
}
