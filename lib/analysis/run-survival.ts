import 'server-only';
import { normalDeviate } from '@/lib/statistics/confidence';
import type { Curve } from '@/lib/statistics/kaplan-meier';
import { medianSurvival, type QuantileEstimate } from '@/lib/statistics/survival-quantile';
import type { SurvivalAnalysis } from '@/study/analyses/analysis';
import type { Child } from '@/study/analyses/child';
import { settings } from '@/study/settings';
import type { Definitions } from './derive-child';
import type { SurvivalFigure } from './figures';
import { timeZeroInWords } from './method';
import { type Findings, mainPart } from './result';
import { curveFile, curveWarnings, statedSurvival, studyCurve, timesOf } from './survival-curve';
import { observedOf, survivalLists } from './survival-lists';
import { countsTable, curveNumbers, quartilesTable, timesTable } from './survival-tables';
import { confidenceName, counted, duration, months, percent, percentInterval, span } from './words';

/** Kaplan-Meier curve of an outcome, with survival at the stated months and quartiles. */
export function runSurvival(analysis: SurvivalAnalysis, children: Child[], definitions: Definitions): Findings {
  const observed = observedOf(children, analysis.outcome);
  const curve = studyCurve(timesOf(observed));
  const groups = [{ label: '', curve }];
  const { title } = analysis;
  const answer = curve.n === 0 ? null : answerOf(analysis, curve);
  const figure = answer === null ? null : figureOf(analysis, curve, definitions, answer);
  return {
    answer,
    warnings: curveWarnings(curve, children),
    parts: [mainPart(figure, [countsTable(title, groups), timesTable(title, groups), quartilesTable(title, groups)])],
    method: [analysis.event, analysis.censoring, ...analysis.method, curveMethod()],
    numbers: curveNumbers('main', groups),
    curve: curveFile(groups),
    listOf: survivalLists([{ label: '', observed }], analysis.eventWords),
  };
}

function answerOf({ outcomeName, headlineMonth }: SurvivalAnalysis, curve: Curve): string {
  const observed = statedSurvival(curve).filter((at) => !at.isBeyondObservation && at.time <= headlineMonth);
  const headline = observed.at(-1);
  if (!headline) return tooEarly(curve);
  const { time, surv, lower, upper } = headline;
  const interval = `${confidenceName(curve.level)} ${percentInterval(lower, upper)}`;
  const before = `${counted(curve.n, 'child')}, ${counted(eventsUntil(curve, time), 'event')} before ${duration(time)}`;
  return `${span(time)} ${outcomeName} is ${percent(surv)} (${interval}); ${before}; ${medianInWords(medianSurvival(curve))}.`;
}

function medianInWords({ value }: QuantileEstimate): string {
  return value === null ? 'the median is not reached' : `the median is ${months(value)} months`;
}

function tooEarly(curve: Curve): string {
  const longest = curve.steps.at(-1)?.time ?? 0;
  const observed = `${counted(curve.n, 'child')}, observed for at most ${longest.toFixed(1)} months, with ${counted(curve.events, 'event')}`;
  return `It is too early to state survival: ${observed}.`;
}

function eventsUntil({ steps }: Curve, time: number): number {
  return steps.filter((step) => step.time <= time).reduce((sum, { nEvent }) => sum + nEvent, 0);
}

function figureOf(
  { title, outcomeName }: SurvivalAnalysis,
  curve: Curve,
  definitions: Definitions,
  answer: string,
): SurvivalFigure {
  const censored = curve.n - curve.events;
  return {
    kind: 'survival',
    title: `${title}: Kaplan-Meier curve`,
    description: `${answer} Step curve with ${confidenceName(curve.level)} band; ${censored} censoring marks; numbers at risk below.`,
    yLabel: outcomeName.charAt(0).toUpperCase() + outcomeName.slice(1),
    xLabel: `Months since ${timeZeroInWords(definitions)}`,
    groups: [{ label: 'All', curve, median: medianSurvival(curve).value }],
    opens: true,
  };
}

/** How every curve of the study is drawn. */
export function curveMethod(): string {
  const z = normalDeviate(settings.confLevel).toFixed(3);
  return `Product-limit estimate (Kaplan & Meier 1958), Greenwood's standard error, ${confidenceName(settings.confLevel)} on the ${settings.confType} scale (z = ${z}); a child censored on the day of an event is at risk for it. Limits of quartiles where the band crosses (Brookmeyer & Crowley 1982).`;
}
