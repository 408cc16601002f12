import { describe, expect, it } from 'vitest';
import { agree } from '@/lib/statistics/reference/agree';
import { readExpected } from '@/lib/statistics/reference/read-reference';
import { analyses, analysisBySlug, analysisSections } from '@/study/analyses';
import type { ChildRecord } from '@/study/analyses/child';
import { settings } from '@/study/settings';
import type { AnalysisSet } from './analysis-set';
import { cohortNumbers } from './cohort-numbers';
import { csvText } from './csv';
import { deriveChild } from './derive-child';
import { noRecords } from './records';
import type { Cell } from './result';
import { runAnalysis } from './run-analysis';
import { meazza35Records } from './testing/meazza35-records';

const setOf = (records: ChildRecord[], definitions = settings): AnalysisSet => ({
  children: records.map((record) => deriveChild(record, definitions)),
  asOf: new Date('2026-11-23T12:00:00Z'),
  records: noRecords,
  entries: 700,
  drafts: 0,
  unverified: 0,
  isStudyWide: true,
  definitions,
});
const cohort = setOf(meazza35Records());
const run = (slug: string, set = cohort) => {
  const analysis = analysisBySlug(slug);
  if (!analysis) throw new Error(`no analysis ${slug}`);
  return runAnalysis(analysis, set);
};

interface ExpectedAnalysis {
  km: {
    conf: string;
    rows: { t: number; n_risk: number; S: number; se: number; lo: number; hi: number }[];
    median: { median: number; lo: number; hi: number }[];
  }[];
}
const expected = readExpected<Record<string, ExpectedAnalysis>>('meazza35');

describe.each([
  ['overall-survival', 'meazza35_os'],
  ['event-free-survival', 'meazza35_efs'],
])('%s', (slug, reference) => {
  it('has the figures of R, to nine digits', () => {
    const r = expected[reference]?.km.find(({ conf }) => conf === 'log-log');
    const { numbers } = run(slug);
    const told = (at: number, ...measures: string[]) =>
      measures.map((measure) => numbers.find((row) => row.measure === measure && row.at === at)?.value);
    for (const { t, n_risk, S, se, lo, hi } of r?.rows ?? []) {
      const measures = ['at risk', 'survival', 'survival standard error', 'survival lower', 'survival upper'];
      agree(told(t, ...measures), [n_risk, S, se, lo, hi]);
    }
    const { median, lo, hi } = r?.median[0] ?? {};
    agree(told(0.5, 'quantile', 'quantile lower', 'quantile upper'), [median, lo, hi]);
    expect(r?.rows.length).toBeGreaterThan(3);
  });
});

