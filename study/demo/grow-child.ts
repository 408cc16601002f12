import { calendar } from '../calendar';
import type { CohortChild } from './cohort';
import { contactsOf } from './follow-up-plan';
import { growCycle } from './grow-cycle';
import { growIl2, growIl2NotGiven, growLak } from './grow-immunotherapy';
import { growMethotrexate } from './grow-methotrexate';
import { growContact, growDeath, growDiseaseEvent, growEndOfTreatment, secondRemissionOf } from './grow-outcome';
import { growConsentOfAdult, growScreening } from './grow-screening';
import { growLungSurgery, growPrimarySurgery, growRelapseSurgery, growRemission } from './grow-surgery';
import type { GrownEntry } from './grown-entry';
import {
  type EventCode,
  endOf,
  isCompleted,
  isImmunotherapy,
  type TreatmentEvent,
  treatmentOf,
} from './treatment-plan';

/** The whole casebook of a child: what is entered before enrolment, and what after it, each in the order of entry. */
export interface GrownChild {
  child: CohortChild;
  screening: GrownEntry[];
  casebook: GrownEntry[];
}

/** Grows a line of the cohort into a full casebook. The same line gives the same casebook at every load. */
export function growChild(child: CohortChild): GrownChild {
  const events = treatmentOf(child);
  return {
    child,
    screening: growScreening(child),
    casebook: [...growTreatment(child, events), ...growLaterLife(child, events)],
  };
}

/** Treatment in the order of the calendar; what was not given stands where it was planned. */
function growTreatment(child: CohortChild, events: TreatmentEvent[]): GrownEntry[] {
  const notGiven = child.il2From === null ? plannedCourses(events) : [];
  return calendar.flatMap(({ code }): GrownEntry[] => {
    const event = events.find((one) => one.code === code);
    if (code === 'SX_PRIM') return growPrimarySurgery(child, firstCycleAfter(events, child.primarySurgeryOn));
    if (code === 'SX_LUNG1') return growLungSurgery(child, operationsOf(events));
    if (code === 'CSR_EVAL') return [growRemissionOf(child, events)];
    if (notGiven.includes(code)) return [growIl2NotGiven(child, code)];
    return event ? growGiven(child, event) : [];
  });
}

function growGiven(child: CohortChild, event: TreatmentEvent): GrownEntry[] {
  if (event.code.startsWith('IL2')) return [growIl2(child, event)];
  if (event.code.startsWith('LAK')) return [growLak(child, event)];
  if (event.code.startsWith('SX')) return [];
  const cycle = growCycle(child, event);
  return event.code.startsWith('MTX') ? [cycle, growMethotrexate(child, event)] : [cycle];
}

const operationsOf = (events: TreatmentEvent[]) => events.filter(({ code }) => code.startsWith('SX_LUNG'));

function firstCycleAfter(events: TreatmentEvent[], day: string | null): string | null {
  const cycles = events.filter(({ code }) => !code.startsWith('SX') && !isImmunotherapy(code));
  return day === null ? null : (cycles.find(({ on }) => on > day)?.on ?? null);
}

/** The IL-2 courses that the calendar plans before the last treatment that was given. */
function plannedCourses(events: TreatmentEvent[]): EventCode[] {
  const last = events.at(-1)?.code;
  const codes = calendar.map(({ code }) => code);
  const before = last ? codes.slice(0, codes.indexOf(last)) : [];
  return before.filter((code) => code.startsWith('IL2'));
}

function growRemissionOf(child: CohortChild, events: TreatmentEvent[]): GrownEntry {
  const operations = events.filter(({ code }) => code.startsWith('SX')).map(({ on }) => on);
  const specimen = growPrimarySurgery(child, null).find(({ form }) => form === 'PATH');
  return growRemission(child, operations, specimen?.typed.texts.margr === 'R1' ? 'R1' : 'R0');
}

/** End of treatment, follow-up, relapse and death. */
function growLaterLife(child: CohortChild, events: TreatmentEvent[]): GrownEntry[] {
  const end = { on: endOf(events), isCompleted: isCompleted(child, events) };
  const contacts = contactsOf(child, end.on);
  const lostOn = contacts.find(({ status }) => status === 'LOST')?.on ?? null;
  const again = secondRemissionOf(child);
  return [
    ...growDiseaseEvent(child, !end.isCompleted),
    growEndOfTreatment(child, end, lostOn),
    ...(again ? growRelapseSurgery(child, again) : []),
    ...contacts.map((contact, index) => growContact(child, contact, index)),
    ...growDeath(child),
    ...growConsentOfAdult(child),
  ];
}
