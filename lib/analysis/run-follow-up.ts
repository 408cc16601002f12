import 'server-only';
import { type MedianRange, medianRange } from '@/lib/statistics/describe';
import { type Curve, reverseFollowUp } from '@/lib/statistics/kaplan-meier';
import { medianSurvival, type QuantileEstimate } from '@/lib/statistics/survival-quantile';
import type { FollowUpAnalysis } from '@/study/analyses/analysis';
import type { Child } from '@/study/analyses/child';
import { populations } from '@/study/populations';
import { settings } from '@/study/settings';
import type { Definitions } from './derive-child';
import type { SurvivalFigure } from './figures';
import { timeZeroInWords } from './method';
import { type Findings, mainPart, type NumberRow, type ResultTable } from './result';
import { curveFile, curveWarnings, studyCurve, timesOf } from './survival-curve';
import { observedOf, survivalKeys, survivalLists } from './survival-lists';
import { confidenceName, counted, months, monthsInterval } from './words';

/** Median follow-up of the survivors with its range, and of all children by reverse Kaplan-Meier. */
export function runFollowUp(analysis: FollowUpAnalysis, children: Child[], definitions: Definitions): Findings {
  const survivors = children.filter(populations[analysis.survivors].includes);
  const alive = observedOf(survivors, analysis.outcome);
  const observed = medianRange(alive.map(({ outcome }) => outcome.months));
  const members = observedOf(children, analysis.outcome);
  const curve = studyCurve(reverseFollowUp(timesOf(members)));
  const reverse = medianSurvival(curve);
  const answer = curve.n === 0 ? null : answerOf(observed, reverse);
  return {
    answer,
    warnings: [
      ...(curve.n > 0 ? [lostWarning(children)].filter((w) => w !== null) : []),
      ...curveWarnings(curve, children),
    ],
    parts: [
      mainPart(answer === null ? null : figureOf(answer, curve, reverse, definitions), [
        tableOf(observed, reverse, curve.n),
      ]),
    ],
    method: [...analysis.method],
    numbers: numbersOf(observed, reverse, curve.n),
    curve: curveFile([{ label: '', curve }]),
    listOf: survivalLists(
      [
        { label: '', observed: members },
        { label: 'Survivors', observed: alive },
      ],
      {},
    ),
  };
}

function figureOf(answer: string, curve: Curve, reverse: QuantileEstimate, definitions: Definitions): SurvivalFigure {
  return {
    kind: 'survival',
    title: 'Follow-up: reverse Kaplan-Meier curve',
    description: `${answer} Share of children still under observation, deaths censored; numbers at risk below.`,
    yLabel: 'Still under observation',
    xLabel: `Months since ${timeZeroInWords(definitions)}`,
    groups: [{ label: 'All', curve, median: reverse.value }],
    opens: true,
  };
}

function numbersOf(observed: MedianRange, reverse: QuantileEstimate, n: number): NumberRow[] {
  const row = (measure: string, group: string, value: number | null) => ({
    part: 'main',
    measure,
    group,
    at: null,
    value,
  });
  return [
    row('children', 'survivors', observed.n),
    row('follow-up median', 'survivors', observed.median),
    row('follow-up minimum', 'survivors', observed.min),
    row('follow-up maximum', 'survivors', observed.max),
    row('children', 'reverse Kaplan-Meier', n),
    row('follow-up median', 'reverse Kaplan-Meier', reverse.value),
    row('follow-up median lower', 'reverse Kaplan-Meier', reverse.lower),
    row('follow-up median upper', 'reverse Kaplan-Meier', reverse.upper),
  ];
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
          { says: String(observed.n), list: survivalKeys.all(1) },
          months(observed.median),
          observed.n === 0 ? '' : monthsInterval(observed.min, observed.max),
          '',
        ],
      },
      {
        key: 'reverse',
        cells: [
          'Reverse Kaplan-Meier',
          { says: String(n), list: survivalKeys.all() },
          months(reverse.value),
          '',
          monthsInterval(reverse.lower, reverse.upper),
        ],
      },
    ],
  };
}
