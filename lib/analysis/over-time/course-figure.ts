import 'server-only';
import type { CellMeasure } from '@/study/analyses/observation-analyses';
import type { LinesFigure } from '../figures';
import type { CourseChange } from './course-pairs';

/** A short line for each child and course from before to after, and the medians of each course. */
export function courseFigure(answer: string, measure: CellMeasure, all: readonly CourseChange[]): LinesFigure {
  const unit = mostFrequentUnit(all);
  const changes = all.filter((one) => one.unit === unit);
  const lines = changes.flatMap(({ course, pairs }) =>
    pairs.map(({ number, before, after }) => ({
      label: `${number}, course ${course}`,
      points: lineOf(course, before, after),
      isFaint: true as const,
    })),
  );
  return {
    kind: 'lines',
    title: `${measure.label} before and after each course of IL-2`,
    description: `${answer} One faint line for each child and course; the medians are bold.`,
    xLabel: 'Course of IL-2: before at its number, after half a step to the right',
    yLabel: `${measure.label}, ${unit}`,
    yScale: 'linear',
    join: 'straight',
    series: [
      ...lines,
      ...changes.flatMap(({ course, before, after }) =>
        before === null || after === null
          ? []
          : [{ label: `Median, course ${course}`, points: lineOf(course, before, after) }],
      ),
    ],
    thresholds: [],
  };
}

const lineOf = (course: number, before: number, after: number) => [
  { x: course, y: before },
  { x: course + 0.5, y: after },
];

function mostFrequentUnit(changes: readonly CourseChange[]): string {
  const counts = new Map<string, number>();
  for (const { unit, pairs } of changes) counts.set(unit, (counts.get(unit) ?? 0) + pairs.length);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}
