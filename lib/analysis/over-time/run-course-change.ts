import 'server-only';
import type { CellMeasure, CourseChangeAnalysis } from '@/study/analyses/observation-analyses';
import type { CourseRecord } from '@/study/analyses/records/observations';
import { immunologyTimePoints } from '@/study/codelists/measurements';
import { settings } from '@/study/settings';
import type { AnalysisSet } from '../analysis-set';
import { listed } from '../child-list';
import { change, measured, share } from '../number-words';
import { type ChildList, type Chosen, type Findings, mainPart, type NumberRow, type ResultTable } from '../result';
import { isUsed } from '../until-cut-off';
import { counted } from '../words';
import { courseFigure } from './course-figure';
import { type CourseChange, changesOf, type Pair, pairsOf } from './course-pairs';

const points: Readonly<Record<string, string>> = immunologyTimePoints;

/** What a measure of the blood did in each course of IL-2: medians before and after, the median change, and in how many it rose. */
export function runCourseChange(
  analysis: CourseChangeAnalysis,
  { children, records, definitions }: Pick<AnalysisSet, 'children' | 'records' | 'definitions'>,
  chosen: Chosen,
): Findings {
  const measure = analysis.measures.find(({ name }) => name === chosen.measure) ?? analysis.measures[0];
  if (!measure) throw new Error(`${analysis.slug} measures nothing.`);
  const point = chosen.after ?? '';
  const members = new Set(children.map(({ number }) => number));
  const courses = records.courses.filter(
    ({ child, startedOn }) => members.has(child) && (startedOn === null || isUsed(startedOn, definitions)),
  );
  const { pairs, incomparable } = pairsOf(courses, measure, point);
  const changes = changesOf(pairs);
  const later = points[point] ?? point;
  const answer = answerOf(changes, measure, later);
  return {
    answer,
    warnings: answer === null ? [] : warningsOf(courses, pairs, incomparable),
    parts: [
      mainPart(answer === null ? null : courseFigure(answer, measure, changes), [tableOf(measure, later, changes)]),
    ],
    method: [...analysis.method],
    numbers: changes.flatMap((one) => numbersOf(one, measure, later)),
    curve: null,
    listOf: (key) => listOf(changes, measure, key),
  };
}

/** Told of the first course, of which there are the most. */
function answerOf([first, ...further]: CourseChange[], measure: CellMeasure, later: string): string | null {
  if (!first) return null;
  const { course, unit, pairs, before, after, risen } = first;
  const told = (value: number | null) => measured(value, measure.decimals);
  const rest = further
    .filter((one) => one.unit === unit)
    .map((one) => `${one.risen.length} of ${one.pairs.length} in course ${one.course}`);
  const also = rest.length > 0 ? `; it rose in ${rest.join(', ')}` : '';
  return `${measure.label}: median ${told(before)} before and ${told(after)} ${unit} after (${lowerFirst(later)}) in course ${course}, higher in ${share(risen.length, pairs.length)} children${also}.`;
}

const lowerFirst = (words: string) => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

function warningsOf(
  courses: readonly CourseRecord[],
  pairs: readonly Pair[],
  incomparable: readonly string[],
): string[] {
  const unpaired = courses.length - pairs.length - incomparable.length;
  const units = new Set(pairs.map(({ unit }) => unit));
  return [
    ...(unpaired > 0
      ? [`${counted(unpaired, 'course')} of ${courses.length} given without both values: not counted.`]
      : []),
    ...(incomparable.length > 0
      ? [`${counted(incomparable.length, 'pair')} with different units before and after, or none: not compared.`]
      : []),
    ...(units.size > 1
      ? ['Values in different units are not put together; the figure shows the most frequent unit alone.']
      : []),
    'The children of a later course are those still treated with IL-2: the courses are not comparisons of the same children.',
  ];
}

function tableOf(measure: CellMeasure, later: string, changes: CourseChange[]): ResultTable {
  return {
    caption: `${measure.label} before IL-2 and after (${lowerFirst(later)}), course by course`,
    columns: [
      { label: 'Course', isNumber: false },
      { label: 'Unit', isNumber: false },
      { label: 'Children', isNumber: true },
      { label: 'Median before', isNumber: true },
      { label: 'Median after', isNumber: true },
      { label: 'Median change', isNumber: true },
      { label: 'Risen', isNumber: true },
    ],
    rows: changes.map((one) => ({
      key: keyOf('pairs', one),
      cells: [
        courseInWords(one.course),
        one.unit,
        { says: String(one.pairs.length), list: keyOf('pairs', one) },
        measured(one.before, measure.decimals),
        measured(one.after, measure.decimals),
        change(one.change, measure.decimals),
        { says: share(one.risen.length, one.pairs.length), list: keyOf('risen', one) },
      ],
    })),
  };
}

const courseInWords = (course: number) =>
  course > settings.il2Courses ? `Course ${course}, not planned` : `Course ${course}`;

const keyOf = (which: 'pairs' | 'risen', { course, unit }: CourseChange) => `${which}:${course}:${unit}`;

function numbersOf(
  { course, unit, pairs, before, after, change: by, risen }: CourseChange,
  measure: CellMeasure,
  later: string,
): NumberRow[] {
  const row = (what: string, value: number | null) => ({
    ...{ part: 'main', measure: what, group: `${measure.label}, ${unit}, ${lowerFirst(later)}` },
    ...{ at: course, value },
  });
  return [
    row('pairs', pairs.length),
    row('median before', before),
    row('median after', after),
    row('median change', by),
    row('risen', risen.length),
    row('fraction risen', pairs.length === 0 ? null : risen.length / pairs.length),
  ];
}

function listOf(changes: CourseChange[], measure: CellMeasure, key: string): ChildList | null {
  for (const one of changes) {
    const title = `${measure.label}, course ${one.course}`;
    const says = ({ before, after, unit }: Pair) =>
      `${measured(before, measure.decimals)} before, ${measured(after, measure.decimals)} after, ${unit}`;
    if (key === keyOf('pairs', one)) return listed(title, one.pairs, says);
    if (key === keyOf('risen', one)) return listed(`${title}, risen`, one.risen, says);
  }
  return null;
}
