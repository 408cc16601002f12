import 'server-only';
import { median } from '@/lib/statistics/describe';
import type { CellMeasure } from '@/study/analyses/observation-analyses';
import type { CellSample, CourseRecord } from '@/study/analyses/records/observations';
import { cytotoxicityUnits } from '@/study/codelists/measurements';

/** A child's value before a course of IL-2 and after it, in one unit. */
export interface Pair {
  number: string;
  course: number;
  unit: string;
  before: number;
  after: number;
}

export interface Pairs {
  pairs: Pair[];
  /** Children whose two activities are in different units, or without one. */
  incomparable: string[];
}

/** The pairs of a measure, in the order of the courses; `after` is the time point of the later sample. */
export function pairsOf(courses: readonly CourseRecord[], measure: CellMeasure, after: string): Pairs {
  const pairs: Pair[] = [];
  const incomparable: string[] = [];
  for (const { child: number, course, samples } of courses) {
    const { PRE: earlier, [after]: later } = samples;
    const [before, then] = [measuredIn(measure, earlier), measuredIn(measure, later)];
    if (!earlier || !later || before === null || then === null) continue;
    const unit = unitOf(measure, earlier, later);
    if (unit === null) incomparable.push(number);
    else pairs.push({ number, course, unit, before, after: then });
  }
  return { pairs, incomparable };
}

const measuredIn = (measure: CellMeasure, sample: CellSample | undefined) => (sample ? measure.value(sample) : null);

const units: Readonly<Record<string, string>> = cytotoxicityUnits;

/** The unit of both samples; null when they differ, or when neither says one. */
function unitOf(measure: CellMeasure, earlier: CellSample, later: CellSample): string | null {
  if (measure.unit !== null) return measure.unit;
  const { unit } = earlier;
  return unit !== null && unit === later.unit ? (units[unit] ?? unit) : null;
}

/** What happened in one course, in one unit. */
export interface CourseChange {
  course: number;
  unit: string;
  pairs: Pair[];
  before: number | null;
  after: number | null;
  change: number | null;
  risen: Pair[];
}

/** The pairs course by course and unit by unit. */
export function changesOf(pairs: readonly Pair[]): CourseChange[] {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const key = `${String(pair.course).padStart(3, '0')} ${pair.unit}`;
    const group = groups.get(key);
    if (group) group.push(pair);
    else groups.set(key, [pair]);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, group]) => changeOf(group));
}

function changeOf(pairs: Pair[]): CourseChange[] {
  const [first] = pairs;
  if (!first) return [];
  return [
    {
      ...{ course: first.course, unit: first.unit, pairs },
      before: median(pairs.map(({ before }) => before)),
      after: median(pairs.map(({ after }) => after)),
      change: median(pairs.map(({ before, after }) => after - before)),
      risen: pairs.filter(({ before, after }) => after > before),
    },
  ];
}
