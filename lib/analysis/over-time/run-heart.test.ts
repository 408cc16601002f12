import { describe, expect, it } from 'vitest';
import { heartFunction } from '@/study/analyses/heart-function';
import type { HeartRecord } from '@/study/analyses/records/observations';
import { runAnalysis } from '../run-analysis';
import { behind, cellsOf, madeRecord, madeSet } from '../testing/made-set';

const child = (number: string) => madeRecord(number, { diagnosedOn: '2004-01-01', firstChemotherapyOn: '2004-01-10' });
const children = ['MI01-001', 'MI01-002', 'MI01-003', 'MI01-004'].map(child);
const test = (on: string, ejection: number | null, shortening: number | null = null) => ({ on, ejection, shortening });
const records: HeartRecord[] = [
  {
    child: 'MI01-001',
    treatmentEndedOn: '2004-10-01',
    // Two before treatment: the last counts. The lowest later is 49: 15 points below 64.
    tests: [test('2003-12-20', 70), test('2004-01-09', 64, 36), test('2004-06-01', 60, 34), test('2004-08-01', 49, 27)],
    doxorubicin: [1, 2, 3, 4].map((month) => ({ on: `2004-0${month}-20`, doseM2: 75 })),
  },
  {
    child: 'MI01-002',
    treatmentEndedOn: '2004-10-01',
    // 9 points are no fall; 50 is not below 50.
    tests: [test('2004-01-09', 59), test('2004-06-01', 55), test('2005-10-01', 50)],
    doxorubicin: [{ on: '2004-02-20', doseM2: 75 }],
  },
  { child: 'MI01-003', treatmentEndedOn: null, tests: [test('2004-06-01', 66, 30)], doxorubicin: [] },
];
const run = () => runAnalysis(heartFunction, madeSet(children, { heart: records }));

describe('the heart', () => {
  it('is told by who was ever weak, and who fell', () => {
    const { answer, warnings } = run();
    expect(answer).toBe(
      'Of 3 children whose heart was tested: ejection fraction was ever below 50 % in 1 of 3 (33.3 %); shortening fraction was ever below 28 % in 1 of 2 (50.0 %); ejection fraction fell by 10 points or more in 1 of 2 (50.0 %) with a value before treatment and one after.',
    );
    expect(warnings.slice(0, 2)).toEqual([
      '1 child without a heart test.',
      '1 child without a value before treatment or without one after: a fall cannot be told.',
    ]);
  });

  it('has the lowest value of each child in each window', () => {
    const [windows] = run().parts[0]?.tables ?? [];
    expect(cellsOf(windows).slice(0, 4)).toEqual([
      // 64 and 59: the first child's lowest before treatment is 64.
      ['Before treatment', '2', '62', '59 to 64', '0 of 2 (0.0 %)'],
      ['During treatment', '3', '55', '49 to 66', '1 of 3 (33.3 %)'],
      ['End of treatment', '0', '–', '–', '0 of 0'],
      ['1 year after', '1', '50', '50 to 50', '0 of 1 (0.0 %)'],
    ]);
  });

  it('is told by cumulative doxorubicin', () => {
    const result = run();
    const [, groups] = result.parts[0]?.tables ?? [];
    expect(cellsOf(groups).filter(([, n]) => n !== '0')).toEqual([
      ['All children', '3', '50', '1 of 3 (33.3 %)', '1 of 2 (50.0 %)'],
      ['Doxorubicin: none', '1', '66', '0 of 1 (0.0 %)', '0 of 0'],
      ['Doxorubicin: up to 150 mg/m²', '1', '50', '0 of 1 (0.0 %)', '0 of 1 (0.0 %)'],
      ['Doxorubicin: 226 to 300 mg/m²', '1', '49', '1 of 1 (100.0 %)', '1 of 1 (100.0 %)'],
    ]);
    expect(behind(result, groups, [0, 4])).toEqual(['MI01-001']);
    expect(result.listOf('main:group:0:fallen')?.children[0]?.says).toBe(
      'from 64 to 49 %, by 15 points; 300 mg/m² of doxorubicin',
    );
    expect(result.listOf('shortening:window:1:below')?.children).toEqual([
      { number: 'MI01-001', says: '27 % on 1 Aug 2004' },
    ]);
  });

  it('is drawn with a line for each child, the medians and the limit', () => {
    const figure = run().parts[0]?.figure;
    if (figure?.kind !== 'lines') throw new Error('no lines');
    expect(figure.series.map(({ label, points }) => [label, points.length])).toEqual([
      ['MI01-001', 4],
      ['MI01-002', 3],
      ['MI01-003', 1],
      ['Median of each window', 3],
    ]);
    expect(figure.thresholds).toEqual([{ label: 'Limit, 50 %', y: 50 }]);
    expect(figure.series[2]?.points[0]?.x).toBeCloseTo(152 / 30.4375, 10);
  });

  it('says nothing without a test', () => {
    const { answer, parts } = runAnalysis(heartFunction, madeSet(children));
    expect([answer, ...parts.map(({ figure }) => figure)]).toEqual([null, null, null]);
  });
});
