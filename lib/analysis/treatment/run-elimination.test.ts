import { describe, expect, it } from 'vitest';
import { methotrexateElimination } from '@/study/analyses/methotrexate-elimination';
import type { MethotrexateRecord } from '@/study/analyses/records/treatment';
import { runAnalysis } from '../run-analysis';
import { behind, cellsOf, madeRecord, madeSet } from '../testing/made-set';

const [anna, bice] = ['MI01-001', 'MI01-002'] as const;
const children = [anna, bice].map((number) => madeRecord(number));
type Levels = [level24: number | null, level48: number | null, level72: number | null];
const infusion = (child: string, number: number, levels: Levels, changes: Partial<MethotrexateRecord> = {}) => {
  const [level24, level48, level72] = levels;
  const samples = levels.flatMap((level, i) => (level === null ? [] : [[24 * (i + 1), level] as const]));
  return {
    ...{ child, event: `MTX${number}`, number, startedOn: '2009-01-05', level24, level48, level72, samples },
    ...{ clearedAfter: 72, glucarpidase: false, ...changes },
  };
};
const methotrexate: MethotrexateRecord[] = [
  infusion(anna, 1, [3, 0.4, 0.05]),
  infusion(anna, 2, [6, 1.5, 0.2], { clearedAfter: 96 }),
  infusion(anna, 3, [25, 7, 1], { clearedAfter: null, glucarpidase: true }),
  infusion(anna, 4, [2, 0.2, 0]),
  infusion(bice, 1, [null, 0.3, 0.05]),
  infusion(bice, 2, [5, 0.3, null], { glucarpidase: null }),
];
const run = (analysis = methotrexateElimination, records = methotrexate) =>
  runAnalysis(analysis, madeSet(children, { methotrexate: records }), {});
const tables = run().parts[0]?.tables ?? [];

describe('delayed elimination', () => {
  it('is above 5 µmol/L at 24 hours, of infusions and of children with such a level', () => {
    // Wilson: 2 of 5 = 11.8 to 76.9 %, 1 of 2 = 9.5 to 90.5 %.
    expect(run().answer).toBe(
      'Elimination was delayed after 2 of 5 infusions (40.0 %, 95 % CI 11.8 to 76.9), in 1 of 2 children: 2 of 4 of the first 3 infusions of a child, 0 of 1 of the later ones.',
    );
    expect(cellsOf(tables[0])).toEqual([
      ['All infusions'],
      ['Delayed', '5', '2', '40.0 %', '11.8 to 76.9', '2', '1', '50.0 %', '9.5 to 90.5'],
      ['Mildly delayed', '5', '1', '20.0 %', '3.6 to 62.4', '2', '1', '50.0 %', '9.5 to 90.5'],
      ['Severely delayed', '5', '1', '20.0 %', '3.6 to 62.4', '2', '1', '50.0 %', '9.5 to 90.5'],
      ['First 3 of a child'],
      ['Delayed', '4', '2', '50.0 %', '15.0 to 85.0', '2', '1', '50.0 %', '9.5 to 90.5'],
      ['Mildly delayed', '4', '1', '25.0 %', '4.6 to 69.9', '2', '1', '50.0 %', '9.5 to 90.5'],
      ['Severely delayed', '4', '1', '25.0 %', '4.6 to 69.9', '2', '1', '50.0 %', '9.5 to 90.5'],
      ['Later ones'],
      ['Delayed', '1', '0', '0.0 %', '0.0 to 79.3', '1', '0', '0.0 %', '0.0 to 79.3'],
      ['Mildly delayed', '1', '0', '0.0 %', '0.0 to 79.3', '1', '0', '0.0 %', '0.0 to 79.3'],
      ['Severely delayed', '1', '0', '0.0 %', '0.0 to 79.3', '1', '0', '0.0 %', '0.0 to 79.3'],
    ]);
    expect(run().warnings).toEqual(['1 infusion without a level at 24 hours cannot be judged.']);
  });

  it('opens its children, each with the infusions', () => {
    expect(run().listOf('all:delay-any')).toEqual({
      title: 'All infusions, delayed (2 infusions): 1 child',
      children: [
        { number: anna, says: 'Infusion 2: 6 / 1.5 / 0.2 µmol/L, cleared at 96 h; Infusion 3: 25 / 7 / 1 µmol/L' },
      ],
    });
    expect(behind(run(), tables[2], [0, 2])).toEqual([bice]);
  });
});

it('compares levels with those of the label, and tells when they were low enough', () => {
  expect(cellsOf(tables[1])).toEqual([
    ['24 hours', '5', '5.00 (2.00 to 25.00)', '3.00', '6.00', '10', '1', '20.0 %'],
    ['48 hours', '6', '0.35 (0.20 to 7.00)', '0.30', '1.23', '1', '2', '33.3 %'],
    ['72 hours', '5', '0.05 (0.00 to 1.00)', '0.05', '0.20', '0.1', '2', '40.0 %'],
  ]);
  expect(behind(run(), tables[1], [1, 6])).toEqual([anna]);
  expect(cellsOf(tables[2])[0]).toEqual(['All infusions', '6', '1', '5', '72 (72 to 96)', '1', '1', '1']);
});

describe('the figure', () => {
  const seriesOf = (result = run()) => {
    const figure = result.parts[0]?.figure;
    return figure?.kind === 'lines' ? figure.series : [];
  };

  it('draws each infusion faintly, and never a level of 0 on its logarithmic axis', () => {
    const series = seriesOf();
    expect(series.filter(({ isFaint }) => isFaint).map(({ label }) => label)[3]).toBe(`${anna}, infusion 4`);
    expect(series.flatMap(({ points }) => points).every(({ y }) => y > 0)).toBe(true);
    expect(series.find(({ label }) => label === 'Median')?.points.map(({ y }) => y)).toEqual([5, 0.35, 0.05]);
  });

  it('of very many infusions draws the quartiles alone', () => {
    const labels = seriesOf(run({ ...methotrexateElimination, drawnAtMost: 5 })).map(({ label }) => label);
    expect(labels).toEqual(['Median', 'Upper quartile', 'Lower quartile']);
  });
});

it('without a single level at 24 hours says so', () => {
  expect(run(methotrexateElimination, methotrexate.slice(4, 5)).answer).toBe(
    'Of 1 infusion, none has a level at 24 hours.',
  );
  expect(run(methotrexateElimination, []).answer).toBeNull();
});
