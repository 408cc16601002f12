import { expect, it } from 'vitest';
import type { CycleRecord } from '@/study/analyses/records';
import { treatmentDelays } from '@/study/analyses/treatment-delays';
import { runAnalysis } from '../run-analysis';
import { behind, cellsOf, madeRecord, madeSet } from '../testing/made-set';

const [anna, bice, carlo] = ['MI01-001', 'MI01-002', 'MI01-003'] as const;
const children = [anna, bice, carlo].map((number) => madeRecord(number));
const cycle = (child: string, code: string, changes: Partial<CycleRecord>): CycleRecord => ({
  ...{ child, cycle: code, day1: '2009-01-12', given: true, plannedOn: null, delay: null },
  ...{ delayReason: null, omissionReason: null, ...changes },
});
const cycles = [
  cycle(anna, 'MTX1', {}),
  cycle(anna, 'AP1', { delay: 0 }),
  cycle(bice, 'AP1', { delay: 3 }),
  cycle(carlo, 'AP1', { delay: 4, delayReason: 'NEUTROPENIA' }),
  cycle(anna, 'MTX2', { delay: 8, delayReason: 'IL2_TOXICITY' }),
  cycle(bice, 'MTX2', { delay: 14 }),
  cycle(carlo, 'MTX2', { day1: null, given: false, omissionReason: 'TOXICITY' }),
  cycle(carlo, 'UNPLANNED', { day1: null }),
  cycle('XX01-001', 'AP1', { delay: 30 }),
];
const result = runAnalysis(treatmentDelays, madeSet(children, { cycles }), {});
const [table, late, omitted] = result.parts[0]?.tables ?? [];

it('counts cycles given, omitted and late, each of those of which it is known', () => {
  expect(cellsOf(table)).toEqual([
    [
      'All cycles',
      '7',
      '1 (12.5 %)',
      '5',
      '3 (60.0 %)',
      '2 (40.0 %)',
      '4 (0 to 14)',
      'Neutropenia 1, Reason not recorded 1, Toxicity of IL-2 1',
    ],
    ['HD-methotrexate 1', '1', '0 (0.0 %)', '0', '0', '0', '', ''],
    ['Cisplatin + doxorubicin 1', '3', '0 (0.0 %)', '3', '1 (33.3 %)', '0 (0.0 %)', '3 (0 to 4)', 'Neutropenia 1'],
    [
      'HD-methotrexate 2',
      '2',
      '1 (33.3 %)',
      '2',
      '2 (100.0 %)',
      '2 (100.0 %)',
      '11 (8 to 14)',
      'Reason not recorded 1, Toxicity of IL-2 1',
    ],
    ['Unplanned cycle', '1', '0 (0.0 %)', '0', '0', '0', '', ''],
  ]);
  expect(result.answer).toBe(
    'Of 5 cycles with a planned day, 3 (60.0 %) began more than 3 days late, 2 (40.0 %) more than 7; the median delay is 4 days (range 0 to 14). Most frequent reason: neutropenia (1 cycle). Omitted: 1 (12.5 %) of 8 cycles.',
  );
});

it('tells reasons in words, what has none, and the children behind them', () => {
  expect(cellsOf(late)).toEqual([
    ['Neutropenia', '1 (33.3 %)', '1'],
    ['Reason not recorded', '1 (33.3 %)', '1'],
    ['Toxicity of IL-2', '1 (33.3 %)', '1'],
  ]);
  expect(cellsOf(omitted)).toEqual([['Toxicity', '1 (100.0 %)', '1']]);
  expect(behind(result, late, [1, 1])).toEqual([bice]);
  expect(result.listOf('first:ALL')?.children).toEqual([
    { number: carlo, says: 'Cisplatin + doxorubicin 1 4 days late, neutropenia' },
    { number: anna, says: 'HD-methotrexate 2 8 days late, toxicity of IL-2' },
    { number: bice, says: 'HD-methotrexate 2 14 days late, reason not recorded' },
  ]);
  expect(result.listOf('omitted:MTX2')?.children).toEqual([
    { number: carlo, says: 'HD-methotrexate 2 omitted: toxicity' },
  ]);
  expect(result.warnings).toEqual([
    '1 cycle more than 3 days late without a reason.',
    '1 cycle given without a day 1: whether it was late is not known.',
  ]);
});

it('draws what became of each cycle', () => {
  const figure = result.parts[0]?.figure;
  expect(figure?.kind === 'bars' && figure.bars.map(({ values }) => values)).toEqual([
    [1, 0, 0, 0],
    [2, 1, 0, 0],
    [0, 0, 2, 1],
    [1, 0, 0, 0],
  ]);
});
