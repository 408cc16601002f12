import type { OtherEntry } from '@/lib/crf/context';
import { type Answers, asNumber, asText } from '@/lib/crf/value';
import { overallResponse } from '@/lib/recist/overall-response';
import type { NewLesion, NonTargetResponse, OverallResponse, TargetResponse } from '@/lib/recist/responses';
import { targetResponse } from '@/lib/recist/target-response';
import { type MeasuredTarget, nadirOf, type TargetSum, targetSum } from '@/lib/recist/target-sum';
import type { Lesion } from './lesions';

/** A lesion that is seen but too small to measure counts so many mm (RECIST 1.1, section 4.3.2). */
const TOO_SMALL_MM = 5;

/** One radiological assessment: its day, whose reading it is, and what was seen of each lesion. */
export interface Assessment {
  on: string | null;
  /** Readings of the site and of the central review are two courses, each with its own smallest sum. */
  evaluator: string;
  isBaseline: boolean;
  rows: readonly Answers[];
}

/** The target lesions at one assessment; sums in mm, null while a target they need was not assessed. */
export interface TargetCourse {
  sum: number | null;
  baselineSum: number | null;
  /** The smallest sum before this assessment, the baseline included. */
  nadirSum: number | null;
  /** By RECIST 1.1; null at baseline, and while nothing was entered. */
  response: TargetResponse | null;
}

/** An assessment from the answers of its form and the rows of its lesions. */
export function assessmentOf(answers: Answers, rows: readonly Answers[] = []): Assessment {
  const { raddat, radtpt, radeval } = answers;
  const evaluator = asText(radeval) ?? 'SITE_RADIOLOGIST';
  return { on: asText(raddat), evaluator, isBaseline: radtpt === 'BASELINE', rows };
}

/** The assessments of other entries. */
export function assessmentsOf(entries: readonly OtherEntry[] = []): Assessment[] {
  return entries.map(({ answers, groups }) => assessmentOf(answers, groups.measurements));
}

/**
 * What RECIST 1.1 makes of the target lesions: their sum now, at baseline and at its smallest, and the response. The baseline is the
 * baseline assessment of the same evaluator, and for a lesion that was not measured there its size in the log at diagnosis.
 */
export function targetCourse(own: Assessment, others: readonly Assessment[], lesions: readonly Lesion[]): TargetCourse {
  const targets = lesions.filter(({ isTarget }) => isTarget);
  const now = sumAt(targets, own.rows);
  const comparable = others.filter(({ evaluator }) => evaluator === own.evaluator);
  if (own.isBaseline) return { sum: whole(now), baselineSum: whole(now), nadirSum: null, response: null };
  const baselineSum = baselineOf(
    targets,
    comparable.find(({ isBaseline }) => isBaseline),
  );
  const earlier = comparable
    .filter((one) => !one.isBaseline && comesBefore(one, own))
    .map(({ rows }) => sumAt(targets, rows));
  const nadirSum = baselineSum === null ? null : nadirOf(baselineSum, earlier);
  return {
    sum: whole(now),
    baselineSum,
    nadirSum,
    response: responseOf(own, targets, { now, baselineSum, nadirSum, earlier }),
  };
}

/** What was seen of a lesion in mm: 0 when it is gone, 5 when it is too small to measure; null when it was not assessed. */
export function millimetresIn(row: Answers | undefined): number | null {
  switch (row?.trstate) {
    case 'ABSENT':
      return 0;
    case 'TOO_SMALL':
      return TOO_SMALL_MM;
    case 'PRESENT':
      return asNumber(row.trdiam);
    default:
      return null;
  }
}

/**
 * Overall response by the tables of RECIST 1.1. Neither complete response nor progression of non-target lesions alone is stable disease
 * here, because the form knows no other word for it. Null until target, non-target and new lesions are known, but for a progression.
 */
export function overallFrom(
  target: TargetResponse | null,
  nonTarget: NonTargetResponse | null,
  newLesion: NewLesion | null,
): Exclude<OverallResponse, 'NON_CR_NON_PD'> | null {
  if (target === 'PD' || nonTarget === 'PD' || newLesion === 'Y') return 'PD';
  if (target === null || nonTarget === null || newLesion === null) return null;
  const overall = overallResponse(target, nonTarget, newLesion);
  return overall === 'NON_CR_NON_PD' ? 'SD' : overall;
}

interface Sums {
  now: TargetSum;
  baselineSum: number | null;
  nadirSum: number | null;
  earlier: readonly TargetSum[];
}

function responseOf(own: Assessment, targets: readonly Lesion[], { now, baselineSum, nadirSum, earlier }: Sums) {
  if (targets.length === 0) return 'NA';
  const isBegun = own.rows.some(({ trstate }) => typeof trstate === 'string');
  if (!isBegun || own.on === null || baselineSum === null || nadirSum === null) return null;
  return targetResponse({ ...now, baselineSum, nadirSum, hadCompleteResponse: earlier.some(isComplete) });
}

/** All targets gone, every node of normal size. */
function isComplete({ sum, notAssessed, normalNodes }: TargetSum): boolean {
  return sum !== null && notAssessed === 0 && sum <= normalNodes;
}

function sumAt(targets: readonly Lesion[], rows: readonly Answers[]): TargetSum {
  const rowOf = (number: string) => rows.find((row) => row.tulnkid === number);
  return targetSum(targets.map((target) => measured(target, millimetresIn(rowOf(target.number)))));
}

function baselineOf(targets: readonly Lesion[], baseline: Assessment | undefined): number | null {
  const rowOf = (number: string) => baseline?.rows.find((row) => row.tulnkid === number);
  return whole(targetSum(targets.map((target) => measured(target, millimetresIn(rowOf(target.number)) ?? target.mm))));
}

const measured = ({ organ }: Lesion, mm: number | null): MeasuredTarget => ({ isNode: organ === 'NODE', mm });

const whole = ({ sum, notAssessed }: TargetSum) => (notAssessed > 0 ? null : sum);

const comesBefore = (one: Assessment, other: Assessment) => one.on !== null && other.on !== null && one.on < other.on;
