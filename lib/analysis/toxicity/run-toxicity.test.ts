import { describe, expect, it } from 'vitest';
import type { Records } from '@/study/analyses/records';
import type { ToxicityRecord } from '@/study/analyses/records/toxicity';
import { toxicity } from '@/study/analyses/toxicity';
import { settings } from '@/study/settings';
import { runAnalysis } from '../run-analysis';
import { behind, cellsOf, madeRecord, madeSet } from '../testing/made-set';

const [anna, bice, carlo, dino, elsa] = ['MI01-001', 'MI01-002', 'MI01-003', 'MI01-004', 'MI01-005'] as const;
const children = [anna, bice, carlo, dino, elsa].map((number) => madeRecord(number));

const events = (changes: Partial<ToxicityRecord>, ...had: [child: string, from: string | null][]): ToxicityRecord => ({
  ...{ isNone: false, term: 'Nausea', grade: 2, version: '5.0', after: 'AP', attributedTo: ['CHEMOTHERAPY'] },
  ...changes,
  children: had.map(([child, from]) => ({ child, from })),
});
const received = (treatment: string, ...given: string[]) => ({
  treatment,
  children: given.map((child) => ({ child, from: '2004-01-10' })),
});

/** Dino has an event and no treatment, Elsa treatment and the statement that there was no event; a child of another set has both. */
const records: Partial<Records> = {
  toxicities: [
    events({ attributedTo: ['CHEMOTHERAPY', 'CISPLATIN'] }, [anna, '2004-02-01'], [bice, null]),
    events({ grade: 3, after: 'MTX', attributedTo: ['CHEMOTHERAPY', 'METHOTREXATE'] }, [anna, '2004-03-01']),
    events({ term: 'Anemia', grade: 4 }, [bice, '2004-04-01'], [dino, '2004-04-01'], ['XX01-001', '2004-04-01']),
    events({ term: 'Fever', grade: null, version: null, after: 'IL2', attributedTo: ['IL2'] }, [bice, '2004-05-01']),
    events({ term: 'Vomiting', grade: 1, after: null, attributedTo: ['UNKNOWN'] }, [carlo, null]),
    events({ isNone: true, term: null, grade: null, after: null, attributedTo: ['UNKNOWN'] }, [elsa, null]),
  ],
  received: [
    received('AP', anna, bice, carlo, elsa, 'XX01-001'),
    received('MTX', anna),
    received('IL2', bice),
    received('CISPLATIN', anna, bice),
  ],
};
const run = (chosen: Record<string, string> = {}, changes = {}) =>
  runAnalysis(toxicity, madeSet(children, records, changes), chosen);
const tables = (chosen: Record<string, string> = {}) => run(chosen).parts[0]?.tables ?? [];

describe('worst grades', () => {
  it('count each child once, of those treated at all', () => {
    expect(run().answer).toBe(
      'Of 4 treated children, 3 (75.0 %) had an adverse event of grade 1 or worse, 2 (50.0 %) one of grade 3 or worse. Most frequent of grade 3 or worse: nausea (1 child), anemia (1 child).',
    );
    expect(cellsOf(tables()[0])).toEqual([
      ['Any adverse event', '1', '0', '1', '1', '0', '3', '75.0 %', '2', '50.0 %'],
      ['Gastrointestinal disorders', '1', '1', '1', '0', '0', '3', '75.0 %', '1', '25.0 %'],
      ['Nausea', '0', '1', '1', '0', '0', '2', '50.0 %', '1', '25.0 %'],
      ['Vomiting', '1', '0', '0', '0', '0', '1', '25.0 %', '0', '0.0 %'],
      ['Blood and lymphatic system disorders', '0', '0', '0', '1', '0', '1', '25.0 %', '1', '25.0 %'],
      ['Anemia', '0', '0', '0', '1', '0', '1', '25.0 %', '1', '25.0 %'],
    ]);
  });

  it('draw the most frequent terms, cut in grades; or the classes', () => {
    const figure = run().parts[0]?.figure;
    const bars = figure?.kind === 'bars' ? figure.bars : [];
    expect(bars.map(({ label }) => label)).toEqual(['Nausea', 'Anemia', 'Vomiting']);
    expect(bars[0]?.values).toEqual([0, 1, 1, 0, 0]);
    const classes = run({ level: 'class' }).parts[0];
    expect(classes?.figure?.kind === 'bars' && classes.figure.bars.map(({ label }) => label)).toEqual([
      'Gastrointestinal disorders',
      'Blood and lymphatic system disorders',
    ]);
    expect(classes?.tables[0]?.rows.length).toBe(3);
  });

  it('open the children behind them, with grade and day', () => {
    const result = run();
    const [table] = result.parts[0]?.tables ?? [];
    expect(behind(result, table, [2, 6])).toEqual([anna, bice]);
    expect(result.listOf('3-5 term Nausea')).toEqual({
      title: 'Nausea, worst grade 3 or worse: 1 child',
      children: [{ number: anna, says: 'Grade 3, first on 1 Mar 2004' }],
    });
    expect(result.listOf('2-2 term Nausea')?.children).toEqual([{ number: bice, says: 'Grade 2, start not recorded' }]);
    expect(['', 'nothing', '1-5 term Hiccups', '1-9 soc Nausea'].map((key) => run().listOf(key))).toEqual([
      ...[null, null, null, null],
    ]);
  });
});

