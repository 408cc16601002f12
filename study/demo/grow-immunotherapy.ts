import { roundTo } from '@/lib/crf/round';
import { addDays } from '@/lib/dates/calendar';
import { settings } from '../settings';
import type { CohortChild } from './cohort';
import type { Course } from './course';
import { cyclesOf } from './given-cycle';
import { creatinineBefore, surfaceOn } from './grow-cycle';
import { type GrownEntry, grown, type Place } from './grown-entry';
import { isIn, type Story } from './story';
import type { EventCode, TreatmentEvent } from './treatment-plan';
import { oneOf, varied } from './variation';

/** What happened in one IL-2 course alone: toxicity cut it short, it needed a vasopressor, or a steroid; and fluid left the vessels. */
const cutShort: Story = { serial: 20, code: 'IL2_2' };
const vasopressor: Story = { serial: 24, code: 'IL2_3' };
const steroid: Story = { serial: 9, code: 'IL2_1' };
const capillaryLeak: readonly Story[] = [cutShort, { serial: 21, code: 'IL2_4' }, { serial: 33, code: 'IL2_2' }];

/** How a child bore an IL-2 course. */
export interface Tolerance {
  /** Day of its end. */
  endedOn: string;
  isCutShort: boolean;
  needsVasopressor: boolean;
  getsSteroid: boolean;
  /** °C */
  temperature: number;
  /** mmHg */
  systolic: number;
  /** % */
  weightGain: number;
  /** mg/dL */
  creatinine: number;
}

/** Fever in all, a fall in blood pressure in every third. */
export function toleranceOf(course: Course, event: TreatmentEvent): Tolerance {
  const { child } = course;
  const { code, on } = event;
  const vary = varyingIn(child, code);
  const isCutShort = isIn(child, event, cutShort);
  const needsVasopressor = isIn(child, event, vasopressor);
  const isHypotensive = needsVasopressor || (child.serial + Number(code.at(-1))) % 3 === 0;
  return {
    endedOn: addDays(on, isCutShort ? 2 : settings.il2Days),
    ...{ isCutShort, needsVasopressor, getsSteroid: isIn(child, event, steroid) },
    temperature: vary('fever', 38.6, 40.4, 1),
    systolic: needsVasopressor ? 54 : isHypotensive ? vary('pressure', 62, 76) : vary('pressure', 88, 104),
    weightGain: isIn(child, event, ...capillaryLeak) ? vary('leak', 10.2, 13.5, 1) : vary('weight gain', 1.5, 9.2, 1),
    creatinine: roundTo(lastCreatinine(course, on) * (isCutShort ? 1.8 : vary('creatinine', 1.05, 1.46, 2)), 2),
  };
}

/** One IL-2 course. */
export function growIl2(course: Course, event: TreatmentEvent): GrownEntry {
  const { child } = course;
  const { code, on } = event;
  const bore = toleranceOf(course, event);
  return grown(code, 'IL2', {
    il2done: bore.isCutShort ? 'PARTIAL' : 'COMPLETE',
    il2nres: bore.isCutShort ? 'TOXICITY' : null,
    il2prod: 'ALDESLEUKIN',
    il2stdt: `${on}T10:00`,
    il2endt: `${bore.endedOn}T${bore.isCutShort ? '22:00' : '10:00'}`,
    il2dose: roundTo(settings.il2DoseM2 * surfaceOn(child, on), 2),
    il2route: 'IV_CONT',
    il2days: bore.isCutShort ? 2.5 : settings.il2Days,
    il2ward: careFor(bore),
    il2tmax: bore.temperature,
    il2sbpmin: bore.systolic,
    il2vaso: bore.needsVasopressor ? 'Y' : 'N',
    il2wtmax: bore.weightGain,
    il2creatm: bore.creatinine,
    il2ster: bore.getsSteroid ? 'Y' : 'N',
    il2premed: ['PARACETAMOL', 'ANTIHISTAMINE'],
    il2lympre: lymphocytesBefore(child, code),
    il2lympk: lymphocytePeak(child, code),
  });
}

function careFor({ needsVasopressor, isCutShort, systolic }: Tolerance): string {
  if (needsVasopressor || isCutShort) return 'ICU';
  return systolic < 80 ? 'HIGH_DEPENDENCY' : 'WARD';
}

/** Creatinine before the last cycle that began by a day, in mg/dL. */
function lastCreatinine(course: Course, on: string): number {
  const last = cyclesOf(course).findLast((cycle) => cycle.on <= on);
  return last ? creatinineBefore(course.child, last) : 0;
}

/** Lymphocytes before a course, and at their peak after it, in 10^9/L. */
export const lymphocytesBefore = (child: CohortChild, code: EventCode): number =>
  varied(child.serial, `lymphocytes ${code}`, 0.52, 1.3, 2);
export const lymphocytePeak = (child: CohortChild, code: EventCode): number =>
  varied(child.serial, `rebound ${code}`, 3.1, 9.6, 2);

/** A course that was planned for a child who had no immunotherapy; without it no cells are expected. */
export function growIl2NotGiven(child: CohortChild, code: EventCode): GrownEntry {
  const reason = oneOf(child.serial, 'no IL-2', ['REFUSAL', 'SUPPLY', 'INVESTIGATOR']);
  return grown(code, 'IL2', { il2done: 'NOT_GIVEN', il2nres: reason });
}

/** The IL-2 course that a procedure belongs to, by their number in the calendar. */
export const courseOfProcedure = (code: EventCode): Place => ({ event: `IL2_${code.at(-1)}`, form: 'IL2', repeat: 1 });

function varyingIn({ serial }: CohortChild, code: EventCode) {
  return (what: string, from: number, to: number, decimals = 0): number =>
    varied(serial, `${what} ${code}`, from, to, decimals);
}
