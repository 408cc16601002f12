import type { Answers } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { ageInYearsOn } from '../formulas/age';
import { settings } from '../settings';
import { protocolVersions, versionInForce } from '../study';
import type { CohortChild } from './cohort';
import type { Contact } from './follow-up-plan';
import { type GrownEntry, grown } from './grown-entry';
import { involvedLungs } from './lesions';
import { oneOf, varied } from './variation';

/** Relapse of the lung in the child who reached a second remission by another thoracotomy, so many days later. */
const daysToSecondRemission = 24;

/** The day of the operation that brought a second remission; null for all but the survivor who relapsed. */
export function secondRemissionOf(child: CohortChild): string | null {
  return child.status === 'ALIVE' && child.eventOn !== null ? addDays(child.eventOn, daysToSecondRemission) : null;
}

/** Progression or relapse, as the cohort's file names it; none for a child who had none or died without. */
export function growDiseaseEvent(child: CohortChild, isOnTreatment: boolean): GrownEntry[] {
  const { event, eventOn } = child;
  if (event === null || event === 'TOXDEATH' || eventOn === null) return [];
  const remission = secondRemissionOf(child);
  const sites = sitesOf(child, event);
  const isLung = sites.some((site) => site.startsWith('LUNG'));
  const answers: Answers = {
    evttype: {
      PROG: 'PROGRESSION',
      RELAPSE_LOCAL: 'RELAPSE_LOCAL',
      RELAPSE_LUNG: 'RELAPSE_METASTATIC',
      RELAPSE_BONE: 'RELAPSE_METASTATIC',
    }[event],
    evtdat: eventOn,
    evtbasis: remission ? ['IMAGING', 'HISTOLOGY'] : ['IMAGING'],
    evtbiop: remission ? 'Y' : 'N',
    evtsites: sites,
    evtnodn: isLung ? (remission ? 1 : varied(child.serial, 'nodules at event', 1, 12)) : null,
    evtontx: isOnTreatment ? 'Y' : 'N',
    evttrt: remission
      ? ['SURGERY']
      : [oneOf(child.serial, 'event treatment', ['CHEMOTHERAPY', 'CHEMOTHERAPY', 'PALLIATIVE'])],
    evtcr2: remission ? 'Y' : 'N',
    evtcr2d: remission,
  };
  return [grown('ANY', 'EVT', answers)];
}

function sitesOf(child: CohortChild, event: string): string[] {
  if (event === 'RELAPSE_LOCAL') return ['PRIMARY_SITE'];
  if (event === 'RELAPSE_BONE') return ['BONE'];
  const lungs = involvedLungs(child).map((lung) => (lung === 'LEFT' ? 'LUNG_L' : 'LUNG_R'));
  const seen = event === 'PROG' ? lungs : lungs.slice(0, 1);
  return event === 'PROG' && child.boneMetastases ? [...seen, 'BONE'] : seen;
}

export interface End {
  /** Last day of protocol treatment. */
  on: string;
  /** The plan was carried out to its end. */
  isCompleted: boolean;
}

/** The end of protocol treatment. */
export function growEndOfTreatment(child: CohortChild, { on, isCompleted }: End, lostOn: string | null): GrownEntry {
  return grown('EOT', 'EOT', {
    eotdat: on,
    eotres: isCompleted ? 'COMPLETED' : child.event === 'TOXDEATH' ? 'DEATH' : 'PROGRESSION',
    eotstat: statusAtEnd(child, isCompleted),
    eosdat: lostOn,
    eosres: lostOn === null ? null : 'LOST',
  });
}

function statusAtEnd(child: CohortChild, isCompleted: boolean): string {
  if (!isCompleted) return child.event === 'TOXDEATH' ? 'SD' : 'PD';
  return child.completeRemission ? 'CR' : oneOf(child.serial, 'response', ['SD', 'PR']);
}

/** One contact of follow-up. */
export function growContact(child: CohortChild, { event, on, status }: Contact, index: number): GrownEntry {
  const mode =
    status === 'ALIVE'
      ? oneOf(child.serial, `mode ${event}`, ['VISIT', 'VISIT', 'VISIT', 'VISIT', 'PHONE'])
      : 'OTHER_HOSPITAL';
  return grown(event, 'FU', { fudat: on, fumode: mode, survstat: status, ...detailsOf(child, on, status, index) });
}

function detailsOf(child: CohortChild, on: string, status: Contact['status'], index: number): Answers {
  if (status === 'DEAD') return {};
  if (status === 'LOST') return { fulkadat: child.lastOn, fuatt: 3 };
  const isAdult = (ageInYearsOn(child.birthYear, child.birthMonth, on) ?? 0) >= settings.adultAge + 2;
  return {
    fudisst: diseaseOn(child, on),
    fuchest: index < 12 ? 'CT' : 'XRAY',
    fulocal: index < 8 ? 'MRI' : 'XRAY',
    fuschool: oneOf(child.serial, `school ${on}`, ['FULL', 'FULL', 'FULL', 'PARTIAL']),
    fulimb: oneOf(child.serial, 'limb', ['NO_AID', 'NO_AID', 'ONE_AID']),
    fuqol: isAsked('4.0', child, on) ? varied(child.serial, `quality of life ${on}`, 58, 96) : null,
    futrans: isAdult ? 'Y' : 'N',
  };
}

/** Whether a version of the protocol held at the child's site on that day. */
function isAsked(version: string, child: CohortChild, on: string): boolean {
  return versionInForce(protocolVersions, child.site, on) === version;
}

function diseaseOn(child: CohortChild, on: string): string {
  const remission = secondRemissionOf(child);
  if (child.eventOn !== null && on >= child.eventOn) {
    return remission !== null && on >= remission ? 'CR2_OR_LATER' : 'ALIVE_WITH_DISEASE';
  }
  return child.completeRemission ? 'CR_CONTINUOUS' : 'ALIVE_WITH_DISEASE';
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
      dthaut: 'N',
    }),
  ];
}
