import 'server-only';
import type { Child } from '@/study/analyses/child';
import type { HeartAnalysis } from '@/study/analyses/observation-analyses';
import type { AnalysisSet } from '../analysis-set';
import type { LinesFigure } from '../figures';
import { timeZeroInWords } from '../method';
import { share } from '../number-words';
import type { Findings, ResultPart } from '../result';
import { counted } from '../words';
import { type HeartResult, heartList, heartNumbers, heartResultTables } from './heart-results';
import { heartGroups, heartsOf, heartWindows } from './heart-tables';

/** The measures of the heart over time: medians window by window, and the children in whom it grew weak. */
export function runHeart(
  analysis: HeartAnalysis,
  { children, records, definitions }: Pick<AnalysisSet, 'children' | 'records' | 'definitions'>,
): Findings {
  const results = analysis.measures.map((measure): HeartResult => {
    const hearts = heartsOf(children, records.heart, { measure, definitions });
    return { measure, hearts, windows: heartWindows(hearts), groups: heartGroups(analysis, measure, hearts) };
  });
  const answer = answerOf(analysis, results);
  const xLabel = `Months since ${timeZeroInWords(definitions)}`;
  return {
    answer,
    warnings: answer === null ? [] : warningsOf(children, results),
    parts: results.map((result, i) =>
      partOf(analysis, result, { xLabel, title: i === 0 ? null : result.measure.label }),
    ),
    method: [...analysis.method],
    numbers: results.flatMap(heartNumbers),
    curve: null,
    listOf: (key) => results.map((result) => heartList(analysis, result, key)).find((list) => list !== null) ?? null,
  };
}

function partOf(
  analysis: HeartAnalysis,
  result: HeartResult,
  { xLabel, title }: { xLabel: string; title: string | null },
): ResultPart {
  return {
    name: result.measure.name,
    title: title && upperFirst(title),
    says: [],
    figure: figureOf(result, xLabel),
    tables: heartResultTables(analysis, result),
  };
}

const upperFirst = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

function figureOf({ measure: { label, limit }, hearts, windows }: HeartResult, xLabel: string): LinesFigure | null {
  const lines = hearts.flatMap(({ number, windows: values }) => {
    const points = values.flat().flatMap(({ months, value }) => (months === null ? [] : [{ x: months, y: value }]));
    return points.length === 0 ? [] : [{ label: number, points, isFaint: true as const }];
  });
  if (lines.length === 0) return null;
  const medians = windows.flatMap(({ months, median }) =>
    months === null || median === null ? [] : [{ x: months, y: median }],
  );
  return {
    kind: 'lines',
    title: `${upperFirst(label)} over time`,
    description: `${upperFirst(label)} in percent. One faint line for each child; bold the median of each window at the median month of its tests.`,
    ...{ xLabel, yLabel: `${upperFirst(label)}, %` },
    yScale: 'linear',
    join: 'straight',
    series: [...lines, { label: 'Median of each window', points: medians }],
    thresholds: [{ label: `Limit, ${limit} %`, y: limit }],
  };
}

function answerOf({ fall }: HeartAnalysis, results: readonly HeartResult[]): string | null {
  const told = results.filter(({ hearts }) => hearts.length > 0);
  const [first] = told;
  if (!first) return null;
  const sentences = told.map(({ measure, groups: [all] }) => {
    return `${measure.label} was ever below ${measure.limit} % in ${share(all?.below.length ?? 0, all?.members.length ?? 0)}`;
  });
  const [all] = first.groups;
  const fallen = `${first.measure.label} fell by ${fall} points or more in ${share(all?.fallen.length ?? 0, all?.compared.length ?? 0)}`;
  return `Of ${counted(first.hearts.length, 'child')} whose heart was tested: ${sentences.join('; ')}; ${fallen} with a value before treatment and one after.`;
}

function warningsOf(children: readonly Child[], results: readonly HeartResult[]): string[] {
  const tested = new Set(results.flatMap(({ hearts }) => hearts.map(({ number }) => number)));
  const untested = children.length - tested.size;
  const compared = results[0]?.groups[0]?.compared.length ?? 0;
  const uncompared = (results[0]?.hearts.length ?? 0) - compared;
  return [
    ...(untested > 0 ? [`${counted(untested, 'child')} without a heart test.`] : []),
    ...(uncompared > 0
      ? [
          `${counted(uncompared, 'child')} without a value before treatment or without one after: a fall cannot be told.`,
        ]
      : []),
    'Each window has the children tested in it: who comes to later ones has survived, and more doxorubicin is given to those who bear it.',
  ];
}
