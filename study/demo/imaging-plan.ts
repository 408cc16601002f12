import { addDays, daysBetween } from '@/lib/dates/calendar';
import { type Course, dayOf, diseaseEventOf } from './course';
import { type Contact, plansForm } from './follow-up-plan';
import { examinedOn } from './grow-contact';
import { isRemissionEvaluated } from './grow-remission';
import { holdsOn } from './protocol-version';
import { varied } from './variation';

/** Images that were taken: at which event they are entered, when, and how. */
export interface Scan {
  event: string;
  radtpt: string;
  on: string;
  radmod: string[];
}

/** A visit so close to an event of the disease has the images of the event itself. */
const daysAround = 14;

/** The images of a child by date: at baseline, before and after operations, at the end of treatment, at visits, and at the event. */
export function scansOf(course: Course): Scan[] {
  const scans = [...ofTreatment(course), ...ofFollowUp(course)];
  return [...scans, ...ofEvent(course, scans)].sort((one, other) => one.on.localeCompare(other.on));
}

function ofTreatment(course: Course): Scan[] {
  const { child, evaluatedOn } = course;
  const bones = child.boneMetastases ? ['BONE_SCAN'] : [];
  const at = (event: string, radtpt: string, on: string | null, ...radmod: string[]): Scan[] =>
    on === null ? [] : [{ event, radtpt, on, radmod }];
  const after = (code: 'SX_LUNG1' | 'SX_LUNG2', days: number) => {
    const operated = dayOf(course, code);
    return operated === null ? null : addDays(operated, days);
  };
  const first = addDays(child.diagnosedOn, 2);
  const mtx4 = isRemissionEvaluated(course) ? dayOf(course, 'MTX4') : null;
  return [
    ...at('SCR', 'BASELINE', first, 'CHEST_CT', 'MRI_PRIMARY', child.serial % 3 === 0 ? 'PET_CT' : 'BONE_SCAN'),
    ...at('RAD_PRE', 'PREOP', beforeSurgery(course), 'CHEST_CT', 'MRI_PRIMARY', ...bones),
    ...at('SX_LUNG1', 'POST_LUNG1', after('SX_LUNG1', 9), 'CHEST_CT'),
    ...at('SX_LUNG2', 'MID_POSTOP', after('SX_LUNG2', 9), 'CHEST_CT'),
    ...at('CSR_EVAL', 'MID_POSTOP', mtx4 === null ? null : addDays(mtx4, -4), 'CHEST_CT', ...bones),
    ...at('EOT', 'EOT', evaluatedOn, 'CHEST_CT', ...(child.event === 'TOXDEATH' ? [] : ['MRI_PRIMARY', ...bones])),
  ];
}

/** In week 11, since version 4.0 of the protocol a week earlier; none where treatment had ended before. */
function beforeSurgery(course: Course): string | null {
  const { child } = course;
  const [ap2, il2] = [dayOf(course, 'AP2'), dayOf(course, 'IL2_2')];
  if (ap2 === null || child.event === 'TOXDEATH') return null;
  const planned = il2 ?? addDays(ap2, 14);
  const earlier = addDays(planned, -7);
  return addDays(
    holdsOn('4.0', child, earlier) ? earlier : planned,
    varied(child.serial, 'preoperative images', -1, 3),
  );
}

function ofFollowUp({ child, contacts }: Course): Scan[] {
  const imaged = contacts.filter((contact) => contact.status === 'ALIVE' && plansForm(contact, 'RAD'));
  return imaged.map((contact) => {
    const radmod = contact.month <= 48 ? ['CHEST_CT', 'MRI_PRIMARY'] : ['CHEST_XRAY', 'XRAY_PRIMARY'];
    return { event: contact.event, radtpt: 'FOLLOWUP', on: imagedOn(child, contact), radmod };
  });
}

function imagedOn(child: Course['child'], contact: Contact): string {
  const came = diseaseEventOf(child);
  const on = examinedOn(child, contact);
  return came !== null && Math.abs(daysBetween(on, came)) <= daysAround ? came : on;
}

/** Unplanned, unless images of the calendar were taken that day. */
function ofEvent({ child }: Course, scans: readonly Scan[]): Scan[] {
  const came = diseaseEventOf(child);
  if (came === null || scans.some(({ on }) => on === came)) return [];
  const more = child.event === 'RELAPSE_BONE' ? ['BONE_SCAN'] : ['MRI_PRIMARY'];
  return [{ event: 'ANY', radtpt: 'UNPLANNED', on: came, radmod: ['CHEST_CT', ...more] }];
}
