import 'server-only';
import { quantile } from '@/lib/statistics/describe';
import { wilson } from '@/lib/statistics/wilson';
import type { EliminationAnalysis } from '@/study/analyses/analysis';
import type { MethotrexateRecord } from '@/study/analyses/records/treatment';
import { settings } from '@/study/settings';
import type { AnalysisSet } from '../analysis-set';
import type { LinesFigure } from '../figures';
import { type Findings, mainPart } from '../result';
import { confidenceName, counted, percent, percentInterval } from '../words';
import {
  childrenOf,
  delayedTo,
  delaysOf,
  type InfusionGroup,
  infusionGroups,
  type LevelsAt,
  levelsOf,
} from './elimination-groups';
import { eliminationList } from './elimination-lists';
import { clearanceTable, delayedTable, eliminationNumbers, levelsTable } from './elimination-tables';

/** How fast methotrexate left the blood, and how often it was delayed. */
export function runElimination(analysis: EliminationAnalysis, set: AnalysisSet): Findings {
  const groups = infusionGroups(analysis, set);
  const [all] = groups;
  const levels = levelsOf(all.infusions);
  const answer = all.infusions.length === 0 ? null : answerOf(analysis, groups);
  return {
    answer,
    warnings: warningsOf(all),
    parts: [
      mainPart(answer === null ? null : figureOf(analysis, all.infusions, levels, answer), [
        delayedTable(analysis, groups),
        levelsTable(analysis, levels),
        clearanceTable(analysis, groups),
      ]),
    ],
    method: [...analysis.method],
    numbers: eliminationNumbers(analysis, groups, levels),
    curve: null,
    listOf: (key) => eliminationList(analysis, groups, key),
  };
}

function answerOf(analysis: EliminationAnalysis, [all, first, later]: readonly InfusionGroup[]): string {
  const [delay] = delaysOf(analysis);
  if (!all || !delay) return '';
  const of = all.judged.length;
  if (of === 0) return `Of ${counted(all.infusions.length, 'infusion')}, none has a level at 24 hours.`;
  const delayed = delayedTo(delay, all);
  const { lower, upper } = wilson(delayed.length, of, settings.confLevel);
  const share = `${percent(delayed.length / of)}, ${confidenceName(settings.confLevel)} ${percentInterval(lower, upper)}`;
  const children = `${childrenOf(delayed)} of ${counted(all.childrenJudged, 'child')}`;
  const part = (group: InfusionGroup | undefined) =>
    group ? `${delayedTo(delay, group).length} of ${group.judged.length}` : '';
  return `Elimination was delayed after ${delayed.length} of ${counted(of, 'infusion')} (${share}), in ${children}: ${part(first)} of the first ${analysis.firstCourses} infusions of a child, ${part(later)} of the later ones.`;
}

function warningsOf({ infusions, judged }: InfusionGroup): string[] {
  const unjudged = infusions.length - judged.length;
  return unjudged === 0 ? [] : [`${counted(unjudged, 'infusion')} without a level at 24 hours cannot be judged.`];
}

/** Each infusion as a faint line, unless they are too many; quartiles in any case. A level of 0 has no place on this axis. */
function figureOf(
  { title, delayed, cleared, drawnAtMost }: EliminationAnalysis,
  infusions: readonly MethotrexateRecord[],
  levelsAt: readonly LevelsAt[],
  answer: string,
): LinesFigure | null {
  const single = infusions.length > drawnAtMost ? [] : infusions.flatMap(lineOf);
  const series = [
    ...single,
    ...quartileLine('Median', levelsAt, 0.5),
    ...quartileLine('Upper quartile', levelsAt, 0.75),
    ...quartileLine('Lower quartile', levelsAt, 0.25),
  ];
  if (series.length === 0) return null;
  return {
    kind: 'lines',
    title,
    description: `${answer} ${mediansInWords(levelsAt)}`,
    xLabel: 'Hours from the start of the infusion',
    yLabel: 'Methotrexate, µmol/L',
    yScale: 'log',
    yRange: [cleared / 10, delayed.severe],
    join: 'straight',
    series,
    thresholds: [
      { label: `Delayed at 24 h above ${delayed.mild}`, y: delayed.mild },
      { label: `Severely delayed at 24 h from ${delayed.severe}`, y: delayed.severe },
      { label: `Sampling ends below ${cleared}`, y: cleared },
    ],
  };
}

function lineOf({ child, number, samples }: MethotrexateRecord): LinesFigure['series'] {
  const points = samples.filter(([, level]) => level > 0).map(([x, y]) => ({ x, y }));
  return points.length === 0 ? [] : [{ label: `${child}, infusion ${number}`, points, isFaint: true }];
}

function quartileLine(label: string, levelsAt: readonly LevelsAt[], p: number): LinesFigure['series'] {
  const points = levelsAt.flatMap(({ hours, levels }) => {
    const level = quantile(levels, p);
    return level === null || level <= 0 ? [] : [{ x: hours, y: level }];
  });
  return points.length === 0 ? [] : [{ label, points }];
}

function mediansInWords(levelsAt: readonly LevelsAt[]): string {
  const medians = levelsAt.flatMap(({ hours, levels }) => {
    const level = quantile(levels, 0.5);
    return level === null ? [] : [`${Number(level.toPrecision(2))} µmol/L at ${hours} hours`];
  });
  return medians.length === 0 ? '' : `Median levels: ${medians.join(', ')}.`;
}
