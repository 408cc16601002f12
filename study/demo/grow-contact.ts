import type { Answers } from '@/lib/crf/value';
import { addDays, daysBetween } from '@/lib/dates/calendar';
import { settings } from '../settings';
import { ageOn, type CohortChild } from './cohort';
import { diseaseEventOf, hasDiseaseAgain, secondRemissionOf } from './course';
import type { Contact } from './follow-up-plan';
import { type GrownEntry, grown } from './grown-entry';
import { primaryKindOf } from './primary-site';
import { holdsOn } from './protocol-version';
import { oneOf, varied } from './variation';

/** One contact of follow-up. */
export function growContact(child: CohortChild, contact: Contact, index: number): GrownEntry {
  const { event, on, status } = contact;
  const mode = status !== 'ALIVE' ? 'OTHER_HOSPITAL' : isByTelephone(child, contact) ? 'PHONE' : 'VISIT';
  return grown(event, 'FU', { fudat: on, fumode: mode, survstat: status, ...detailsOf(child, contact, index) });
}

/** Whether the family was called: blood, images and tests were then taken near home, some days before. */
export function isByTelephone({ serial }: CohortChild, { event, status }: Contact): boolean {
  return status === 'ALIVE' && oneOf(serial, `mode ${event}`, [false, false, false, false, true]);
}

/** The day of the examinations that belong to a contact. */
export function examinedOn(child: CohortChild, contact: Contact): string {
  return isByTelephone(child, contact) ? addDays(contact.on, -4) : contact.on;
}

/** `next` is the day for which the family was given its next visit. */
function detailsOf(child: CohortChild, { on, status, next }: Contact, index: number): Answers {
  if (status === 'DEAD') return {};
  if (status === 'LOST') return { fulkadat: child.lastOn, fuatt: 3 };
  const isAdult = ageOn(child, on) >= settings.adultAge + 2;
  return {
    fudisst: diseaseOn(child, on),
    fuchest: index < 12 ? 'CT' : 'XRAY',
    fulocal: index < 8 ? 'MRI' : 'XRAY',
    fuschool: schoolOf(child, on),
    // Not where the child died before: the form takes no date after a death.
    funext: child.status === 'DEAD' && next !== null && next > child.lastOn ? null : next,
    fulimb: limbOf(child),
    fuqol: holdsOn('4.0', child, on) ? varied(child.serial, `quality of life ${on}`, 58, 96) : null,
    futrans: isAdult ? 'Y' : 'N',
  };
}

/** Before school age, and when the child is too ill for it, there is none. */
function schoolOf(child: CohortChild, on: string): string {
  if (ageOn(child, on) < 6) return 'NA';
  const isTooIll = child.status === 'DEAD' && daysBetween(on, child.lastOn) < 60;
  return isTooIll ? 'NO' : oneOf(child.serial, `school ${on}`, ['FULL', 'FULL', 'FULL', 'PARTIAL']);
}

function limbOf(child: CohortChild): string {
  if (child.primarySurgeryOn === null) return 'TWO_AIDS';
  const wears = ['AMPUTATION', 'ROTATIONPLASTY'].includes(primaryKindOf(child));
  return wears ? 'PROSTHESIS' : oneOf(child.serial, 'limb', ['NO_AID', 'NO_AID', 'ONE_AID']);
}

function diseaseOn(child: CohortChild, on: string): string {
  if (hasDiseaseAgain(child, on)) return 'ALIVE_WITH_DISEASE';
  const again = secondRemissionOf(child);
  if (diseaseEventOf(child) !== null && again !== null && on >= again) return 'CR2_OR_LATER';
  return child.completeRemission ? 'CR_CONTINUOUS' : 'ALIVE_WITH_DISEASE';
}
