import type { Answers } from '@/lib/crf/value';
import { addMonths } from '@/lib/dates/calendar';
import type { CohortChild } from './cohort';
import type { Course } from './course';
import { cyclesOf, hasCisplatin } from './given-cycle';
import { oneOf, varied } from './variation';

/** How much hearing is lost: the grade of SIOP-Boston. */
export type HearingLoss = 0 | 1 | 2 | 3;
export type Ear = 'LEFT' | 'RIGHT';

/** Loss after none, one, two, three and four courses of cisplatin. */
type Decline = readonly [HearingLoss, HearingLoss, HearingLoss, HearingLoss, HearingLoss];

const declines: readonly [Decline, ...Decline[]] = [
  ...([
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 1],
    [0, 0, 0, 0, 1],
    [0, 0, 0, 1, 1],
  ] as [Decline, ...Decline[]]),
  [0, 0, 0, 0, 2],
];
/** The two children whose last cisplatin was changed because of it. */
const early: Readonly<Record<number, Decline>> = { 27: [0, 0, 1, 2, 2], 33: [0, 0, 1, 3, 3] };
/** Of some the loss goes on for a year after the last course. */
const laterWorse = [31, 33];

/** The loss of the worse ear on a day. */
export function hearingLossOn(course: Course, on: string): HearingLoss {
  const { serial } = course.child;
  const given = cyclesOf(course).filter(({ code, on: day }) => hasCisplatin(code) && day < on).length;
  const decline = early[serial] ?? oneOf(serial, 'hearing', declines);
  const loss = decline[given] ?? 0;
  const isLater = laterWorse.includes(serial) && on > addMonths(course.end.on, 10);
  return isLater && loss > 0 && loss < 3 ? ((loss + 1) as HearingLoss) : loss; // one of the four
}

/** The frequencies of an audiogram, and how many dB platinum has taken of each at the four degrees of loss. */
const frequencies = [
  { field: 'aud500', lost: [0, 0, 0, 0] },
  { field: 'aud1k', lost: [0, 0, 0, 0] },
  { field: 'aud2k', lost: [0, 0, 0, 5] },
  { field: 'aud3k', lost: [0, 0, 5, 30] },
  { field: 'aud4k', lost: [0, 5, 30, 45] },
  { field: 'aud6k', lost: [0, 20, 45, 60] },
  { field: 'aud8k', lost: [5, 30, 55, 70] },
] as const;

/** A threshold up to this is heard; above it, it is a loss. Platinum takes 20 dB or more where it takes a tone. */
const heard = 20;

/** The thresholds of an ear in dB HL, so much higher at all of them; the better ear has lost a grade less. Tests differ by some dB. */
export function thresholdsOf(course: Course, ear: Ear, on: string, higher: number): Answers {
  const { child } = course;
  const worst = hearingLossOn(course, on);
  const loss = (ear === worseEarOf(child) ? worst : Math.max(worst - 1, 0)) as HearingLoss; // not below 0
  const thresholds = frequencies.map(({ field, lost }) => {
    const own = varied(child.serial, `${ear} ${field}`, 0, 2) + varied(child.serial, `${ear} ${field} ${on}`, -1, 1);
    const threshold = own * 5 + lost[loss];
    const isLost = lost[loss] >= heard;
    return [field, higher + (isLost ? Math.max(threshold, heard + 5) : Math.min(threshold, heard))] as const;
  });
  return Object.fromEntries(thresholds);
}

const worseEarOf = ({ serial }: CohortChild): Ear => oneOf<Ear>(serial, 'worse ear', ['LEFT', 'RIGHT']);
