import { describe, expect, it } from 'vitest';
import { hearing } from '@/study/analyses/hearing';
import type { HearingRecord, HearingTest } from '@/study/analyses/records/observations';
import type { OtotoxicityGrade } from '@/study/formulas/ototoxicity';
import { settings } from '@/study/settings';
import { runAnalysis } from '../run-analysis';
import { behind, cellsOf, madeRecord, madeSet } from '../testing/made-set';

type Grade = OtotoxicityGrade | null;
const test = (on: string, ear: string, [gradeOfDay, gradeOfEar]: [Grade, Grade]): HearingTest => ({
  on,
  ear,
  gradeOfDay,
  gradeOfEar,
});
const both = (on: string, left: Grade, right: Grade): HearingTest[] => {
  const day = left === null || right === null ? null : (Math.max(left, right) as OtotoxicityGrade); // one of the two
  return [test(on, 'LEFT', [day, left]), test(on, 'RIGHT', [day, right])];
};

const child = (number: string) => madeRecord(number, { diagnosedOn: '2004-01-01', firstChemotherapyOn: '2004-01-10' });
const children = ['MI01-001', 'MI01-002', 'MI01-003', 'MI01-004'].map(child);
const ended = '2004-10-01';
const records: HearingRecord[] = [
  {
    child: 'MI01-001',
    treatmentEndedOn: ended,
    // Before, in treatment, within 6 months of its end, and a year after it.
    tests: [
      ...both('2004-01-05', 0, 0),
      ...both('2004-06-01', 1, 0),
      ...both('2004-12-01', 1, 2),
      ...both('2005-10-01', 3, 2),
    ],
    cisplatin: [
      { on: '2004-01-20', doseM2: 120 },
      { on: '2004-04-20', doseM2: 120.4 },
      { on: '2006-01-01', doseM2: 120 },
    ],
  },
  {
    child: 'MI01-002',
    treatmentEndedOn: null,
    // A loss before treatment is not one of the treatment.
    tests: [...both('2004-01-10', 2, 2), ...both('2004-06-01', 0, 0)],
    cisplatin: [{ on: '2004-01-20', doseM2: 120 }],
  },
  { child: 'MI01-003', treatmentEndedOn: ended, tests: both('2004-06-01', null, 1), cisplatin: [] },
];
const run = (changes = {}) => runAnalysis(hearing, madeSet(children, { hearing: records }, changes));

describe('hearing', () => {
  it('is told by the worst grade after the first chemotherapy', () => {
    const { answer, warnings } = run();
    expect(answer).toBe(
      'After the first chemotherapy hearing could be graded in 2 children: a loss of SIOP-Boston grade 1 or more in 1 of 2 (50.0 %), of grade 2 or more in 1 of 2 (50.0 %).',
    );
    expect(warnings.slice(0, 2)).toEqual([
      '1 child without an audiometry after the first chemotherapy.',
      '1 child examined after it, never with a grade.',
    ]);
  });

  it('has the worst grade of the worse ear, and of each', () => {
    const result = run();
    const [worst] = result.parts[0]?.tables ?? [];
    expect(worst?.columns.map(({ label }) => label).slice(2)).toEqual([
      ...[0, 1, 2, 3, 4].map((grade) => `Grade ${grade}`),
      'Not gradable',
      'Not examined',
    ]);
    const counts = cellsOf(worst).map(([ear, n, ...cells]) => [
      ear,
      n,
      ...cells.map((cell) => Number(cell.split(' ')[0])),
    ]);
    expect(counts).toEqual([
      ['Worse ear', '4', 1, 0, 0, 1, 0, 1, 1],
      ['Left ear', '4', 1, 0, 0, 1, 0, 1, 1],
      ['Right ear', '4', 1, 1, 1, 0, 0, 0, 1],
    ]);
    expect(behind(result, worst, [0, 5])).toEqual(['MI01-001']);
    expect(result.listOf('worst:0:3')?.children).toEqual([{ number: 'MI01-001', says: 'first on 1 Oct 2005' }]);
    expect(behind(result, worst, [0, 8])).toEqual(['MI01-004']);
  });

  it('has the children examined in each window, with their worst grade there', () => {
    const [, windows] = run().parts[0]?.tables ?? [];
    const told = cellsOf(windows).map((cells) => cells.slice(0, 8).map((cell) => cell.replace(/ of \d.*/, '')));
    expect(told.slice(0, 4)).toEqual([
      ['Before treatment', '2', '1', '0', '1', '0', '0', '0'],
      ['During treatment', '3', '1', '1', '0', '0', '0', '1'],
      ['End of treatment', '1', '0', '0', '1', '0', '0', '0'],
      ['1 year after', '1', '0', '0', '0', '1', '0', '0'],
    ]);
    expect(told[4]).toEqual(['2 years after', '0', '–', '–', '–', '–', '–', '–']);
    const figure = run().parts[0]?.figure;
    expect(figure?.kind === 'bars' && figure.bars.map(({ label, values }) => [label, values])).toEqual([
      ['Before treatment (2)', [1, 0, 1, 0, 0, 0]],
      ['During treatment (3)', [1, 1, 0, 0, 0, 1]],
      ['End of treatment (1)', [0, 0, 1, 0, 0, 0]],
      ['1 year after (1)', [0, 0, 0, 1, 0, 0]],
    ]);
  });

  it('is told by the cisplatin given before the last audiometry', () => {
    const doses = run().parts[1]?.tables[0];
    // 240.4 mg/m² are 240 in whole ones.
    expect(cellsOf(doses).map(([band, n]) => [band, n])).toEqual([
      ['none', '1'],
      ['up to 240 mg/m²', '2'],
      ['241 to 360 mg/m²', '0'],
      ['361 to 480 mg/m²', '0'],
      ['more than 480 mg/m²', '0'],
    ]);
    expect(run().listOf('dose:1:3')?.children).toEqual([
      { number: 'MI01-001', says: '240 mg/m² of cisplatin; first on 1 Oct 2005' },
    ]);
  });

  it('stops at the data cut-off', () => {
    const { numbers } = run({ definitions: { ...settings, dataCutOff: '2005-01-01' } });
    const worst = numbers.find(({ group, measure }) => group === 'Worse ear: Grade 2' && measure === 'children');
    expect(worst?.value).toBe(1);
  });

  it('says nothing without an audiometry, and that nobody was graded', () => {
    expect(runAnalysis(hearing, madeSet(children)).answer).toBeNull();
    const [, , third] = records;
    expect(runAnalysis(hearing, madeSet(children, { hearing: third ? [third] : [] })).answer).toBe(
      'Hearing was examined in 1 child, in none yet with a grade after the first chemotherapy.',
    );
  });
});
