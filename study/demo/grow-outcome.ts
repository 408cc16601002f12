import type { CohortChild } from './cohort';
import { type Course, diseaseEventOf, secondRemissionOf } from './course';
import { type GrownEntry, grown } from './grown-entry';
import { involvedLungs } from './lesions';
import { oneOf, varied } from './variation';

/** Progression or relapse, as the cohort's file names it; none for a child who had none or died without. */
export function growDiseaseEvent({ child, end }: Course): GrownEntry[] {
  const on = diseaseEventOf(child);
  if (on === null) return [];
  const remission = secondRemissionOf(child);
  const sites = sitesOf(child);
  const isLung = sites.some((site) => site.startsWith('LUNG'));
  return [
    grown('ANY', 'EVT', {
      evttype: kindOf(child),
      evtdat: on,
      evtbasis: basisOf(child),
      evtbiop: remission ? 'Y' : 'N',
      evtsites: sites,
      evtnodn: isLung ? (remission ? 1 : varied(child.serial, 'nodules at event', 1, 12)) : null,
      evtontx: end.isCompleted ? 'N' : 'Y',
      evttrt: treatmentOfEvent(child),
      evtcr2: remission ? 'Y' : 'N',
      evtcr2d: remission,
    }),
  ];
}

/** A relapse at the site of the primary was felt as well. */
function basisOf(child: CohortChild): string[] {
  if (secondRemissionOf(child)) return ['IMAGING', 'HISTOLOGY'];
  return child.event === 'RELAPSE_LOCAL' ? ['IMAGING', 'CLINICAL'] : ['IMAGING'];
}

function kindOf({ event }: CohortChild): string {
  switch (event) {
    case 'RELAPSE_LOCAL':
      return 'RELAPSE_LOCAL';
    case 'RELAPSE_LUNG':
    case 'RELAPSE_BONE':
      return 'RELAPSE_METASTATIC';
    default:
      return 'PROGRESSION';
  }
}

function sitesOf(child: CohortChild): string[] {
  if (child.event === 'RELAPSE_LOCAL') return ['PRIMARY_SITE'];
  if (child.event === 'RELAPSE_BONE') return ['BONE'];
  const lungs = involvedLungs(child).map((lung) => (lung === 'LEFT' ? 'LUNG_L' : 'LUNG_R'));
  const seen = child.event === 'PROG' ? lungs : lungs.slice(0, 1);
  return child.event === 'PROG' && child.boneMetastases ? [...seen, 'BONE'] : seen;
}

function treatmentOfEvent(child: CohortChild): string[] {
  if (secondRemissionOf(child)) return ['SURGERY'];
  const systemic = oneOf(child.serial, 'event treatment', ['CHEMOTHERAPY', 'CHEMOTHERAPY', 'PALLIATIVE']);
  return isIrradiatedForEvent(child) ? [systemic, 'RADIOTHERAPY'] : [systemic];
}

/** Whether bone was irradiated when the disease grew or came back there. */
export function isIrradiatedForEvent(child: CohortChild): boolean {
  return diseaseEventOf(child) !== null && (child.event === 'RELAPSE_BONE' || child.boneMetastases);
}

/** The end of protocol treatment. */
export function growEndOfTreatment(course: Course): GrownEntry {
  const { child, end, contacts } = course;
  const lostOn = contacts.find(({ status }) => status === 'LOST')?.on ?? null;
  return grown('EOT', 'EOT', {
    eotdat: end.on,
    eotres: end.isCompleted ? 'COMPLETED' : child.event === 'TOXDEATH' ? 'DEATH' : 'PROGRESSION',
    eotstat: statusAtEnd(course),
    eosdat: lostOn,
    eosres: lostOn === null ? null : 'LOST',
  });
}

/** What the evaluation at the end found. */
function statusAtEnd({ child, evaluatedOn }: Course): string {
  if (child.event === 'TOXDEATH') return 'SD';
  const came = diseaseEventOf(child);
  if (came !== null && came <= evaluatedOn) return 'PD';
  return child.completeRemission ? 'CR' : 'SD';
}

/** The form of death. */
export function growDeath(child: CohortChild): GrownEntry[] {
  if (child.status !== 'DEAD') return [];
  const isToxic = child.event === 'TOXDEATH';
  return [
    grown('ANY', 'DTH', {
      dthdat: child.lastOn,
      dthdatc: 'EXACT',
      dthcaus: isToxic ? 'TREATMENT_TOXICITY' : 'DISEASE',
      dthcont: isToxic ? ['INFECTION'] : [oneOf(child.serial, 'contributing', ['RESPIRATORY', 'NONE'])],
      dthdis: 'Y',
      dthplace: isToxic ? 'HOSPITAL' : oneOf(child.serial, 'place of death', ['HOSPITAL', 'HOME', 'HOSPICE']),
      dthaut: oneOf(child.serial, 'autopsy', ['N', 'N', 'N', 'N', 'Y']),
    }),
  ];
}
