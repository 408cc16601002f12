import { addDays, daysBetween } from '@/lib/dates/calendar';
import { calendar } from '../calendar';
import type { CohortChild } from './cohort';
import { varied } from './variation';

export type EventCode = (typeof calendar)[number]['code'];

/** An event of the calendar as it took place. */
export interface TreatmentEvent {
  code: EventCode;
  on: string;
}

/** Days from the first day of an event to the last day of its treatment. */
const lastDayOf = (code: EventCode): number => {
  if (code.startsWith('AP')) return 3;
  if (code.startsWith('IFO')) return 5;
  if (code.startsWith('IL2') || code.startsWith('LAK')) return 4;
  return code === 'A5' ? 1 : 0;
};

/** Cycles in the order of the calendar: every fourth of a child is delayed. */
export const cycleCodes = calendar.flatMap(({ code }): EventCode[] => (/^(MTX|AP|IFO|A)\d$/.test(code) ? [code] : []));
const delays = [14, 4, 21, 7, 0, 11, 2];

/**
 * When a child's treatment took place: the calendar, moved with what was given so far, until the disease or death ends it. The dates
 * that the cohort fixes (first chemotherapy, first IL-2, surgery of the primary, first lung surgery) are kept to the day. Leukapheresis
 * and reinfusion of a course are one event.
 */
export function treatmentOf(child: CohortChild): TreatmentEvent[] {
  const given: TreatmentEvent[] = [];
  let shift = 0;
  for (const { code } of calendar) {
    if (!isTreatment(code) || !isGivenTo(child, code)) continue;
    const planned = addDays(plannedDay(child, code), shift);
    const on = fixedDay(child, code) ?? addDays(planned, delayOf(child, code));
    if (!endsBefore(child, code, on)) break;
    given.push({ code, on });
    shift += daysBetween(planned, on);
  }
  return given;
}

/** The cycle that the parents of one child did not want any more. */
const refused = { serial: 30, code: 'IFO4' };

/** Whether a cycle was left out for good. */
export function isOmitted({ serial }: CohortChild, code: EventCode): boolean {
  return refused.serial === serial && refused.code === code;
}

const isTreatment = (code: EventCode) => !['SCR', 'LAKR1', 'RAD_PRE', 'CSR_EVAL', 'EOT'].includes(code);

function isGivenTo(child: CohortChild, code: EventCode): boolean {
  if (isOmitted(child, code)) return false;
  if (code === 'SX_PRIM') return child.primarySurgeryOn !== null;
  if (code === 'SX_LUNG1') return child.lungSurgeryOn !== null;
  if (code === 'SX_LUNG2') return needsSecondSide(child);
  return isImmunotherapy(code) ? child.il2From !== null : true;
}

/** Both lungs cleared in two operations; every third child is operated on both sides in one. Who is not cleared has one operation. */
function needsSecondSide(child: CohortChild): boolean {
  return child.lungSurgeryOn !== null && child.bothLungs && child.completeRemission && !isOneStage(child);
}

export const isOneStage = (child: CohortChild): boolean => child.bothLungs && child.serial % 3 === 0;
export const isImmunotherapy = (code: EventCode): boolean => code.startsWith('IL2') || code.startsWith('LAK');

function plannedDay(child: CohortChild, code: EventCode): string {
  const event = calendar.find((one) => one.code === code);
  if (!event) throw new Error(`${code} is not in the calendar.`);
  return addDays(child.chemotherapyFrom, event.week * 7 + ('day' in event ? event.day : 0));
}

function fixedDay(child: CohortChild, code: EventCode): string | null {
  const fixed: Partial<Record<EventCode, string | null>> = {
    MTX1: child.chemotherapyFrom,
    IL2_1: child.il2From,
    SX_PRIM: child.primarySurgeryOn,
    SX_LUNG1: child.lungSurgeryOn,
  };
  return fixed[code] ?? null;
}

/** Days of delay of a cycle: every fourth, by the child's number; short where the next operation has its date already. */
export function delayOf(child: CohortChild, code: EventCode): number {
  const place = cycleCodes.indexOf(code) + 1;
  if (place <= 1 || (place + child.serial) % 4 !== 0) return 0;
  const delay = delays[varied(child.serial, `delay ${code}`, 0, delays.length - 1)] ?? 0;
  return Math.min(delay, longestDelay(child, code));
}

function longestDelay(child: CohortChild, code: EventCode): number {
  if (child.primarySurgeryOn === null) return 21;
  if (['AP1', 'MTX2', 'IFO1', 'AP2'].includes(code)) return child.il2From === null ? 7 : 2;
  return code === 'AP3' ? 7 : 21;
}

/** Treatment ends before the first event or death; what could not be finished by then was not begun. */
function endsBefore(child: CohortChild, code: EventCode, on: string): boolean {
  const end = child.eventOn ?? child.lastOn;
  return addDays(on, lastDayOf(code)) < end;
}

/** The last day of protocol treatment, operations included. */
export function endOf(events: readonly TreatmentEvent[]): string {
  const days = events.map(({ code, on }) => addDays(on, lastDayOf(code)));
  return days.toSorted().at(-1) ?? '';
}

/** Whether every cycle was given or left out, and for who had immunotherapy every course was given. */
export function isCompleted(child: CohortChild, events: readonly TreatmentEvent[]): boolean {
  const due: readonly EventCode[] = child.il2From === null ? cycleCodes : [...cycleCodes, 'IL2_4', 'LAK4'];
  return due.every((code) => isOmitted(child, code) || events.some((event) => event.code === code));
}
