import 'server-only';
import {
  factorVariables,
  flowVariables,
  parameters,
  populationFlags,
  type RowVariable,
  type StageVariables,
  tableVariables,
} from '@/study/analyses/adam';
import type {
  Analysis,
  ComparisonAnalysis,
  Factor,
  FlowAnalysis,
  Stage,
  TableAnalysis,
} from '@/study/analyses/analysis';
import { settings } from '@/study/settings';
import type { AnalysisSet } from '../analysis-set';
import type { AnalysisResult } from '../result';
import type { RValue } from './r-literal';
import { ofRecords } from './records-in-r';

/** How a page is made again in R: the pieces of the script, and what they are told of the page. */
export interface PageInR {
  /** Names of files in `r/`, in order. */
  pieces: readonly string[];
  told: Readonly<Record<string, RValue>>;
  /** Every number of the page is made again; else those that are not are listed as such. */
  isComplete: boolean;
}

const notInR: PageInR = { pieces: [], told: {}, isComplete: false };

/** How this page is made again from the datasets and the records beside them. */
export function pageInR({ analysis, chosen }: AnalysisResult, set: AnalysisSet): PageInR {
  switch (analysis.kind) {
    case 'survival':
      return ofTimes(analysis.slug, ['curve-numbers', 'survival'], {});
    case 'follow-up':
      return ofTimes(analysis.slug, ['curve-numbers', 'follow-up'], { survivors: populationFlags[analysis.survivors] });
    case 'flow':
      return ofFlow(analysis);
    case 'table':
      return ofTable(analysis);
    case 'comparison':
      return ofFactors(analysis.of.slug, [analysis], 'comparison', Number(chosen.landmark ?? settings.landmarkMonths));
    case 'glance': {
      const told = analysis.comparisons.filter(({ factor }) => set.isStudyWide || !factor.isSite);
      return ofFactors(analysis.of.slug, told, 'glance', settings.landmarkMonths);
    }
    case 'competing':
      return ofTimes(analysis.of.slug, ['competing'], { causes: analysis.causes });
    case 'toxicity':
    case 'delays':
    case 'cumulative-doses':
    case 'dose-intensity':
    case 'elimination':
      return ofRecords(analysis, set, chosen);
    default:
      return notInR;
  }
}

/** The population of a page as its flag. */
export function populationFlag({ population }: Analysis): string {
  return populationFlags[population];
}

function ofTimes(slug: string, pieces: readonly string[], told: PageInR['told']): PageInR {
  const parameter = parameters.find(({ of }) => of === slug);
  return parameter ? { pieces, told: { parameter: parameter.code, ...told }, isComplete: true } : notInR;
}

function ofFactors(
  slug: string,
  comparisons: readonly ComparisonAnalysis[],
  piece: 'comparison' | 'glance',
  landmark: number,
): PageInR {
  const factors = comparisons.map(({ factor }) => factorInR(factor)).filter((one) => one !== null);
  if (factors.length < comparisons.length) return notInR;
  const told = piece === 'comparison' ? { factor: factors[0] } : { factors };
  return ofTimes(slug, ['curve-numbers', 'compare', piece], { ...told, landmark });
}

function factorInR({ name, title, groups, later }: Factor) {
  const variables = factorVariables[name];
  if (!variables) return null;
  return {
    title: title.charAt(0).toUpperCase() + title.slice(1),
    group: variables.group,
    from: variables.from,
    codes: groups.map(({ code }) => code),
    labels: groups.map(({ label }) => label),
    how: later?.how,
    into: later?.how === 'passes' ? later.into : undefined,
  };
}

function ofFlow({ slug, stages }: FlowAnalysis): PageInR {
  const told = stages.map((stage) => stageInR(stage, flowVariables[slug]?.[stage.label]));
  if (told.includes(null)) return notInR;
  return { pieces: ['flow'], told: { stages: told }, isComplete: true };
}

function stageInR({ label, left }: Stage, variables: StageVariables | undefined) {
  return variables ? { label, where: variables.where, left: left?.label, reason: variables.reason } : null;
}

function ofTable({ slug, rows }: TableAnalysis): PageInR {
  const told = rows.map((row) => rowInR(row, tableVariables[slug]?.[row.label]));
  if (told.includes(null)) return notInR;
  return { pieces: ['table'], told: { rows: told }, isComplete: true };
}

function rowInR(row: TableAnalysis['rows'][number], found: RowVariable | undefined) {
  if (!found) return null;
  const { variable, among = {}, codes = {} } = found;
  const name = row.kind === 'median' && row.unit ? `${row.label}, ${row.unit}` : row.label;
  const told = { name, kind: row.kind, variable, among };
  if (row.kind !== 'count') return told;
  const keys = Object.keys(row.categories);
  return { ...told, codes: keys.map((key) => codes[key] ?? key), categories: Object.values(row.categories) };
}