describe('the answers', () => {
  it('are sentences with the figures of the publication', () => {
    const told = analysisSections.flatMap((section) => (section.tellsAnswers ? section.analyses : []));
    expect(told.map((analysis) => runAnalysis(analysis, cohort).answer)).toEqual([
      'Of 35 enrolled children: primary tumour operated in 32, lung metastases operated in 25, complete surgical remission in 21.',
      '35 enrolled children, aged 4 to 17 years at diagnosis (median 13); 27 received IL-2 and LAK cells; 21 reached complete surgical remission.',
      '3-year event-free survival is 34.3 % (95 % CI 19.3 to 49.8); 35 children, 23 events before 3 years; the median is 15.0 months.',
      '3-year overall survival is 45.0 % (95 % CI 28.1 to 60.5); 35 children, 19 events before 3 years; the median is 30.0 months.',
      '3-year cumulative incidence among 35 children: progression 37.1 %, relapse 25.7 %, second malignancy 0.0 %, death without any of these 2.9 %; without any event 34.3 %.',
      'Median follow-up of the 11 surviving children is 130 months (range 77 to 228); by reverse Kaplan-Meier it is 130 months (95 % CI 86 to 184).',
    ]);
  });

  it('are silent, not wrong, in an empty study', () => {
    for (const analysis of analyses) {
      const { answer, parts, warnings, n } = runAnalysis(analysis, setOf([]));
      const figures = parts.map(({ figure }) => figure).filter((figure) => figure !== null);
      expect([answer, figures, warnings, n]).toEqual([null, [], [], 0]);
    }
  });

  it('say when it is too early', () => {
    const early = meazza35Records().map((record) => ({
      ...record,
      diagnosedOn: '2010-01-01',
      eventOn: null,
      diedOn: null,
      lastKnownAliveOn: '2010-06-01',
    }));
    expect(run('overall-survival', setOf(early)).answer).toBe(
      'It is too early to state survival: 35 children, observed for at most 5.0 months, with 0 events.',
    );
    const tables = run('overall-survival', setOf(early)).parts.flatMap((part) => part.tables);
    expect(tables.find(({ caption }) => caption.endsWith('at fixed times'))?.rows[0]?.cells).toEqual([
      '12',
      '0',
      'not observed',
      '',
      '',
    ]);
  });

  it('never show a number that is not one', () => {
    const [one] = meazza35Records();
    for (const records of [[], one ? [one] : [], meazza35Records()]) {
      const shown = JSON.stringify(analyses.map((analysis) => runAnalysis(analysis, setOf(records))));
      expect(shown).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});

describe('the flow', () => {
  it('says why children did not reach a stage, and of what the last is made', () => {
    const figure = run('cohort-flow').parts[0]?.figure;
    const stages = figure?.kind === 'flow' ? figure.stages : [];
    expect(stages.map(({ n, left }) => [n, left?.n])).toEqual([
      [35, undefined],
      [32, 3],
      [25, 7],
      [21, 5],
    ]);
    expect(stages[2]?.left?.reasons).toContainEqual({
      label: 'not needed: lung metastases in complete remission on chemotherapy',
      n: 1,
    });
    expect(stages[3]?.detail).toBe(
      '20 after lung surgery, 1 with lung metastases in complete remission on chemotherapy',
    );
  });
});

describe('the table of characteristics', () => {
  const words = (cell: Cell) => (typeof cell === 'string' ? cell : cell.says);
  const cells = (set = cohort) =>
    run('characteristics', set).parts[0]?.tables[0]?.rows.map((row) => row.cells.map(words)) ?? [];

  it('counts with explicit denominators', () => {
    expect(cells()).toContainEqual(['Age at diagnosis, years', '35', '13 (4 to 17)']);
    expect(cells()).toContainEqual(['Good', '13 of 35', '37.1 %']);
    expect(cells()).toContainEqual(['Not evaluable', '3 of 35', '8.6 %']);
  });

  it('follows the rule of good response', () => {
    const strict = setOf(meazza35Records(), { ...settings, goodResponseRule: 'GT90' });
    expect(cells(strict)).toContainEqual(['Good', '12 of 35', '34.3 %']);
    expect(cells(strict)).toContainEqual(['Poor', '20 of 35', '57.1 %']);
  });

  it('leaves children without an answer out of the denominator, and counts them', () => {
    const [first, ...rest] = meazza35Records();
    const set = setOf(first ? [{ ...first, sex: null }, ...rest] : []);
    expect(cells(set)).toContainEqual(['Not recorded', '1 of 35', '2.9 %']);
  });
});

describe('warnings', () => {
  it('tell who cannot be analysed, and who is dead without a date', () => {
    const [first, second, ...rest] = meazza35Records();
    if (!first || !second) throw new Error('the cohort is empty');
    const set = setOf([{ ...first, diagnosedOn: null }, { ...second, diedOn: null }, ...rest]);
    const { warnings } = run('overall-survival', set);
    expect(warnings[0]).toContain('1 child cannot be analysed');
    expect(warnings[1]).toContain('1 child reported dead without a date of death');
    expect(run('follow-up').warnings[0]).toContain('1 child lost to follow-up');
  });
});

describe('the cohort in numbers', () => {
  it('is the publication', () => {
    const numbers = cohortNumbers(cohort.children);
    expect(numbers).toMatchObject({
      n: 35,
      ageMin: 4,
      ageMax: 17,
      primarySurgery: 32,
      lungSurgery: 25,
      il2Lak: 27,
      completeSurgicalRemission: 21,
      alive: 11,
    });
    expect([numbers.followUpMedian, numbers.followUpMin, numbers.followUpMax].map((m) => m?.toFixed(0))).toEqual([
      '130',
      '77',
      '228',
    ]);
    agree([numbers.efs3y, numbers.os3y], [12 / 35, 0.45]);
  });

  it('of nobody is nulls', () => {
    expect(cohortNumbers([])).toMatchObject({
      n: 0,
      alive: 0,
      ageMin: null,
      followUpMedian: null,
      efs3y: null,
      os3yUpper: null,
    });
  });
});

it('writes CSV with all digits, and empty cells for what is not defined', () => {
  const text = csvText({
    columns: ['a', 'b'],
    rows: [
      [1 / 3, null],
      ['x, "y"', 0],
    ],
  });
  expect(text).toBe('\ufeffa,b\r\n0.3333333333333333,\r\n"x, ""y""",0\r\n');
});
