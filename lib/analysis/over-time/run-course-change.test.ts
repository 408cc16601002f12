import { describe, expect, it } from 'vitest';
import { nkAndLakCells } from '@/study/analyses/nk-and-lak-cells';
import type { CellSample, CourseRecord } from '@/study/analyses/records/observations';
import { settings } from '@/study/settings';
import { runAnalysis } from '../run-analysis';
import { behind, cellsOf, madeRecord, madeSet } from '../testing/made-set';

const sample = (natural: number | null, changes: Partial<CellSample> = {}): CellSample => ({
  ...{
    on: '2004-03-01',
    natural,
    naturalShare: null,
    helpers: null,
    naturalActivity: null,
    lakActivity: null,
    unit: null,
  },
  ...changes,
});
const active = (naturalActivity: number, unit: string | null) => sample(null, { naturalActivity, unit });
const course = (child: string, no: number, samples: Record<string, CellSample>): CourseRecord => ({
  ...{ child, course: no, startedOn: '2004-03-02', samples },
});
const children = ['MI01-001', 'MI01-002', 'MI01-003'].map((number) => madeRecord(number));
const run = (courses: CourseRecord[], chosen = {}, changes = {}) =>
  runAnalysis(nkAndLakCells, madeSet(children, { courses }, changes), chosen);

// Course 1: 100 -> 300, 200 -> 500, 150 -> 140; course 2: 120 -> 260.
const courses = [
  course('MI01-001', 1, { PRE: sample(100), PLUS24H: sample(300), PLUS72H: sample(90) }),
  course('MI01-001', 2, { PRE: sample(120), PLUS24H: sample(260) }),
  course('MI01-002', 1, { PRE: sample(200), PLUS24H: sample(500) }),
  course('MI01-002', 2, { PRE: sample(180) }),
  course('MI01-003', 1, { PRE: sample(150), PLUS24H: sample(140) }),
  course('MI02-009', 1, { PRE: sample(1), PLUS24H: sample(2) }),
];

describe('cells before and after IL-2', () => {
  it('are told course by course, as medians of the pairs', () => {
    const { answer, parts, warnings } = run(courses);
    expect(answer).toBe(
      'NK cells: median 150 before and 300 per µL after (24 hours after IL-2) in course 1, higher in 2 of 3 (66.7 %) children; it rose in 1 of 1 in course 2.',
    );
    expect(cellsOf(parts[0]?.tables[0])).toEqual([
      ['Course 1', 'per µL', '3', '150', '300', '+200', '2 of 3 (66.7 %)'],
      ['Course 2', 'per µL', '1', '120', '260', '+140', '1 of 1 (100.0 %)'],
    ]);
    expect(warnings[0]).toBe('1 course of 5 given without both values: not counted.');
  });

  it('lead to the children, with their own values', () => {
    const result = run(courses);
    const table = result.parts[0]?.tables[0];
    expect(behind(result, table, [0, 2])).toEqual(['MI01-001', 'MI01-002', 'MI01-003']);
    expect(behind(result, table, [0, 6])).toEqual(['MI01-001', 'MI01-002']);
    expect(result.listOf('risen:2:per µL')?.children[0]?.says).toBe('120 before, 260 after, per µL');
    expect(result.listOf('risen:9:per µL')).toBeNull();
  });

  it('are drawn as a line for each child and course, and bold medians', () => {
    const figure = run(courses).parts[0]?.figure;
    if (figure?.kind !== 'lines') throw new Error('no lines');
    expect(figure.series.filter(({ isFaint }) => isFaint).length).toBe(4);
    expect(figure.series.filter(({ isFaint }) => !isFaint)).toEqual([
      {
        label: 'Median, course 1',
        points: [
          { x: 1, y: 150 },
          { x: 1.5, y: 300 },
        ],
      },
      {
        label: 'Median, course 2',
        points: [
          { x: 2, y: 120 },
          { x: 2.5, y: 260 },
        ],
      },
    ]);
  });

  it('can be compared at another time point', () => {
    expect(cellsOf(run(courses, { after: 'PLUS72H' }).parts[0]?.tables[0])).toEqual([
      ['Course 1', 'per µL', '1', '100', '90', '−10', '0 of 1 (0.0 %)'],
    ]);
  });

  it('are compared in one unit alone, and put together unit by unit', () => {
    const mixed = [
      course('MI01-001', 1, { PRE: active(20, 'PCT_ET50'), PLUS24H: active(45.5, 'PCT_ET50') }),
      course('MI01-002', 1, { PRE: active(10, 'LU20'), PLUS24H: active(30, 'LU20') }),
      course('MI01-003', 1, { PRE: active(10, 'LU20'), PLUS24H: active(30, 'LU30') }),
    ];
    const { parts, warnings, answer } = run(mixed, { measure: 'nk-activity' });
    expect(cellsOf(parts[0]?.tables[0])).toEqual([
      ['Course 1', '% lysis at E:T 50:1', '1', '20.0', '45.5', '+25.5', '1 of 1 (100.0 %)'],
      ['Course 1', 'Lytic units, 20% lysis', '1', '10.0', '30.0', '+20.0', '1 of 1 (100.0 %)'],
    ]);
    expect(answer).toContain('median 20.0 before and 45.5 % lysis at E:T 50:1 after');
    expect(warnings[0]).toBe('1 pair with different units before and after, or none: not compared.');
    expect(warnings[1]).toContain('different units are not put together');
  });

  it('after the data cut-off are not used, and without pairs nothing is said', () => {
    const early = { definitions: { ...settings, dataCutOff: '2004-03-01' } };
    const { answer, parts, numbers, warnings } = run(courses, {}, early);
    expect([answer, parts[0]?.figure, numbers, warnings]).toEqual([null, null, [], []]);
  });
});
