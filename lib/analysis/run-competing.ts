import 'server-only';
import { cumulativeIncidence, type IncidenceCurves } from '@/lib/statistics/competing-risks';
import { type IncidenceEstimate, incidenceAt } from '@/lib/statistics/competing-risks-at';
import type { CompetingAnalysis } from '@/study/analyses/analysis';
import type { Child } from '@/study/analyses/child';
import { settings } from '@/study/settings';
import type { Definitions } from './derive-child';
import type { LinesFigure } from './figures';
import { timeZeroInWords } from './method';
import { type Cell, type CsvFile, type Findings, mainPart, type NumberRow, type ResultTable } from './result';
import { curveWarnings, studyCurve, survivalTimes } from './survival-curve';
import { type Observed, observedOf, survivalKeys, survivalLists } from './survival-lists';
import { confidenceName, counted, percent, percentInterval, span } from './words';

/** The cumulative incidence of each kind of first event, which compete with one another. */
export function runCompeting(analysis: CompetingAnalysis, children: Child[], definitions: Definitions): Findings {
  const observed = observedOf(children, analysis.of.outcome);
  const placed = observed.map((one) => ({ ...one, cause: causeOf(analysis, one) }));
  const curves = cumulativeIncidence(
    { time: placed.map(({ outcome }) => outcome.months), cause: placed.map(({ cause }) => cause) },
    { causes: analysis.causes.length, confidence: settings.confType, level: settings.confLevel },
  );
  const estimates = incidenceAt(curves, settings.survivalAtMonths);
  const answer = curves.n === 0 ? null : answerOf(analysis, curves, estimates);
  const lists = analysis.causes.map(({ label }, i) => ({
    label,
    observed: placed.filter(({ cause }) => cause === i + 1),
  }));
  return {
    answer,
    warnings: curveWarnings(studyCurve(survivalTimes(children, analysis.of.outcome)), children),
    parts: [
      mainPart(answer === null ? null : figureOf(analysis, curves, definitions, answer), [
        countsTable(analysis, lists),
        incidenceTable(analysis, estimates),
      ]),
    ],
    method: [
      ...analysis.method,
      `Cumulative incidence by Aalen & Johansen (1978), standard error from each child's influence as R's survfit, ${confidenceName(settings.confLevel)} on the ${settings.confType} scale.`,
    ],
    numbers: numbersOf(analysis, lists, estimates),
    curve: curveFileOf(analysis, curves),
    listOf: survivalLists(lists, analysis.of.eventWords),
  };
}

/** 1 for the first of the causes; 0 when the child had no event. An event of no recorded kind counts among the last. */
function causeOf({ causes }: CompetingAnalysis, { outcome: { event, what } }: Observed): number {
  if (!event) return 0;
  const place = causes.findIndex(({ codes }) => what !== null && codes.includes(what));
  return place < 0 ? causes.length : place + 1;
}

function answerOf({ causes, of }: CompetingAnalysis, { n }: IncidenceCurves, estimates: IncidenceEstimate[]): string {
  const at = estimates
    .filter(({ time, isBeyondObservation }) => !isBeyondObservation && time <= of.headlineMonth)
    .at(-1);
  if (!at) return `It is too early to state incidences: ${counted(n, 'child')} observed.`;
  const told = causes.map(({ label }, i) => `${label.toLowerCase()} ${percent(at.causes[i]?.incidence ?? null)}`);
  return `${span(at.time)} cumulative incidence among ${counted(n, 'child')}: ${told.join(', ')}; without any event ${percent(at.eventFree)}.`;
}

function figureOf(
  { causes, title }: CompetingAnalysis,
  { steps }: IncidenceCurves,
  definitions: Definitions,
  answer: string,
): LinesFigure {
  return {
    kind: 'lines',
    title,
    description: `${answer} One rising step curve for each kind of event.`,
    xLabel: `Months since ${timeZeroInWords(definitions)}`,
    yLabel: 'Cumulative incidence (%)',
    yScale: 'linear',
    yRange: [0, 100],
    join: 'step',
    series: causes.map(({ label }, i) => ({
      label,
      points: [{ x: 0, y: 0 }, ...steps.map(({ time, causes: at }) => ({ x: time, y: 100 * (at[i]?.incidence ?? 0) }))],
    })),
    thresholds: [],
  };
}

function countsTable({ title }: CompetingAnalysis, lists: { label: string; observed: Observed[] }[]): ResultTable {
  return {
    caption: `${title}: how many children`,
    columns: [
      { label: 'First event', isNumber: false },
      { label: 'Children', isNumber: true },
    ],
    rows: lists.map(({ label, observed }, i) => ({
      key: label,
      cells: [label, { says: String(observed.length), list: survivalKeys.all(i) }],
    })),
  };
}

function incidenceTable({ title, causes }: CompetingAnalysis, estimates: IncidenceEstimate[]): ResultTable {
  return {
    caption: `${title}: cumulative incidence at fixed times`,
    columns: [
      { label: 'First event', isNumber: false },
      ...['Months', 'Incidence', 'Standard error', confidenceName(settings.confLevel)].map((label) => ({
        label,
        isNumber: true,
      })),
    ],
    rows: causes.flatMap(({ label }, i) =>
      estimates.map((estimate) => ({
        key: `${label} ${estimate.time}`,
        cells: [label, ...incidenceCells(estimate, i)],
      })),
    ),
  };
}

function incidenceCells({ time, causes, isBeyondObservation }: IncidenceEstimate, place: number): Cell[] {
  const at = causes[place];
  if (isBeyondObservation || !at) return [String(time), 'not observed', '', ''];
  return [String(time), percent(at.incidence), percent(at.stdErr), percentInterval(at.lower, at.upper)];
}

function numbersOf(
  { causes }: CompetingAnalysis,
  lists: { label: string; observed: Observed[] }[],
  estimates: IncidenceEstimate[],
): NumberRow[] {
  const row = (measure: string, group: string, at: number | null, value: number | null): NumberRow => {
    return { part: 'main', measure, group, at, value };
  };
  return causes.flatMap(({ label }, i) => [
    row('children', label, null, lists[i]?.observed.length ?? 0),
    ...estimates.flatMap(({ time, causes: at, isBeyondObservation }) => {
      const seen = (value: number | null | undefined) => (isBeyondObservation ? null : (value ?? null));
      return [
        row('cumulative incidence', label, time, seen(at[i]?.incidence)),
        row('cumulative incidence standard error', label, time, seen(at[i]?.stdErr)),
        row('cumulative incidence lower', label, time, seen(at[i]?.lower)),
        row('cumulative incidence upper', label, time, seen(at[i]?.upper)),
      ];
    }),
  ]);
}

function curveFileOf({ causes }: CompetingAnalysis, { steps }: IncidenceCurves): CsvFile {
  return {
    columns: ['cause', 'month', 'at_risk', 'events', 'censored', 'incidence', 'standard_error', 'lower', 'upper'],
    rows: causes.flatMap(({ label }, i) =>
      steps.map(({ time, nRisk, nCensor, causes: at }) => {
        const one = at[i];
        return [
          label,
          time,
          nRisk,
          one?.nEvent ?? 0,
          nCensor,
          one?.incidence ?? null,
          one?.stdErr ?? null,
          one?.lower ?? null,
          one?.upper ?? null,
        ];
      }),
    ),
  };
}
