import type { delayReasons, doseModificationReasons } from '../codelists/chemotherapy';
import { settings } from '../settings';
import type { CohortChild } from './cohort';
import type { Course } from './course';
import { isIn } from './story';
import { cycleCodes, delayOf, type EventCode, type TreatmentEvent } from './treatment-plan';
import { oneOf, varied } from './variation';

export type DelayReason = keyof typeof delayReasons;
export type DoseReason = keyof typeof doseModificationReasons;

/** A cycle as it was given, with what the chart says of its delay, its doses and what came after it. */
export interface GivenCycle extends TreatmentEvent {
  /** The cycle before it; null for the first. */
  previous: TreatmentEvent | null;
  /** Why it began more than 3 days late (setting); null when it did not. */
  delayedFor: DelayReason | null;
  delayDays: number;
  /** Why its cytotoxic drugs were given at three quarters of the dose; null when they were given in full. */
  reducedFor: DoseReason | null;
  hasFebrileNeutropenia: boolean;
  /** Numbers of transfusions. */
  redCells: number;
  platelets: number;
}

/** Two infusions of the cohort were cleared late, as in 1.6% of those of Bacci 2003; the next one was given at a lower dose. */
const clearedLate = [
  { serial: 10, code: 'MTX2', next: 'MTX3', how: 'late' },
  { serial: 29, code: 'MTX4', next: 'MTX5', how: 'very late' },
] as const;

/** The two children who began to lose their hearing before the last cisplatin: one had less of it, the other none. */
export const cisplatinChanged: readonly { serial: number; code: EventCode; how: 'REDUCED' | 'NOT_GIVEN' }[] = [
  { serial: 27, code: 'AP4', how: 'REDUCED' },
  { serial: 33, code: 'AP4', how: 'NOT_GIVEN' },
];

/** The ifosfamide that was stopped on its fourth day, because the child had become drowsy. */
export const stoppedForDrowsiness: { serial: number; code: EventCode } = { serial: 26, code: 'IFO3' } as const;

/** The cycles of a child in the order in which they were given. */
export function cyclesOf({ child, events }: Pick<Course, 'child' | 'events'>): GivenCycle[] {
  const given = events.filter(({ code }) => cycleCodes.includes(code));
  return given.map((event, index) => cycleOf(child, event, given[index - 1] ?? null));
}

export const isMethotrexate = (code: string): boolean => code.startsWith('MTX');
export const hasCisplatin = (code: string): boolean => code.startsWith('AP');
export const hasDoxorubicin = (code: string): boolean => /^AP?\d$/.test(code);
export const hasIfosfamide = (code: string): boolean => code.startsWith('IFO');

/** How a methotrexate infusion was cleared. */
export function clearanceOf({ serial }: CohortChild, code: EventCode): 'in time' | 'late' | 'very late' {
  return clearedLate.find((late) => late.serial === serial && late.code === code)?.how ?? 'in time';
}

export const wasClearedLate = (child: CohortChild, code: EventCode): boolean => clearanceOf(child, code) !== 'in time';

function cycleOf(child: CohortChild, { code, on }: TreatmentEvent, previous: TreatmentEvent | null): GivenCycle {
  const delayDays = delayOf(child, code);
  const hasFebrileNeutropenia = hasDoxorubicin(code) && (Number(code.at(-1)) + child.serial) % 4 === 0;
  return {
    ...{ code, on, previous, delayDays },
    delayedFor: delayDays > settings.delayReasonDays ? delayReason(child, code, previous) : null,
    reducedFor: reductionReason(child, code, previous),
    hasFebrileNeutropenia,
    redCells: needsRedCells(child, code) ? varied(child.serial, `red cells ${code}`, 1, 2) : 0,
    platelets: hasFebrileNeutropenia ? varied(child.serial, `platelets given ${code}`, 1, 3) : 0,
  };
}

const placeOf = (code: EventCode) => cycleCodes.indexOf(code) + 1;

function needsRedCells({ serial }: CohortChild, code: EventCode): boolean {
  return !isMethotrexate(code) && (placeOf(code) + serial) % 3 === 0;
}

function delayReason(child: CohortChild, code: EventCode, previous: TreatmentEvent | null): DelayReason {
  const { serial } = child;
  if (serial === 12 && code === 'IFO2') return 'OTHER';
  if (code === 'AP3' && child.primarySurgeryOn !== null) return 'SURGERY_WOUND';
  if (previous !== null && isMethotrexate(previous.code)) {
    return oneOf(serial, `late ${code}`, ['MUCOSITIS', 'MUCOSITIS', 'HEPATIC', 'FAMILY']);
  }
  return oneOf(serial, `late ${code}`, [
    ...(['NEUTROPENIA', 'NEUTROPENIA', 'NEUTROPENIA', 'NEUTROPENIA'] as const),
    ...(['THROMBOCYTOPENIA', 'INFECTION', 'LOGISTIC'] as const),
  ]);
}

/** Every sixth cycle at a lower dose, by the child's number; never the first, before which nothing could have been tolerated badly. */
function reductionReason(child: CohortChild, code: EventCode, previous: TreatmentEvent | null): DoseReason | null {
  if (isIn(child, { code }, ...cisplatinChanged)) return null;
  if (clearedLate.some(({ serial, next }) => serial === child.serial && next === code)) return 'PREVIOUS_DELAYED_MTX';
  if (previous === null || (placeOf(code) + child.serial) % 6 !== 0) return null;
  return isMethotrexate(code) || isMethotrexate(previous.code) ? 'MUCOSITIS' : 'HAEMATOLOGICAL';
}
