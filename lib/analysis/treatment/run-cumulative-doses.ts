import 'server-only';
import { roundTo } from '@/lib/crf/round';
import type { CumulativeDoseAnalysis, CumulativeDrug } from '@/study/analyses/analysis';
import type { AnalysisSet } from '../analysis-set';
import { listed } from '../child-list';
import type { BarsFigure } from '../figures';
import { rangeNumbers, rangeText, shareNumbers } from '../ranges';
import { type Cell, type ChildList, type Findings, mainPart, type NumberRow, type ResultTable } from '../result';
import { counted, percent } from '../words';
import { exposuresOf } from './exposures-of-set';

interface Total {
  number: string;
  /** mg/m², rounded as on the form. */
  doseM2: number;
  /** Whether a dose could not be counted. */
  isIncomplete: boolean;
}

interface DrugTotals {
  drug: CumulativeDrug;
  totals: Total[];
}

const reaches = (limit: number | null) => (total: Total) => limit !== null && total.doseM2 >= limit;

/** What every child received of each drug in all, against the limits of the study. */
export function runCumulativeDoses(analysis: CumulativeDoseAnalysis, set: AnalysisSet): Findings {
  const drugs = totalsOf(analysis, set);
  const treated = new Set(drugs.flatMap(({ totals }) => totals.map(({ number }) => number)));
  const answer = treated.size === 0 ? null : answerOf(drugs, treated.size);
  const incomplete = new Set(
    drugs.flatMap(({ totals }) => totals.filter(({ isIncomplete }) => isIncomplete).map(({ number }) => number)),
  );
  return {
    answer,
    warnings:
      incomplete.size === 0
        ? []
        : [
            `${counted(incomplete.size, 'child')} with doses that cannot be counted: their sums are at least what is shown.`,
          ],
    parts: [mainPart(answer === null ? null : figureOf(analysis, drugs, answer), [tableOf(drugs)])],
    method: [...analysis.method],
    numbers: drugs.flatMap(numbersOf),
    curve: null,
    listOf: (key) => listOf(drugs, key),
  };
}

function totalsOf({ drugs }: CumulativeDoseAnalysis, set: AnalysisSet): DrugTotals[] {
  const found = drugs.map((drug): DrugTotals => ({ drug, totals: [] }));
  for (const [number, exposures] of exposuresOf(set)) {
    for (const { drug, totals } of found) {
      const doses = exposures.filter((exposure) => exposure.drug === drug.drug).map(({ givenDoseM2 }) => givenDoseM2);
      const doseM2 = roundTo(
        doses.reduce<number>((sum, dose) => sum + (dose ?? 0), 0),
        1,
      );
      const isIncomplete = doses.includes(null);
      if (doseM2 > 0 || isIncomplete) totals.push({ number, doseM2, isIncomplete });
    }
  }
  return found;
}

function answerOf(drugs: readonly DrugTotals[], treated: number): string {
  const received = `${counted(treated, 'child')} received chemotherapy`;
  const reached = drugs.flatMap(({ drug: { label, warn, stop }, totals }) => {
    if (warn === null || totals.length === 0) return [];
    const stopped = stop === null ? '' : ` (that of stopping by ${totals.filter(reaches(stop)).length})`;
    return [`${totals.filter(reaches(warn)).length} of ${totals.length} with ${label.toLowerCase()}${stopped}`];
  });
  return reached.length === 0
    ? `${received}; none of the drugs given has a limit.`
    : `${received}. The limit of warning was reached by ${reached.join(', ')}.`;
}

function tableOf(drugs: readonly DrugTotals[]): ResultTable {
  const columns = [
    'Children',
    'Median (range)',
    'Warns at',
    'Reached',
    'Stops at',
    'Reached, stop',
    'Sum not complete',
  ];
  return {
    caption: 'Cumulative doses',
    columns: [{ label: 'Drug', isNumber: false }, ...columns.map((label) => ({ label, isNumber: true }))],
    rows: drugs.map(({ drug, totals }) => ({
      key: drug.drug,
      cells: [
        `${drug.label}, ${drug.unit}`,
        listCell(totals.length, `all:${drug.drug}`),
        rangeText(
          totals.map(({ doseM2 }) => doseM2),
          1,
          1 / drug.per,
        ),
        ...limitCells(drug, totals, 'warn'),
        ...limitCells(drug, totals, 'stop'),
        listCell(totals.filter(({ isIncomplete }) => isIncomplete).length, `incomplete:${drug.drug}`),
      ],
    })),
  };
}

function limitCells(drug: CumulativeDrug, totals: readonly Total[], which: 'warn' | 'stop'): Cell[] {
  const limit = drug[which];
  if (limit === null) return ['no limit', ''];
  const n = totals.filter(reaches(limit)).length;
  const says = totals.length === 0 ? '0' : `${n} (${percent(n / totals.length)})`;
  return [String(limit / drug.per), n === 0 ? says : { says, list: `${which}:${drug.drug}` }];
}

const listCell = (n: number, list: string): Cell => (n === 0 ? '0' : { says: String(n), list });

function listOf(drugs: readonly DrugTotals[], key: string): ChildList | null {
  const [what = '', code] = key.split(':');
  const found = drugs.find(({ drug }) => drug.drug === code);
  if (!found) return null;
  const { drug, totals } = found;
  const kinds: Readonly<Record<string, { title: string; holds(total: Total): boolean }>> = {
    all: { title: 'received', holds: () => true },
    warn: { title: 'limit of warning reached', holds: reaches(drug.warn) },
    stop: { title: 'limit of stopping reached', holds: reaches(drug.stop) },
    incomplete: { title: 'a dose cannot be counted', holds: ({ isIncomplete }) => isIncomplete },
  };
  const kind = Object.hasOwn(kinds, what) ? kinds[what] : undefined;
  if (!kind) return null;
  return listed(`${drug.label}, ${kind.title}`, totals.filter(kind.holds), ({ doseM2, isIncomplete }) => {
    return `${isIncomplete ? 'At least ' : ''}${(doseM2 / drug.per).toFixed(1)} ${drug.unit}`;
  });
}

function figureOf({ title }: CumulativeDoseAnalysis, drugs: readonly DrugTotals[], answer: string): BarsFigure | null {
  const bars = drugs.filter(({ totals, drug }) => totals.length > 0 && drug.warn !== null);
  if (bars.length === 0) return null;
  return {
    kind: 'bars',
    title,
    description: answer,
    xLabel: 'Children',
    parts: ['Below the limit of warning', 'From the limit of warning on', 'From the limit of stopping on'],
    bars: bars.map(({ drug, totals }) => {
      const [warned, stopped] = [totals.filter(reaches(drug.warn)).length, totals.filter(reaches(drug.stop)).length];
      return { label: drug.label, values: [totals.length - warned, warned - stopped, stopped] };
    }),
  };
}

function numbersOf({ drug, totals }: DrugTotals): NumberRow[] {
  const row = (measure: string, value: number) => ({ part: 'main', measure, group: drug.label, at: null, value });
  return [
    row('children', totals.length),
    ...rangeNumbers(
      'cumulative dose, mg/m²',
      drug.label,
      totals.map(({ doseM2 }) => doseM2),
    ),
    ...(['warn', 'stop'] as const).flatMap((which) => {
      const limit = drug[which];
      if (limit === null) return [];
      const reached = totals.filter(reaches(limit)).length;
      return shareNumbers(`children at or above ${limit} mg/m²`, drug.label, reached, totals.length);
    }),
    row('sum not complete', totals.filter(({ isIncomplete }) => isIncomplete).length),
  ];
}