describe('a choice', () => {
  it('of a treatment and an attribution counts those who received both', () => {
    expect(run({ after: 'AP', attribution: 'CISPLATIN' }).answer).toBe(
      'Of 2 children who received cisplatin + doxorubicin and cisplatin, 2 (100.0 %) had an adverse event of grade 1 or worse, attributed to cisplatin, after cisplatin + doxorubicin, 0 (0.0 %) one of grade 3 or worse.',
    );
    expect(run({ after: 'IFO' }).answer).toBeNull();
    expect(run({ after: 'MTX', grade: '4' }).answer).toBe(
      'Of 1 child who received high-dose methotrexate, none has an adverse event of grade 4 or worse, after high-dose methotrexate.',
    );
  });

  it('of a grade leaves the milder out', () => {
    expect(cellsOf(tables({ grade: '3' })[0])[0]).toEqual(['Any adverse event', '1', '1', '0', '2', '50.0 %']);
  });

  it('tells of whom it cannot know', () => {
    expect(run({ attribution: 'CHEMOTHERAPY' }).listOf('relation')?.children).toEqual([{ number: carlo, says: '' }]);
    expect(run({ after: 'AP' }).listOf('start')?.children).toEqual([{ number: carlo, says: '' }]);
  });
});

describe('what is not counted', () => {
  it('is told: ungraded events, children who received nothing, statements of none', () => {
    expect(run().warnings).toEqual([
      '1 child with events that are not graded: they are told apart and are in no count of grades.',
      '1 child with such an event did not receive the treatment by the forms, and is not counted.',
    ]);
    const [, ungraded, denominators] = tables();
    expect(cellsOf(ungraded)).toEqual([['Fever', '1']]);
    expect(cellsOf(denominators)).toEqual([
      ['At risk', '4'],
      ['At risk, stated to have had no adverse event', '1'],
      ['At risk, with no adverse event entered and no statement that there was none', '0'],
      ['Not at risk, with such an event: not counted', '1'],
    ]);
    expect(run().listOf('none')?.children).toEqual([{ number: elsa, says: '' }]);
    expect(run().listOf('0-0 ungraded Fever')?.children).toEqual([{ number: bice, says: 'first on 1 May 2004' }]);
  });

  it('is what happened after the data cut-off', () => {
    const definitions = { ...settings, dataCutOff: '2004-02-15' };
    expect(run({}, { definitions }).answer).toBe(
      'Of 4 treated children, 3 (75.0 %) had an adverse event of grade 1 or worse, 0 (0.0 %) one of grade 3 or worse.',
    );
  });
});

it('gives every number in full', () => {
  const { numbers } = run();
  expect(numbers).toContainEqual({
    ...{ part: 'main', measure: 'fraction of those at risk, term', group: 'Nausea', at: 3, value: 0.25 },
  });
  expect(numbers).toContainEqual({ part: 'main', measure: 'At risk', group: '', at: null, value: 4 });
});
