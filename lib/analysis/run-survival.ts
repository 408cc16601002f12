import 'server-only';
import { normalDeviate } from '@/lib/statistics/confidence';
import type { Curve } from '@/lib/statistics/kaplan-meier';
import type { SurvivalEstimate } from '@/lib/statistics/survival-at';
import { type QuantileEstimate, survivalQuantile } from '@/lib/statistics/survival-quantile';
import type { SurvivalAnalysis } from '@/study/analyses/analysis';
import type { Child } from '@/study/analyses/child';
import { settings } from '@/study/settings';
import type { Definitions } from './derive-child';
import { timeZeroInWords } from './method';
import type { CsvFile, Findings, ResultTable } from './result';
import { curveFile, curveWarnings, statedSurvival, studyCurve, survivalTimes } from './survival-curve';
import { confidenceName, counted, duration, months, monthsInterval, percent, percentInterval, span } from './words';

/** Kaplan-Meier curve of an outcome, with survival at the stated months and quartiles. */
export function runSurvival(analysis: SurvivalAnalysis, children: Child[], definitions: Definitions): Findings {
  const curve = studyCurve(survivalTimes(children, analysis.outcome));
  const estimates = statedSurvival(curve);
  const quartiles = quartilesOf(curve);
  const answer = curve.n === 0 ? null : answerOf(analysis, curve, estimates, quartiles.median);
  return {
    answer,
    warnings: curveWarnings(curve, children),
    figure: curve.n === 0 ? null : figureOf(analysis, curve, definitions, answer, quartiles.median.value),
    tables: [timesTable(analysis, estimates), quartilesTable(analysis, quartiles)],
    method: [analysis.event, analysis.censoring, ...analysis.method, methodOf()],
    table: estimatesFile(estimates, quartiles),
    curve: curveFile(curve),
  };
}

interface Quartiles {
  lower: QuantileEstimate;
  median: QuantileEstimate;
  upper: QuantileEstimate;
}

function quartilesOf(curve: Curve): Quartiles {
  return {
    lower: survivalQuantile(curve, 0.25),
    median: survivalQuantile(curve, 0.5),
    upper: survivalQuantile(curve, 0.75),
  };
}

function answerOf(
  { outcomeName, headlineMonth }: SurvivalAnalysis,
  curve: Curve,
  estimates: SurvivalEstimate[],
  median: QuantileEstimate,
): string {
  const observed = estimates.filter(({ time, isBeyondObservation }) => !isBeyondObservation && time <= headlineMonth);
  const headline = observed.at(-1);
  if (!headline) return tooEarly(curve);
  const { time, surv, lower, upper } = headline;
  const interval = `${confidenceName(curve.level)} ${percentInterval(lower, upper)}`;
  const before = `${counted(curve.n, 'child')}, ${counted(eventsUntil(curve, time), 'event')} before ${duration(time)}`;
  const medianPart =
    median.value === null ? 'the median is not reached' : `the median is ${months(median.value)} months`;
  return `${span(time)} ${outcomeName} is ${percent(surv)} (${interval}); ${before}; ${medianPart}.`;
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
  answer: string | null,
  median: number | null,
): Findings['figure'] {
  const censored = curve.n - curve.events;
  return {
    kind: 'survival',
    title: `${title}: Kaplan-Meier curve`,
    description: `${answer} Step curve with ${confidenceName(curve.level)} band; ${censored} censoring marks; numbers at risk below.`,
    yLabel: outcomeName.charAt(0).toUpperCase() + outcomeName.slice(1),
    xLabel: `Months since ${timeZeroInWords(definitions)}`,
    groups: [{ label: 'All', curve, median }],
  };
}

function timesTable({ title }: SurvivalAnalysis, estimates: SurvivalEstimate[]): ResultTable {
  return {
    caption: `${title} at fixed times`,
    columns: [
      { label: 'Months', isNumber: true },
      { label: 'At risk', isNumber: true },
      { label: 'Survival', isNumber: true },
      { label: 'Standard error', isNumber: true },
      { label: confidenceName(settings.confLevel), isNumber: true },
    ],
    rows: estimates.map(({ time, nRisk, surv, stdErr, lower, upper, isBeyondObservation }) => ({
      key: String(time),
      cells: isBeyondObservation
        ? [String(time), '0', 'not observed', '', '']
        : [String(time), String(nRisk), percent(surv), percent(stdErr), percentInterval(lower, upper)],
    })),
  };
}

function quartilesTable({ title }: SurvivalAnalysis, { lower, median, upper }: Quartiles): ResultTable {
  const row = (label: string, { value, ...limits }: QuantileEstimate) => ({
    key: label,
    cells: [label, months(value), monthsInterval(limits.lower, limits.upper)],
  });
  return {
    caption: `${title}: months until a share of the children had the event`,
    columns: [
      { label: 'Share', isNumber: false },
      { label: 'Months', isNumber: true },
      { label: confidenceName(settings.confLevel), isNumber: true },
    ],
    rows: [row('A quarter', lower), row('Half (median)', median), row('Three quarters', upper)],
  };
}

function methodOf(): string {
  const z = normalDeviate(settings.confLevel).toFixed(3);
  return `Product-limit estimate (Kaplan & Meier 1958), Greenwood's standard error, ${confidenceName(settings.confLevel)} on the ${settings.confType} scale (z = ${z}); a child censored on the day of an event is at risk for it. Limits of quartiles where the band crosses (Brookmeyer & Crowley 1982).`;
}

function estimatesFile(estimates: SurvivalEstimate[], quartiles: Quartiles): CsvFile {
  return {
    columns: ['measure', 'at', 'at_risk', 'value', 'standard_error', 'lower', 'upper', 'unit'],
    rows: [
      ...estimates.map((e) => ['survival', e.time, e.nRisk, e.surv, e.stdErr, e.lower, e.upper, 'fraction']),
      ...Object.values(quartiles).map((quartile: QuantileEstimate, i) => {
        return ['time to event', (i + 1) * 0.25, null, quartile.value, null, quartile.lower, quartile.upper, 'months'];
      }),
    ],
  };
}
