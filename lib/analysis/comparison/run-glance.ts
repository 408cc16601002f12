import 'server-only';
import type { CoxTerm } from '@/lib/statistics/cox';
import { comparisonsOfStudy } from '@/study/analyses';
import type { ComparisonAnalysis, GlanceAnalysis } from '@/study/analyses/analysis';
import type { Child } from '@/study/analyses/child';
import { settings } from '@/study/settings';
import type { AnalysisSet } from '../analysis-set';
import type { ForestFigure } from '../figures';
import { type Findings, mainPart, type NumberRow, type ResultTable } from '../result';
import { confidenceName, counted } from '../words';
import { type Compared, compare } from './compare';
import { manyTests } from './comparison-warnings';
import { pInWords, ratio, ratioWithLimits } from './comparison-words';
import { fromLandmark, fromTheStart } from './spans';

interface Glanced {
  /** What is compared; "from month 6 on" where the groups are known only later. */
  title: string;
  compared: Compared;
}

/** The hazard ratios of all comparisons of an outcome: where groups are known only later, from the landmark on. */
export function runGlance(analysis: GlanceAnalysis, { children, isStudyWide }: AnalysisSet): Findings {
  const told = analysis.comparisons.filter(({ factor }) => isStudyWide || !factor.isSite);
  const glanced = told.map((comparison) => glance(comparison, children));
  const tested = glanced.filter(({ compared }) => compared.tests !== null);
  const isEmpty = glanced.every(({ compared }) => compared.groups.length === 0);
  return {
    answer: isEmpty ? null : answerOf(analysis, glanced.length, tested),
    warnings: isEmpty ? [] : [manyTests(comparisonsOfStudy), notRandomised, ...laterWarning(told)],
    parts: [mainPart(isEmpty ? null : figureOf(analysis, glanced), [tableOf(analysis, glanced)])],
    method: [
      ...analysis.method,
      'Each hazard ratio is of a Cox regression on one factor alone, ties by Efron; nothing is adjusted for anything else.',
    ],
    numbers: glanced.flatMap(numbersOf),
    curve: null,
    listOf: () => null,
  };
}

const notRandomised = 'No comparison in this study is randomised: a difference need not be an effect.';

function laterWarning(comparisons: readonly ComparisonAnalysis[]): string[] {
  const later = comparisons.filter(({ factor }) => factor.later).map(({ factor }) => factor.title);
  if (later.length === 0) return [];
  return [
    `Known only after time zero, and therefore compared from month ${settings.landmarkMonths} on among the children then still event-free: ${later.join(', ')}.`,
  ];
}

function glance(comparison: ComparisonAnalysis, children: readonly Child[]): Glanced {
  const { factor } = comparison;
  const title = factor.title.charAt(0).toUpperCase() + factor.title.slice(1);
  if (!factor.later) return { title, compared: compare(factor, fromTheStart(comparison, children).spans) };
  const { spans } = fromLandmark(comparison, children, settings.landmarkMonths);
  return { title: `${title}, from month ${settings.landmarkMonths} on`, compared: compare(factor, spans) };
}

function answerOf({ of }: GlanceAnalysis, comparisons: number, tested: readonly Glanced[]): string {
  const below = tested.filter(({ compared }) => (compared.tests?.logRank.p ?? 1) < 0.05);
  const names = below.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1)).join('; ');
  const found =
    below.length === 0
      ? 'in none of them groups differ with p below 0.05'
      : `groups differ with p below 0.05 by ${names}`;
  return `${counted(comparisons, 'comparison')} of ${of.outcomeName}, of which ${tested.length} have groups large enough for a test: ${found}.`;
}

interface GlancedRow {
  label: string;
  /** The group it is told against; '' where there is no test. */
  against: string;
  term: CoxTerm | null;
  says: string;
}

/** A row for each group against the first of its factor. */
function rowsOf({ title, compared: { groups, tests } }: Glanced): GlancedRow[] {
  const [reference] = groups;
  if (!reference) return [{ label: title, against: '', term: null, says: 'nobody to compare' }];
  if (!tests) return [{ label: title, against: '', term: null, says: 'groups too small' }];
  return tests.cox.terms.map((term) => ({
    label: `${title}: ${term.name}`,
    against: reference.label,
    term,
    says: ratioWithLimits(term),
  }));
}

function figureOf({ of, title }: GlanceAnalysis, glanced: readonly Glanced[]): ForestFigure {
  const rows = glanced.flatMap(rowsOf);
  return {
    kind: 'forest',
    title,
    description: rows
      .map(({ label, against, says }) => `${label}${against && ` against ${against}`}: ${says}`)
      .join('. '),
    xLabel: `Hazard ratio of ${of.outcomeName}, ${confidenceName(settings.confLevel)}`,
    sides: ['fewer events', 'more events'],
    rows: rows.map(({ label, term, says }) => {
      return { label, value: term?.hr ?? null, lower: term?.lower ?? null, upper: term?.upper ?? null, says };
    }),
  };
}

function tableOf({ title }: GlanceAnalysis, glanced: readonly Glanced[]): ResultTable {
  const columns = ['Hazard ratio', confidenceName(settings.confLevel), 'p of the log-rank test'];
  return {
    caption: title,
    columns: [
      { label: 'Group', isNumber: false },
      { label: 'Against', isNumber: false },
      ...columns.map((label) => ({ label, isNumber: true })),
    ],
    rows: glanced.flatMap((one) =>
      rowsOf(one).map(({ label, against, term, says }, i) => {
        if (!term) return { key: label, cells: [label, says, '', '', ''] };
        const limits = term.lower === null ? 'not defined' : `${ratio(term.lower)} to ${ratio(term.upper)}`;
        const p = i === 0 ? pInWords(one.compared.tests?.logRank.p ?? null).replace(/^p (= )?/, '') : '';
        return { key: label, cells: [label, against, ratio(term.hr), limits, p] };
      }),
    ),
  };
}

function numbersOf({ title, compared: { tests } }: Glanced): NumberRow[] {
  if (!tests) return [];
  const row = (measure: string, group: string, value: number | null): NumberRow => {
    return { part: 'main', measure, group, at: null, value };
  };
  return [
    row('log-rank p', title, tests.logRank.p),
    ...tests.cox.terms.flatMap(({ name, hr, lower, upper }) => [
      row('hazard ratio', `${title}: ${name}`, hr),
      row('hazard ratio lower', `${title}: ${name}`, lower),
      row('hazard ratio upper', `${title}: ${name}`, upper),
    ]),
  ];
}
