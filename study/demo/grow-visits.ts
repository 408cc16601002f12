import type { Answers, Missing } from '@/lib/crf/value';
import { addDays, daysBetween } from '@/lib/dates/calendar';
import { protocolCytotoxics } from '../codelists/chemotherapy';
import { plansDrug } from '../formulas/planned-drugs';
import { settings } from '../settings';
import { ageOn, type CohortChild } from './cohort';
import { type Course, hasDiseaseAgain } from './course';
import { type Contact, plansForm } from './follow-up-plan';
import { isByTelephone } from './grow-contact';
import { isHarvested, reinfusedOn } from './grow-lak';
import { type GrownEntry, grown } from './grown-entry';
import { bodyOn } from './growth-table';
import { primaryKindOf } from './primary-site';
import type { TreatmentEvent } from './treatment-plan';
import { oneOf, varied } from './variation';

const growingUntil = 20;
/** So long after an operation of the leg a child is measured lying. */
const daysLying = 42;
/** Temperature, pulse and pressure of the child who was admitted with sepsis. */
const septic = { temp: 39.9, pulse: 156, sysbp: 82, diabp: 41, spo2: 90 };

/** The visits of a child: at screening, on day 1 of each cycle and course, at the end of treatment, and of follow-up. */
export function growVisits(course: Course): GrownEntry[] {
  return [
    visit(course, 'SCR', addDays(course.child.diagnosedOn, 2)),
    ...course.events.flatMap((event) => ofTreatment(course, event)),
    atEnd(course),
    ...course.contacts.flatMap((contact) => ofFollowUp(course, contact)),
  ];
}

/** With a leukapheresis no visit is planned but with the first reinfusion, nor with an operation. */
function ofTreatment(course: Course, event: TreatmentEvent): GrownEntry[] {
  if (event.code === 'LAKH1') return ofReinfusion(course, event);
  const isWithout = event.code.startsWith('LAK') || event.code.startsWith('SX');
  return isWithout ? [] : [visit(course, event.code, event.on)];
}

function ofReinfusion(course: Course, event: TreatmentEvent): GrownEntry[] {
  const on = isHarvested(course.child, event) ? reinfusedOn(course.child, event) : null;
  return on === null ? [] : [visit(course, 'LAKR1', on)];
}

function atEnd(course: Course): GrownEntry {
  if (course.child.event !== 'TOXDEATH') return visit(course, 'EOT', course.evaluatedOn);
  return visit(course, 'EOT', course.evaluatedOn, { vistyp: 'UNPLANNED', ...septic, psscore: '30', pain: 5 });
}

/** By telephone nothing is measured. */
function ofFollowUp(course: Course, contact: Contact): GrownEntry[] {
  if (contact.status !== 'ALIVE' || !plansForm(contact, 'VS')) return [];
  if (!isByTelephone(course.child, contact)) return [visit(course, contact.event, contact.on)];
  const missing = Object.fromEntries(measured.map((field) => [field, 'NOT_DONE'])) as Missing; // the reason just written
  const { psscore, pain } = performanceOn(course, contact.on);
  return [grown(contact.event, 'VS', { visdat: contact.on, vistyp: 'PHONE', psscore, pain }, { missing })];
}

const measured = ['height', 'htmeth', 'weight', 'temp', 'pulse', 'sysbp', 'diabp'];

function visit(course: Course, event: string, on: string, more: Answers = {}): GrownEntry {
  const { child } = course;
  return grown(event, 'VS', {
    visdat: on,
    vistyp: 'PLANNED',
    ...growthOn(child, on),
    ...vitalsOn(child, event, on),
    ...performanceOn(course, on),
    ...(isPregnancyTested(child, event, on) && { pregtest: ageOn(child, on) < 12 ? 'ND' : 'NEGATIVE' }),
    ...more,
  });
}

/** Height and weight are those used for the doses of the day. */
function growthOn(child: CohortChild, on: string): Answers {
  const { height, weight } = bodyOn(child, on);
  const isGrown = ageOn(child, on) > growingUntil;
  const wears = ['AMPUTATION', 'ROTATIONPLASTY'].includes(primaryKindOf(child)) && isAfter(on, child.primarySurgeryOn);
  return {
    height,
    htmeth: isLying(child, on) ? 'SUPINE' : isGrown ? 'CARRIED_FORWARD' : 'STADIOMETER',
    weight,
    wtpros: wears && !isLying(child, on) ? 'Y' : 'N',
  };
}

function isLying({ primarySurgeryOn }: CohortChild, on: string): boolean {
  return isAfter(on, primarySurgeryOn) && daysBetween(primarySurgeryOn ?? on, on) <= daysLying;
}

const isAfter = (on: string, day: string | null) => day !== null && on > day;

/** Pulse and pressure of the age. */
function vitalsOn(child: CohortChild, event: string, on: string): Answers {
  const age = Math.min(ageOn(child, on), 16);
  const vary = (what: string, from: number, to: number, decimals = 0) =>
    varied(child.serial, `${what} ${event}`, from, to, decimals);
  const systolic = 92 + 2 * age + vary('systolic', -6, 6);
  return {
    temp: vary('temperature', 36.2, 37.3, 1),
    pulse: 112 - 2 * age + vary('pulse', -8, 8),
    sysbp: systolic,
    diabp: Math.round(systolic * 0.6) + vary('diastolic', -4, 4),
    spo2: vary('oxygen', 97, 100),
  };
}

interface Performance extends Answers {
  psscore: string;
  pain: number;
}

/** The score on the scale of the age, and pain: worst after operations and towards death. */
function performanceOn({ child, events }: Pick<Course, 'child' | 'events'>, on: string): Performance {
  const { serial } = child;
  const operated = events.filter(({ code }) => code.startsWith('SX')).map((event) => event.on);
  const isRecovering = operated.some((day) => on > day && daysBetween(day, on) <= 30);
  if (hasDiseaseAgain(child, on)) return performanceTowards(child, on);
  if (isRecovering)
    return { psscore: oneOf(serial, `score ${on}`, ['60', '70', '70']), pain: varied(serial, on, 2, 5) };
  const last = events.at(-1)?.on ?? on;
  if (on > addDays(last, 60)) return { psscore: oneOf(serial, `score ${on}`, ['90', '100', '100']), pain: 0 };
  const isFirst = on < addDays(child.chemotherapyFrom, 6);
  const score = isFirst
    ? oneOf(serial, 'first score', ['70', '80', '80', '90'])
    : oneOf(serial, on, ['80', '90', '90']);
  return { psscore: score, pain: isFirst ? varied(serial, 'first pain', 3, 7) : varied(serial, `pain ${on}`, 0, 2) };
}

function performanceTowards({ serial, status, lastOn }: CohortChild, on: string): Performance {
  const days = status === 'DEAD' ? daysBetween(on, lastOn) : 365;
  const score = days > 180 ? '80' : days > 90 ? '70' : days > 21 ? '60' : '40';
  return { psscore: score, pain: varied(serial, `pain ${on}`, days > 180 ? 0 : 2, days > 90 ? 4 : 6) };
}

/** As the form asks it: of girls from 11 years, before chemotherapy. */
function isPregnancyTested(child: CohortChild, event: string, on: string): boolean {
  return child.sex === 'F' && ageOn(child, on) >= settings.pregnancyFromAge && plansDrug(event, protocolCytotoxics);
}
