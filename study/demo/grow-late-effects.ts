import { roundTo } from '@/lib/crf/round';
import type { Answers } from '@/lib/crf/value';
import { addMonths } from '@/lib/dates/calendar';
import { ageInMonthsOn } from '../formulas/age';
import { heightSds } from '../formulas/growth-standards';
import { kidneyClass } from '../formulas/late-effects';
import { samplesOf } from './blood-samples';
import { ageOn, type CohortChild } from './cohort';
import type { Course } from './course';
import { type Contact, isYearly } from './follow-up-plan';
import { type GrownEntry, grown } from './grown-entry';
import { bodyOn } from './growth-table';
import { isHeartWeak } from './heart';
import { filtrationAfter, tubulopathyOf } from './kidney';
import { organTestsOf, vitalCapacityOf } from './organ-tests';
import { primaryKindOf } from './primary-site';
import { oneOf } from './variation';

/** The prostheses that gave trouble, and the months at which it was told. */
const prostheses: readonly {
  serial: number;
  month: number;
  what: 'LOOSENING' | 'REVISION' | 'FRACTURE' | 'INFECTION';
}[] = [
  { serial: 25, month: 48, what: 'LOOSENING' },
  { serial: 29, month: 72, what: 'FRACTURE' },
  { serial: 30, month: 36, what: 'INFECTION' },
  { serial: 34, month: 60, what: 'REVISION' },
  { serial: 35, month: 96, what: 'REVISION' },
];
/** Vital capacity below this share of the predicted one is restriction. */
const restrictionBelow = 80;
const isGrownUp = 20;

/** The yearly evaluations of late effects, each at its visit of follow-up. */
export function growLateEffects(course: Course, contact: Contact): GrownEntry[] {
  if (contact.status !== 'ALIVE' || !isYearly(contact)) return [];
  const { child } = course;
  const { on, month } = contact;
  return [
    grown(contact.event, 'LE', {
      ledat: on,
      lecard: isHeartWeak(child, month) ? 'ASYMPT_DYSFUNCTION' : 'NORMAL',
      ...hearingAt(course, on),
      leren: kidneyAt(course, on),
      letub: tubulopathyAt(course, month),
      legon: gonadsOf(child, on),
      legrow: ageOn(child, on) < isGrownUp ? heightScore(child, on) : null,
      leneuro: oneOf(child.serial, 'neuropathy', ['0', '0', '0', '1']),
      ...(child.lungSurgeryOn !== null && { lelung: lungsAt(course, on) }),
      ...(hasProsthesis(child) && { leimpl: prosthesisAt(child, month) }),
      lesmn: 'N',
      lepreg: ageOn(child, on) >= isGrownUp ? (child.serial === 35 && month >= 180 ? 'Y' : 'N') : null,
      lepsy: oneOf(child.serial, `support ${month}`, ['N', 'N', 'N', 'N', 'Y']),
    }),
  ];
}

function isRecent(day: string, on: string): boolean {
  return day >= addMonths(on, -12) && day <= on;
}

/** By the last audiometry of the past 12 months. */
function hearingAt(course: Course, on: string): Answers {
  const tested = organTestsOf(course).filter((test) => test.answers.oftest === 'AUDIOMETRY' && isRecent(test.on, on));
  const last = tested.at(-1);
  if (!last) return { lehear: 'ND' };
  return { lehear: String(last.loss), ...(last.loss >= 2 && { lehaid: last.loss === 3 ? 'Y' : 'N' }) };
}

/** By the last creatinine of the past 12 months. */
function kidneyAt(course: Course, on: string): string {
  const last = samplesOf(course).findLast((sample) => isRecent(sample.on, on));
  return last ? kidneyClass(filtrationAfter(course.child, last.on)) : 'ND';
}

/** Loss that needed supplements at the end of treatment is less after the second year. */
function tubulopathyAt(course: Course, month: number): string {
  const atEnd = tubulopathyOf(course);
  return atEnd === 'SUPPLEMENTED' && month > 12 ? 'SUBCLINICAL' : atEnd;
}

/** Ifosfamide takes the fertility of some boys. */
function gonadsOf(child: CohortChild, on: string): string {
  const age = ageOn(child, on);
  if (age < (child.sex === 'F' ? 11 : 12)) return 'PREPUBERTAL';
  const isHurt = child.sex === 'M' && age >= 18 && oneOf(child.serial, 'gonads', [true, false, false]);
  return isHurt ? 'ABNORMAL' : 'NORMAL';
}

function heightScore(child: CohortChild, on: string): number | null {
  const months = ageInMonthsOn(child.birthYear, child.birthMonth, on) + 0.5;
  const score = heightSds(bodyOn(child, on).height, months, child.sex);
  return score === null ? null : roundTo(score, 1);
}

function lungsAt(course: Course, on: string): string {
  const isTested = organTestsOf(course).some((test) => test.answers.oftest === 'PFT' && isRecent(test.on, on));
  if (!isTested) return 'ND';
  return vitalCapacityOf(course) < restrictionBelow ? 'RESTRICTIVE' : 'NORMAL';
}

const hasProsthesis = (child: CohortChild) =>
  child.primarySurgeryOn !== null && primaryKindOf(child) === 'LIMB_SALVAGE';

function prosthesisAt({ serial }: CohortChild, month: number): string {
  return prostheses.find((one) => one.serial === serial && one.month === month)?.what ?? 'NONE';
}

/** Months of follow-up at which the prosthesis of a child was revised. */
export function revisionsOf({ serial }: CohortChild): number[] {
  return prostheses.filter((one) => one.serial === serial && one.what === 'REVISION').map(({ month }) => month);
}
