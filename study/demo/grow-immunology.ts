import type { Answers } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import type { CohortChild } from './cohort';
import type { Course } from './course';
import { isYearly } from './follow-up-plan';
import { examinedOn } from './grow-contact';
import { lymphocytePeak, lymphocytesBefore, toleranceOf } from './grow-immunotherapy';
import { isHarvested } from './grow-lak';
import { type GrownEntry, grown, type Place } from './grown-entry';
import { formOf } from './happening';
import { holdsOn } from './protocol-version';
import { isIn } from './story';
import type { EventCode, TreatmentEvent } from './treatment-plan';
import { varied } from './variation';

/** The sample that the laboratory lost. */
export const lostSample = { serial: 16, code: 'IL2_3' } as const;

type TimePoint = 'PRE' | 'END_IL2' | 'PLUS24H' | 'PLUS72H' | 'PRE_NEXT_CHEMO' | 'FOLLOWUP';

/** The children whose cells were followed for years after treatment. */
const followedCells = [25, 26, 29, 30, 31, 32];
const yearsFollowed = [12, 36];

/** What the cells do at each time point: shares in %, the killing of target cells, and the receptor that they shed. */
interface Cells {
  natural: readonly [number, number];
  b: readonly [number, number];
  activated: readonly [number, number];
  /** % of K562 and of Daudi cells. */
  killing: readonly [number, number];
  lymphokine: readonly [number, number];
  /** U/mL */
  receptor: readonly [number, number];
}

const atRest: Cells = {
  ...{ natural: [8, 15], b: [8, 16], activated: [2, 8] },
  ...{ killing: [12, 30], lymphokine: [1, 6], receptor: [380, 920] },
};
const cellsAt: Readonly<Record<TimePoint, Cells>> = {
  PRE: atRest,
  END_IL2: {
    ...{ natural: [8, 17], b: [4, 9], activated: [20, 42] },
    ...{ killing: [18, 40], lymphokine: [6, 18], receptor: [9000, 24000] },
  },
  PLUS24H: {
    ...{ natural: [18, 29], b: [4, 8], activated: [24, 45] },
    ...{ killing: [36, 70], lymphokine: [18, 45], receptor: [7000, 16000] },
  },
  PLUS72H: {
    ...{ natural: [22, 34], b: [4, 8], activated: [18, 36] },
    ...{ killing: [44, 82], lymphokine: [24, 60], receptor: [3000, 9000] },
  },
  PRE_NEXT_CHEMO: { ...atRest, natural: [12, 20], receptor: [900, 2200] },
  FOLLOWUP: atRest,
};

/** The sample of the screening. It is the one before the first course; entered once that course is, which it is linked to. */
export function growImmunologyOfScreening({ child }: Course): GrownEntry {
  const lymphocytes = varied(child.serial, 'first lymphocytes', 1.3, 2.7, 2);
  const on = addDays(child.diagnosedOn, 4);
  const linked = child.il2From === null ? { missing: { immil2: 'NOT_APPLICABLE' as const } } : linkedTo('IL2_1');
  return grown('SCR', 'IMM', answersOf(child, 'PRE', on, lymphocytes), linked);
}

/** The samples of an IL-2 course: before it, unless the screening has that one, at its end and a day later. */
export function growImmunologyOfCourse(course: Course, event: TreatmentEvent): GrownEntry[] {
  const { child } = course;
  const { code, on } = event;
  const { endedOn } = toleranceOf(course, event);
  const peak = lymphocytePeak(child, code);
  const end = varied(child.serial, `lymphocytes at the end ${code}`, 0.22, 0.6, 2);
  return numbered(code, linkedTo(code), [
    ...(code === 'IL2_1' ? [] : [answersOf(child, 'PRE', on, lymphocytesBefore(child, code))]),
    answersOf(child, 'END_IL2', endedOn, end),
    ...(isIn(child, { code }, lostSample) ? [] : [answersOf(child, 'PLUS24H', addDays(endedOn, 1), peak * 0.55)]),
  ]);
}

/** The samples of the days after a leukapheresis: three days after IL-2, and of every other child before the next chemotherapy. */
export function growImmunologyOfProcedure(course: Course, event: TreatmentEvent): GrownEntry[] {
  const { child, events } = course;
  const code = `IL2_${event.code.at(-1)}` as EventCode; // each procedure has the course of its number
  const il2 = events.find((one) => one.code === code);
  if (!il2 || !isHarvested(child, event)) return [];
  const { endedOn } = toleranceOf(course, il2);
  const peak = lymphocytePeak(child, code);
  const next = events.find(({ code: other, on }) => on > event.on && !/^(LAK|SX|IL2)/.test(other));
  return numbered(event.code, linkedTo(code), [
    answersOf(child, 'PLUS72H', addDays(endedOn, 3), peak),
    ...(next && child.serial % 2 === 0 ? [answersOf(child, 'PRE_NEXT_CHEMO', addDays(next.on, -1), peak * 0.4)] : []),
  ]);
}

/** Samples of follow-up, of some of the survivors. */
export function growImmunologyOfFollowUp({ child, contacts }: Course): GrownEntry[] {
  if (!followedCells.includes(child.serial)) return [];
  const sampled = contacts.filter((contact) => isYearly(contact) && yearsFollowed.includes(contact.month));
  return numbered(
    'ANY',
    {},
    sampled.map((contact) => {
      const lymphocytes = varied(child.serial, `lymphocytes ${contact.event}`, 1.6, 2.9, 2);
      // Sent to the laboratory of the study on the day before the visit.
      return answersOf(child, 'FOLLOWUP', addDays(examinedOn(child, contact), -1), lymphocytes);
    }),
  );
}

const linkedTo = (code: string): { references: Record<string, Place> } => ({
  references: { immil2: formOf(code, 'IL2') },
});

function numbered(event: string, linked: { references?: Record<string, Place> }, samples: Answers[]): GrownEntry[] {
  return samples.map((answers, index) => grown(event, 'IMM', answers, { ...linked, repeat: index + 1 }));
}

/** T, B and natural killer cells are nearly all lymphocytes. */
function answersOf(child: CohortChild, point: TimePoint, on: string, lymphocytes: number): Answers {
  const cells = cellsAt[point];
  const vary = (what: string, [from, to]: readonly [number, number], decimals = 0) =>
    varied(child.serial, `${what} ${point} ${on}`, from, to, decimals);
  const [nkp, cd19p] = [vary('NK', cells.natural), vary('B', cells.b)];
  const cd3p = vary('all', [94, 99]) - nkp - cd19p;
  const cd4p = Math.round(cd3p * vary('helpers', [0.5, 0.6], 2));
  return {
    ...{ immdat: on, immtpt: point, immlym: Math.round(lymphocytes * 100) / 100 },
    ...{ cd3p, cd4p, cd8p: cd3p - cd4p - vary('other T', [1, 4]), cd19p, nkp, cd25p: vary('CD25', cells.activated) },
    ...{ nkact: vary('K562', cells.killing, 1), lakact: vary('Daudi', cells.lymphokine, 1), cytunit: 'PCT_ET50' },
    sil2r: holdsOn('4.0', child, on) ? null : vary('receptor', cells.receptor),
  };
}
