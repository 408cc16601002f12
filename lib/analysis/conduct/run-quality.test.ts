import { describe, expect, it } from 'vitest';
import { dataQuality } from '@/study/analyses/data-quality';
import type { QualityRecord } from '@/study/analyses/records/observations';
import { settings } from '@/study/settings';
import { runAnalysis } from '../run-analysis';
import { behind, cellsOf, madeRecord, madeSet } from '../testing/made-set';

const sites = [
  { code: 'MI01', name: 'Milan' },
  { code: 'MI02', name: 'Bergamo' },
];
const alive = { lastSurvivalStatus: 'ALIVE', lastKnownAliveOn: '2005-12-01' };
const stated = { primaryRemoved: 'YES_R0', lungCleared: 'NO_LUNG_METS', otherCleared: 'NA' };
// The data are read on 5 Jan 2006.
const children = [
  madeRecord('MI01-001', {
    ...alive,
    ...stated,
    drafts: 2,
    unverified: 30,
    primarySurgeryOn: '2004-05-01',
    necrosis: 95,
  }),
  madeRecord('MI01-002', { ...alive, lastKnownAliveOn: '2004-06-01', unverified: 12, primarySurgeryOn: '2004-05-02' }),
  madeRecord('MI02-001', { ...stated, diedOn: '2004-03-01' }),
];
const nothing = {
  overdueSince: null,
  openQueries: 0,
  answeredQueries: 0,
  pendingAnswers: 0,
  hardFindings: 0,
  softFindings: 0,
};
const quality: QualityRecord[] = [
  { ...nothing, child: 'MI01-001', overdueSince: '2005-11-01', openQueries: 3, softFindings: 4 },
  { ...nothing, child: 'MI01-002', openQueries: 1, answeredQueries: 2, pendingAnswers: 1 },
  { ...nothing, child: 'MI02-001', hardFindings: 2 },
  { ...nothing, child: 'MI09-001', openQueries: 99 },
];
const run = (changes = {}) => runAnalysis(dataQuality, madeSet(children, { sites, quality }, changes));
const tablesOf = (changes = {}) => (run(changes).parts[0]?.tables ?? []).map(cellsOf);

describe('the quality of the data', () => {
  it('is told in a sentence', () => {
    expect(run().answer).toBe(
      'Of 3 enrolled children 1 has an overdue form; 4 open queries, 2 answered queries waiting, 2 drafts, 42 values not verified.',
    );
  });

  it('is told by site, things with the children behind them, children with their denominators', () => {
    expect(tablesOf()).toEqual([
      [
        ['Milan', '2', '1 of 2 (50.0 %)', '2 in 1 child', '1 in 1 child'],
        ['Bergamo', '1', '0 of 1 (0.0 %)', '0', '0'],
        ['All sites', '3', '1 of 3 (33.3 %)', '2 in 1 child', '1 in 1 child'],
      ],
      [
        ['Milan', '2', '4 in 2 children', '2 in 1 child', '0', '4 in 1 child'],
        ['Bergamo', '1', '0', '0', '2 in 1 child', '0'],
        ['All sites', '3', '4 in 2 children', '2 in 1 child', '2 in 1 child', '4 in 1 child'],
      ],
      [
        // Of two operated one has no necrosis; of two alive one was last heard of 19.2 months before.
        ['Milan', '2', '42 in 2 children', '1 of 2 (50.0 %)', '1 of 2 (50.0 %)', '1 of 2 (50.0 %)'],
        ['Bergamo', '1', '0', '0 of 1 (0.0 %)', '0 of 0', '0 of 0'],
        ['All sites', '3', '42 in 2 children', '1 of 3 (33.3 %)', '1 of 2 (50.0 %)', '1 of 2 (50.0 %)'],
      ],
    ]);
  });

  it('leads to the children, with what is left to do', () => {
    const result = run();
    const [forms, , analysis] = result.parts[0]?.tables ?? [];
    expect(behind(result, forms, [0, 2])).toEqual(['MI01-001']);
    expect(result.listOf('open:0')).toEqual({
      title: 'Milan: open queries: 2 children',
      children: [
        { number: 'MI01-001', says: '3 open queries' },
        { number: 'MI01-002', says: '1 open query' },
      ],
    });
    expect(behind(result, analysis, [2, 5])).toEqual(['MI01-002']);
    expect(result.listOf('contact:0')?.children[0]?.says).toBe('last known alive on 1 Jun 2004, 19.2 months ago');
  });

  it('counts the last contact from the data cut-off', () => {
    const [, , analysis] = tablesOf({ definitions: { ...settings, dataCutOff: '2005-11-01' } });
    // 1 Jun 2004 to 1 Nov 2005: 17 months.
    expect(analysis?.[2]?.[5]).toBe('0 of 2 (0.0 %)');
  });

  it('does not tell small numbers of a site to who may not read all', () => {
    const { answer, numbers, listOf, parts } = run({ isStudyWide: false });
    expect(answer).toBe('Of fewer than 5 enrolled children too little may be told.');
    const shown = (parts[0]?.tables ?? []).flatMap(cellsOf).flatMap(([, ...cells]) => cells);
    expect([...new Set(shown)]).toEqual(['fewer than 5']);
    expect(numbers.every(({ value }) => value === null)).toBe(true);
    expect(listOf('open:0')).toBeNull();
  });
});
