import { roundTo } from '@/lib/crf/round';
import type { Answers } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { studyBodySurface } from '../formulas/body-surface';
import type { CohortChild } from './cohort';
import { type GivenCycle, hasIfosfamide, isMethotrexate } from './given-cycle';
import { drugsOf } from './grow-drugs';
import { type GrownEntry, grown } from './grown-entry';
import { bodyOn } from './growth-table';
import { isIn } from './story';
import type { EventCode } from './treatment-plan';
import { varied } from './variation';

/** The cycle whose doses were not computed from a weight that was water. */
const swollen = { serial: 4, code: 'AP3', less: 0.08 } as const;

/** One chemotherapy cycle with its drugs, as it was given. */
export function growCycle(child: CohortChild, cycle: GivenCycle): GrownEntry {
  const { code, on } = cycle;
  const { height, weight } = bodyOn(child, on);
  const isSwollen = isIn(child, cycle, swollen);
  const surface = roundTo(surfaceOn(child, on) - (isSwollen ? swollen.less : 0), 2);
  const answers: Answers = {
    cyccode: code,
    phase: phaseOf(child, on),
    cycdone: 'GIVEN',
    cycstdat: on,
    delayres: cycle.delayedFor,
    delayoth: cycle.delayedFor === 'OTHER' ? 'Chickenpox on the ward, no admissions' : null,
    htused: height,
    wtused: weight,
    bsaused: surface,
    bsaovr: isSwollen ? 'Oedema after the operation: surface of the cycle before' : null,
    ...countsBefore(child, code),
    creatd1: creatinineBefore(child, cycle),
    ...afterwards(child, cycle),
    hospdays: varied(child.serial, `hospital ${code}`, 3, 8),
  };
  return grown(code, 'CYC', answers, { groups: { exposures: drugsOf(child, cycle, surface) } });
}

/** A cycle that was left out: nothing but its reason is told. */
export function growOmittedCycle(code: EventCode): GrownEntry {
  const answers = { cyccode: code, phase: 'POST_METASTASECTOMY', cycdone: 'OMITTED', cycomres: 'PARENT_REFUSAL' };
  return grown(code, 'CYC', answers);
}

/** Body surface of that day by the formula of the study. */
export function surfaceOn(child: CohortChild, on: string): number {
  const { height, weight } = bodyOn(child, on);
  return studyBodySurface(height, weight) ?? 0;
}

function phaseOf({ primarySurgeryOn, lungSurgeryOn }: CohortChild, on: string): string {
  if (lungSurgeryOn !== null && on > lungSurgeryOn) return 'POST_METASTASECTOMY';
  return primarySurgeryOn !== null && on > primarySurgeryOn ? 'POSTOP' : 'PREOP';
}

/** Counts that allow the start, in 10^9/L. */
export function countsBefore({ serial }: CohortChild, code: EventCode): { ancd1: number; pltd1: number } {
  return {
    ancd1: varied(serial, `neutrophils ${code}`, 1.05, 5.4, 2),
    pltd1: varied(serial, `platelets ${code}`, 105, 390),
  };
}

/** A creatinine before day 1 that goes with a healthy kidney, in mg/dL. */
export function creatinineBefore(child: CohortChild, { code, on }: Pick<GivenCycle, 'code' | 'on'>): number {
  const filtration = varied(child.serial, `filtration ${code}`, 95, 140);
  return roundTo((0.413 * bodyOn(child, on).height) / filtration, 2);
}

/** The lowest counts after a cycle, in 10^9/L: platelets are given below 30. */
export function nadirOf({ serial }: CohortChild, { code, platelets }: GivenCycle): { nadanc: number; nadplt: number } {
  const nadplt =
    platelets > 0 ? varied(serial, `platelet nadir ${code}`, 8, 28) : varied(serial, `platelet nadir ${code}`, 32, 74);
  return { nadanc: varied(serial, `nadir ${code}`, 0.02, 0.6, 2), nadplt };
}

/** The growth factor after a cycle. */
export interface GrowthFactor {
  gcsftyp: 'FILGRASTIM' | 'LENOGRASTIM' | 'PEGFILGRASTIM';
  gcsfstd: string;
  gcsfdays: number;
}

/** Growth factor after every cycle but methotrexate; the long-acting one since it was to be had. */
export function growthFactorAfter(child: CohortChild, { code, on }: GivenCycle): GrowthFactor | null {
  if (isMethotrexate(code)) return null;
  const isPegylated = on >= '2003' && varied(child.serial, 'growth factor', 0, 2) === 0;
  const daily = child.site === 'MI02' ? 'LENOGRASTIM' : 'FILGRASTIM';
  return {
    gcsftyp: isPegylated ? 'PEGFILGRASTIM' : daily,
    gcsfstd: addDays(on, hasIfosfamide(code) ? 7 : 5),
    gcsfdays: isPegylated ? 1 : varied(child.serial, `growth factor ${code}`, 6, 10),
  };
}

function afterwards(child: CohortChild, cycle: GivenCycle): Answers {
  const growthFactor = growthFactorAfter(child, cycle);
  return {
    gcsf: growthFactor ? 'Y' : 'N',
    ...growthFactor,
    fn: cycle.hasFebrileNeutropenia ? 'Y' : 'N',
    trbc: cycle.redCells,
    tplt: cycle.platelets,
    ...(!isMethotrexate(cycle.code) && nadirOf(child, cycle)),
  };
}

/** Days from day 1 to the lowest counts. */
export const daysToNadir = 11;
