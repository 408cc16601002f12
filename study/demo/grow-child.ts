import { calendar } from '../calendar';
import type { CohortChild } from './cohort';
import { type Course, courseOf, dayOf, secondRemissionOf } from './course';
import type { Contact } from './follow-up-plan';
import { cyclesOf } from './given-cycle';
import { growAdverseEvents } from './grow-adverse-events';
import { growContact } from './grow-contact';
import { growCycle, growOmittedCycle } from './grow-cycle';
import { growDeviations } from './grow-deviations';
import { growImaging } from './grow-imaging';
import {
  growImmunologyOfCourse,
  growImmunologyOfFollowUp,
  growImmunologyOfProcedure,
  growImmunologyOfScreening,
} from './grow-immunology';
import { growIl2, growIl2NotGiven } from './grow-immunotherapy';
import { growLaboratory } from './grow-laboratory';
import { growLak } from './grow-lak';
import { growLateEffects } from './grow-late-effects';
import { growLaterConsents } from './grow-later-consents';
import { growMedication } from './grow-medication';
import { growMethotrexate } from './grow-methotrexate';
import { growOrganFunction } from './grow-organ-function';
import { growDeath, growDiseaseEvent, growEndOfTreatment } from './grow-outcome';
import { growRadiotherapy } from './grow-radiotherapy';
import { growRemission, isRemissionEvaluated } from './grow-remission';
import { growRevisions } from './grow-revisions';
import { growScreening } from './grow-screening';
import { growSeriousEvents } from './grow-serious-events';
import { growLungSurgery, growPrimarySurgery, growRelapseSurgery } from './grow-surgery';
import { growVisits } from './grow-visits';
import type { GrownEntry } from './grown-entry';
import { happeningsOf } from './happenings';
import { type EventCode, isOmitted, type TreatmentEvent } from './treatment-plan';

/** The whole casebook of a child: what is entered before enrolment, and what after it, each in the order of entry. */
export interface GrownChild {
  child: CohortChild;
  screening: GrownEntry[];
  casebook: GrownEntry[];
}

/** Grows a line of the cohort into a full casebook. The same line gives the same casebook at every load. */
export function growChild(child: CohortChild): GrownChild {
  const course = courseOf(child);
  const screening = growScreening(child);
  const measured = [...growLaboratory(course), ...growOrganFunction(course), ...growImaging(course)];
  const atEvent = (event: string) => measured.filter((entry) => entry.event === event);
  // Consents and visits first: less is then derived again, since consent is a landmark and samples read the height of visits.
  const clinical = [
    ...[...growLaterConsents(course), ...growVisits(course), ...atEvent('SCR')],
    ...calendar.flatMap(({ code }) => growEvent(course, code, atEvent)),
    ...growLaterLife(course, atEvent),
  ];
  return { child, screening, casebook: [...clinical, ...growLogs(course, [...screening, ...clinical])] };
}

type AtEvent = (event: string) => GrownEntry[];

/** An event of treatment: blood and tests first, then what was done. What was not given stands where it was planned. */
function growEvent(course: Course, code: EventCode, atEvent: AtEvent): GrownEntry[] {
  const { child, events } = course;
  if (code === 'SCR' || code === 'EOT') return [];
  const event = events.find((one) => one.code === code);
  if (isOmitted(child, code)) return [growOmittedCycle(code)];
  if (code === 'SX_PRIM') return growPrimarySurgery(child, firstCycleAfter(course, child.primarySurgeryOn));
  if (code === 'SX_LUNG1') return [...growLungSurgery(child, operationsOf(events)), ...atEvent(code)];
  if (code === 'SX_LUNG2' || code === 'RAD_PRE') return atEvent(code);
  if (code === 'CSR_EVAL') return isRemissionEvaluated(course) ? [...atEvent(code), growRemission(course)] : [];
  if (plannedCourses(course).includes(code)) return [growIl2NotGiven(child, code)];
  return event ? [...atEvent(code), ...growGiven(course, event)] : [];
}

function growGiven(course: Course, event: TreatmentEvent): GrownEntry[] {
  const { child } = course;
  const { code } = event;
  if (code === 'IL2_1') {
    const before = growImmunologyOfScreening(course);
    return [growIl2(course, event), before, ...growImmunologyOfCourse(course, event)];
  }
  if (code.startsWith('IL2')) return [growIl2(course, event), ...growImmunologyOfCourse(course, event)];
  if (code.startsWith('LAK')) return [growLak(child, event), ...growImmunologyOfProcedure(course, event)];
  const cycle = cyclesOf(course).find((one) => one.code === code);
  if (!cycle) return [];
  return code.startsWith('MTX') ? [growCycle(child, cycle), growMethotrexate(child, event)] : [growCycle(child, cycle)];
}

const operationsOf = (events: readonly TreatmentEvent[]) => events.filter(({ code }) => code.startsWith('SX_LUNG'));

function firstCycleAfter(course: Course, day: string | null): string | null {
  return day === null ? null : (cyclesOf(course).find(({ on }) => on > day)?.on ?? null);
}

/** The IL-2 courses that the calendar plans before the last treatment of a child who had none. */
function plannedCourses({ child, events }: Course): EventCode[] {
  const last = child.il2From === null ? events.at(-1)?.code : undefined;
  const codes = calendar.map(({ code }) => code);
  const before = last ? codes.slice(0, codes.indexOf(last)) : [];
  return before.filter((code) => code.startsWith('IL2'));
}

/** Relapse, end of treatment, follow-up and death. */
function growLaterLife(course: Course, atEvent: AtEvent): GrownEntry[] {
  const { child, contacts } = course;
  const again = secondRemissionOf(child);
  return [
    ...(dayOf(course, 'IL2_1') === null ? [growImmunologyOfScreening(course)] : []),
    ...growDiseaseEvent(course),
    growEndOfTreatment(course),
    ...atEvent('EOT'),
    ...(isRemissionEvaluated(course) ? [] : [growRemission(course)]),
    ...(again ? growRelapseSurgery(child, again) : []),
    ...contacts.flatMap((contact, index) => growVisit(course, contact, index, atEvent)),
    ...[...atEvent('ANY'), ...growImmunologyOfFollowUp(course), ...growRevisions(course)],
    ...growDeath(child),
  ];
}

function growVisit(course: Course, contact: Contact, index: number, atEvent: AtEvent): GrownEntry[] {
  const own = growContact(course.child, contact, index);
  if (contact.status !== 'ALIVE') return [own];
  return [own, ...atEvent(contact.event), ...growLateEffects(course, contact)];
}

/** What is kept over the whole time, in logs: each links to what stands before it. */
function growLogs(course: Course, entries: readonly GrownEntry[]): GrownEntry[] {
  const happenings = happeningsOf(course);
  const logs = [
    ...growAdverseEvents(course, happenings),
    ...growSeriousEvents(course.child.serial, happenings),
    ...growMedication(course, happenings),
    ...growRadiotherapy(course),
  ];
  return [...logs, ...growDeviations(course, [...entries, ...logs])];
}
