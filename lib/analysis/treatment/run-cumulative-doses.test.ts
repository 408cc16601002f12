import { expect, it } from 'vitest';
import { cumulativeDoses } from '@/study/analyses/cumulative-doses';
import type { ExposureRecord } from '@/study/analyses/records/treatment';
import { settings } from '@/study/settings';
import { runAnalysis } from '../run-analysis';
import { behind, cellsOf, madeRecord, madeSet } from '../testing/made-set';

const [under, at, over, gap] = ['MI01-001', 'MI01-002', 'MI01-003', 'MI01-004'] as const;
const children = [under, at, over, gap].map((number) => madeRecord(number));
const dose = (child: string, drug: string, givenDoseM2: number | null, startedOn = '2009-01-05'): ExposureRecord => ({
  ...{ child, cycle: 'UNPLANNED', drug, plan: null, isOmitted: false, isBeforeSurgery: false, plannedOn: null },
  ...{ startedOn, plannedDoseM2: null, givenDoseM2 },
});
const exposures = [
  dose(under, 'DOXORUBICIN', 374.94),
  // Five times 75 as a dose that was rounded at the bedside gives it.
  ...[74.999, 75.002, 74.999, 75, 75].map((each) => dose(at, 'DOXORUBICIN', each)),
  dose(over, 'DOXORUBICIN', 300),
  dose(over, 'DOXORUBICIN', 150, '2009-06-01'),
  dose(gap, 'DOXORUBICIN', 70),
  dose(gap, 'DOXORUBICIN', null),
  dose(over, 'METHOTREXATE', 60_000),
  dose(under, 'IFOSFAMIDE', 0),
];
const run = (definitions = settings) =>
  runAnalysis(cumulativeDoses, madeSet(children, { exposures }, { definitions }), {});

it('counts who reached the limits, and whose sum is not complete', () => {
  const result = run();
  const [table] = result.parts[0]?.tables ?? [];
  expect(cellsOf(table)).toEqual([
    ['Doxorubicin, mg/m²', '4', '375.0 (70.0 to 450.0)', '375', '2 (50.0 %)', '450', '1 (25.0 %)', '1'],
    ['Cisplatin, mg/m²', '0', '', '480', '0', '600', '0', '0'],
    ['Ifosfamide, g/m²', '0', '', '60', '0', 'no limit', '', '0'],
    ['Methotrexate, g/m²', '1', '60.0 (60.0 to 60.0)', 'no limit', '', 'no limit', '', '0'],
  ]);
  expect(behind(result, table, [0, 4])).toEqual([at, over]);
  expect(behind(result, table, [0, 6])).toEqual([over]);
  expect(result.listOf('incomplete:DOXORUBICIN')?.children).toEqual([{ number: gap, says: 'At least 70.0 mg/m²' }]);
  expect(result.warnings).toEqual([
    '1 child with doses that cannot be counted: their sums are at least what is shown.',
  ]);
  expect(result.answer).toBe(
    '4 children received chemotherapy. The limit of warning was reached by 2 of 4 with doxorubicin (that of stopping by 1).',
  );
});

it('draws how many are below and above the limits', () => {
  const figure = run().parts[0]?.figure;
  expect(figure?.kind === 'bars' && figure.bars).toEqual([{ label: 'Doxorubicin', values: [2, 1, 1] }]);
});

it('leaves out what came after the data cut-off, and tells all digits', () => {
  const { numbers } = run({ ...settings, dataCutOff: '2009-02-01' });
  const value = (measure: string) =>
    numbers.find((row) => row.group === 'Doxorubicin' && row.measure === measure)?.value;
  // 70, 300, 374.9 and 375: 337.45 is in the middle.
  expect(value('cumulative dose, mg/m², median')).toBeCloseTo(337.45, 9);
  expect(value('children at or above 375 mg/m², fraction')).toBe(0.25);
  expect(value('children at or above 450 mg/m²')).toBe(0);
});
