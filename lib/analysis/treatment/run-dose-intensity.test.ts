import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/dates/calendar';
import { doseIntensity } from '@/study/analyses/dose-intensity';
import type { ExposureRecord } from '@/study/analyses/records/treatment';
import { runAnalysis } from '../run-analysis';
import { behind, cellsOf, madeRecord, madeSet } from '../testing/made-set';

const [late, whole, gap, large] = ['MI01-001', 'MI01-002', 'MI01-003', 'MI01-004'] as const;
const children = [late, whole, gap, large].map((number) => madeRecord(number));

/** Six cycles of so much every 21 days, the first three before surgery; null is a dose that is not recorded. */
function sixCycles(
  child: string,
  drug: string,
  planned: number,
  doses: (number | null)[],
  delays: Record<number, number> = {},
) {
  let day = '2009-01-05';
  return doses.map((givenDoseM2, i): ExposureRecord => {
    day = addDays(day, (i === 0 ? 0 : 21) + (delays[i] ?? 0));
    const isOmitted = givenDoseM2 === 0;
    return {
      ...{ child, cycle: `AP${i + 1}`, drug, isOmitted, isBeforeSurgery: i < 3, plannedOn: null },
      plan: { week: i * 3, weeks: 3, doseM2: planned, isBeforeSurgery: i < 3 },
      startedOn: isOmitted ? null : day,
      ...{ plannedDoseM2: planned, givenDoseM2 },
    };
  });
}

/** The example of the protocol, with cisplatin as planned; doxorubicin as planned; a dose missing; a third more than planned. */
const exposures = [
  ...sixCycles(late, 'DOXORUBICIN', 75, [75, 75, 60, 75, 75, 0], { 3: 7 }),
  ...sixCycles(late, 'CISPLATIN', 120, [120, 120, 120, 120, 120, 120]),
  ...sixCycles(whole, 'DOXORUBICIN', 75, [75, 75, 75, 75, 75, 75]),
  ...sixCycles(gap, 'DOXORUBICIN', 75, [75, null, 75, 75, 75, 75]),
  ...sixCycles(large, 'DOXORUBICIN', 75, [100, 100, 100, 100, 100, 100]),
];
const run = (part = 'ALL') => runAnalysis(doseIntensity, madeSet(children, { exposures }), { part });

describe('relative dose intensity', () => {
  it('is 0.758 in the example of the protocol', () => {
    const { listOf } = run();
    expect(listOf('known:DOXORUBICIN')?.children[0]).toEqual({
      number: late,
      says: '75.8 %: 360 of 450 mg/m² (80.0 %) in 19.0 instead of 18.0 weeks',
    });
    expect(run().numbers).toContainEqual({
      ...{ part: 'main', measure: 'relative dose intensity, minimum', group: 'Doxorubicin', at: null },
      value: 360 / 450 / (19 / 18),
    });
  });

  it('of all drugs is their mean', () => {
    // (0.8 x 18 / 19 + 1) / 2 = 0.8789; 1; 1.3333: the middle is 1.
    expect(run().listOf('known:All drugs')?.children).toEqual([
      { number: late, says: '87.9 %, mean of 2 drugs' },
      { number: whole, says: '100.0 %, mean of 1 drug' },
      { number: large, says: '133.3 %, mean of 1 drug' },
    ]);
    expect(run().answer).toBe(
      'Median relative dose intensity, the mean of the drugs, is 100.0 % (range 87.9 to 133.3) in 3 children; 3 (100.0 %) reached 85 %. By drug: doxorubicin 100.0 %, cisplatin 100.0 %.',
    );
  });

  it('is told drug by drug, with who cannot be computed', () => {
    const [intensities, doses] = run().parts[0]?.tables ?? [];
    expect(cellsOf(intensities)).toEqual([
      ['Doxorubicin', '3', '100.0 (75.8 to 133.3)', '2 of 3 (66.7 %)', '1'],
      ['Cisplatin', '1', '100.0 (100.0 to 100.0)', '1 of 1 (100.0 %)', '0'],
      ['Ifosfamide', '0', '', '', '0'],
      ['Methotrexate', '0', '', '', '0'],
      ['All drugs', '3', '100.0 (87.9 to 133.3)', '3 of 3 (100.0 %)', '1'],
    ]);
    expect(behind(run(), intensities, [0, 4])).toEqual([gap]);
    expect(cellsOf(doses)[0]).toEqual([
      ...['Doxorubicin', '3', '450 (450 to 450)', '450 (360 to 600)', '100.0 (80.0 to 133.3)', '1.00 (1.00 to 1.06)'],
      '1 of 3 (33.3 %)',
    ]);
    expect(behind(run(), doses, [0, 6])).toEqual([large]);
  });

  it('before and after surgery is of those cycles alone', () => {
    // Before: 210 of 225 mg/m² in nine weeks, as planned. After: 150 of 225 mg/m² in nine weeks: the delay came before the first of them.
    const of = (part: string) => run(part).listOf('known:DOXORUBICIN')?.children[0]?.says;
    expect(of('BEFORE')).toBe('93.3 %: 210 of 225 mg/m² (93.3 %) in 9.0 instead of 9.0 weeks');
    expect(of('AFTER')).toBe('66.7 %: 150 of 225 mg/m² (66.7 %) in 9.0 instead of 9.0 weeks');
    expect(run('AFTER').listOf('known:DOXORUBICIN')?.children.length).toBe(4);
  });

  it('is drawn in bands', () => {
    const figure = run().parts[0]?.figure;
    expect(figure?.kind === 'bars' && [figure.parts, figure.bars[0]]).toEqual([
      ['Below 70 %', '70 % to below 85 %', '85 % to below 100 %', '100 % or more'],
      { label: 'Doxorubicin', values: [0, 1, 0, 2] },
    ]);
  });

  it('of nobody is silent', () => {
    const { answer, warnings, parts } = runAnalysis(doseIntensity, madeSet(children), {});
    expect([answer, warnings, parts[0]?.figure]).toEqual([null, [], null]);
  });
});
