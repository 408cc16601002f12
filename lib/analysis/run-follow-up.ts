import 'server-only';
import { type MedianRange, medianRange } from '@/lib/statistics/describe';
import { reverseFollowUp } from '@/lib/statistics/kaplan-meier';
import { medianSurvival, type QuantileEstimate } from '@/lib/statistics/survival-quantile';
import type { FollowUpAnalysis } from '@/study/analyses/analysis';
import type { Child } from '@/study/analyses/child';
import { populations } from '@/study/populations';
import { settings } from '@/study/settings';
import type { Definitions } from './derive-child';
import { timeZeroInWords } from './method';
import type { Findings, ResultTable } from './result';
import { curveFile, curveWarnings, studyCurve, survivalTimes } from './survival-curve';
import { confidenceName, counted, months, monthsInterval } from './words';

/** Median follow-up of the survivors with its range, and of all children by reverse Kaplan-Meier. */
export function runFollowUp(analysis: FollowUpAnalysis, children: Child[], definitions: Definitions): Findings {
  const survivors = children.filter(populations[analysis.survivors].includes);
  const observed = medianRange(Array.from(survivalTimes(survivors, analysis.outcome).time));
  const curve = studyCurve(reverseFollowUp(survivalTimes(children, analysis.outcome)));
  const reverse = medianSurvival(curve);
  const answer = curve.n === 0 ? null : answerOf(observed, reverse);
  return {
    answer,
    warnings: [
      ...(curve.n > 0 ? [lostWarning(children)].filter((w) => w !== null) : []),
      ...curveWarnings(curve, children),
    ],
    figure:
      curve.n === 0
        ? null
        : {
            kind: 'survival',
            title: 'Follow-up: reverse Kaplan-Meier curve',
            description: `${answer} Share of children still under observation, deaths censored; numbers at risk below.`,
            yLabel: 'Still under observation',
            xLabel: `Months since ${timeZeroInWords(definitions)}`,
            groups: [{ label: 'All', curve, median: reverse.value }],
          },
    tables: [tableOf(observed, reverse, curve.n)],
    method: [...analysis.method],
    table: {
      columns: ['definition', 'children', 'median', 'minimum', 'maximum', 'lower', 'upper', 'unit'],
      rows: [
        ['survivors only', observed.n, observed.median, observed.min, observed.max, null, null, 'months'],
        ['reverse Kaplan-Meier', curve.n, reverse.value, null, null, reverse.lower, reverse.upper, 'months'],
      ],
    },
    curve: curveFile(curve),
  };
}

function answerOf({ n, median, min, max }: MedianRange, { value, lower, upper }: QuantileEstimate): string {
  const whole = (value: number | null) => (value === null ? 'not defined' : value.toFixed(0));
  const ofSurvivors =
    n === 0
      ? 'Nobody is known to be alive'
      : `Median follow-up of the ${counted(n, 'surviving child')} is ${whole(median)} months (range ${whole(min)} to ${whole(max)})`;
  const reverse =
    value === null
      ? 'by reverse Kaplan-Meier it is not reached'
      : `by reverse Kaplan-Meier it is ${whole(value)} months (${confidenceName(settings.confLevel)} ${whole(lower)} to ${whole(upper)})`;
  return `${ofSurvivors}; ${reverse}.`;
}

function lostWarning(children: Child[]): string | null {
  const lost = children.filter((child) => child.status === 'LOST').length;
  if (lost === 0) return null;
  return `${counted(lost, 'child')} lost to follow-up or withdrawn: in the reverse Kaplan-Meier estimate, not among the survivors.`;
}

function tableOf(observed: MedianRange, reverse: QuantileEstimate, n: number): ResultTable {
  return {
    caption: 'Median follow-up by both definitions, months',
    columns: [
      { label: 'Definition', isNumber: false },
      { label: 'Children', isNumber: true },
      { label: 'Median', isNumber: true },
      { label: 'Range', isNumber: true },
      { label: confidenceName(settings.confLevel), isNumber: true },
    ],
    rows: [
      {
        key: 'survivors',
        cells: [
          'Survivors only',
          String(observed.n),
          months(observed.median),
          observed.n === 0 ? '' : monthsInterval(observed.min, observed.max),
          '',
        ],
      },
      {
        key: 'reverse',
        cells: [
          'Reverse Kaplan-Meier',
          String(n),
          months(reverse.value),
          '',
          monthsInterval(reverse.lower, reverse.upper),
        ],
      },
    ],
  };
}
