import 'server-only';
import { monthsBetween } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import type { EnrolmentAnalysis } from '@/study/analyses/observation-analyses';
import type { AnalysisSet } from '../analysis-set';
import type { LinesFigure } from '../figures';
import { TOO_SMALL } from '../mask-cells';
import { type Findings, mainPart } from '../result';
import { counted } from '../words';
import { type Enrolment, enrolmentOf, type SiteEnrolment } from './enrolment-counts';
import { enrolmentList, enrolmentNumbers, enrolmentTables } from './enrolment-tables';

/** How many children each site has enrolled, year by year. */
export function runEnrolment(
  analysis: EnrolmentAnalysis,
  { children, records, isStudyWide }: Pick<AnalysisSet, 'children' | 'records' | 'isStudyWide'>,
): Findings {
  const enrolled = enrolmentOf(children, records.sites, { isStudyWide });
  const answer = answerOf(enrolled);
  return {
    answer,
    warnings: [],
    parts: [
      mainPart(answer === null ? null : figureOf(answer, enrolled), answer === null ? [] : enrolmentTables(enrolled)),
    ],
    method: [...analysis.method],
    numbers: enrolmentNumbers(enrolled),
    curve: null,
    listOf: (key) => enrolmentList(enrolled, key),
  };
}

function answerOf({ sites, all: { days, years }, mask }: Enrolment): string | null {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  if (mask.hides(sites.length, years.length)) return `There are ${TOO_SMALL} enrolled children.`;
  const active = sites.filter((site) => site.days.length > 0).length;
  return `${counted(days.length, 'child')} enrolled at ${counted(active, 'site')} from ${shortDate(first.on)} to ${shortDate(last.on)}${rateInWords(days.length, first.on, last.on)}.`;
}

function rateInWords(n: number, first: string, last: string): string {
  const years = monthsBetween(first, last) / 12;
  return years < 1 ? '' : `, ${(n / years).toFixed(1)} a year`;
}

/** How many were enrolled until each month, in all and at each site: those whose numbers of every year may be shown, for a line tells them. */
function figureOf(answer: string, { sites, all, mask }: Enrolment): LinesFigure | null {
  const rows = [...sites, all];
  const shown = rows.filter(
    ({ days }, row) =>
      days.length > 0 && ![...all.years.keys(), all.years.length].some((column) => mask.hides(row, column)),
  );
  if (shown.length === 0) return null;
  const [start, end] = [all.days[0]?.on ?? '', all.days.at(-1)?.on ?? ''];
  const isWhole = shown.length === rows.filter(({ days }) => days.length > 0).length;
  return {
    kind: 'lines',
    title: 'Children enrolled until each month',
    description: `${answer} Each line rises by one with each child${isWhole ? '' : '; lines that would tell small numbers are left out'}.`,
    xLabel: `Months since ${shortDate(start)}`,
    yLabel: 'Children enrolled',
    yScale: 'linear',
    join: 'step',
    series: shown.map(({ name, days }) => ({ label: name, points: stepsOf(days, start, end) })),
    thresholds: [],
  };
}

function stepsOf(days: SiteEnrolment['days'], start: string, end: string): { x: number; y: number }[] {
  const counts = new Map<number, number>([[0, 0]]);
  for (const [i, { on }] of days.entries()) counts.set(monthsBetween(start, on), i + 1);
  counts.set(monthsBetween(start, end), days.length);
  return Array.from(counts, ([x, y]) => ({ x, y }));
}
