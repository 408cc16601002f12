import { describe, expect, it } from 'vitest';
import type { TreatmentsRecord } from '@/study/analyses/records/observations';
import { swimmerPlot } from '@/study/analyses/swimmer-plot';
import { runAnalysis } from '../run-analysis';
import { behind, cellsOf, madeRecord, madeSet } from '../testing/made-set';

const sites = [
  { code: 'MI01', name: 'Milan' },
  { code: 'MI02', name: 'Bergamo' },
];
const diagnosedOn = '2004-01-01';
const children = [
  madeRecord('MI01-001', {
    ...{
      diagnosedOn,
      diedOn: '2005-01-01',
      eventOn: '2004-07-01',
      eventType: 'PROGRESSION',
      primarySurgeryOn: '2004-04-01',
    },
    ...{ il2Courses: 1, primaryRemoved: 'NO', lungCleared: 'NOT_CLEARED', otherCleared: 'NA' },
  }),
  madeRecord('MI01-002', {
    ...{ diagnosedOn, lastKnownAliveOn: '2014-01-01', lastSurvivalStatus: 'ALIVE', remissionOn: '2004-05-01' },
    ...{ primaryRemoved: 'YES_R0', lungCleared: 'SURGERY_COMPLETE', otherCleared: 'NA' },
  }),
  madeRecord('MI02-001', { diagnosedOn, lastKnownAliveOn: '2006-01-01', lastSurvivalStatus: 'LOST' }),
  madeRecord('MI02-002'),
];
const treatments: TreatmentsRecord[] = [
  {
    child: 'MI01-001',
    spans: [
      { what: 'METHOTREXATE', from: '2003-12-30', to: '2004-01-02' },
      { what: 'IL2', from: '2004-02-01', to: '2004-02-05' },
    ],
    marks: [
      { what: 'LAK', on: '2004-02-10' },
      { what: 'PRIMARY', on: '2004-04-01' },
      { what: 'DISEASE', on: '2004-07-01' },
    ],
  },
];
const set = madeSet(children, { treatments, sites });
const run = (chosen = {}) => runAnalysis(swimmerPlot, set, chosen);
const lanesOf = (chosen = {}) => {
  const figure = run(chosen).parts[0]?.figure;
  if (figure?.kind !== 'swimmer') throw new Error('no lanes');
  return figure;
};

describe('the course of every child', () => {
  it('is a lane each, the longest on top, and says who has none', () => {
    const { answer, warnings } = run();
    expect(lanesOf().lanes.map(({ label, goesOn }) => [label, goesOn])).toEqual([
      ['MI01-002', true],
      ['MI02-001', false],
      ['MI01-001', false],
    ]);
    expect(answer).toBe('3 children observed for 12.0 to 120.0 months; 1 received IL-2, 1 died.');
    expect(warnings).toEqual(['1 child without a time zero, or with nothing known after it: no lane.']);
  });

  it('has what was given as bars and what happened as marks, from time zero on', () => {
    const { bars, marks, lanes } = lanesOf();
    expect([bars, marks]).toEqual([
      ['Methotrexate', 'IL-2'],
      [
        'LAK cells reinfused',
        'Surgery of the primary tumour',
        'Complete surgical remission',
        'Progression or relapse',
        'Death',
        'Lost to follow-up',
      ],
    ]);
    const month = 30.4375;
    expect(lanes[2]?.bars).toEqual([
      { what: 0, from: 0, to: 1 / month },
      { what: 1, from: 31 / month, to: 35 / month },
    ]);
    expect(lanes[2]?.marks).toEqual([
      { what: 0, at: 40 / month },
      { what: 1, at: 91 / month },
      { what: 3, at: 182 / month },
      { what: 4, at: 366 / month },
    ]);
    expect(lanes[1]?.marks).toEqual([{ what: 5, at: 731 / month }]);
  });

  it('is told in the table below, child by child, with the site by name', () => {
    const result = run();
    const table = result.parts[0]?.tables[0];
    expect(cellsOf(table)).toEqual([
      ['MI01-002', 'Milan', '120.0', '0', '0', '0', '–', '–', '4.0', '–', 'Alive'],
      ['MI02-001', 'Bergamo', '24.0', '0', '0', '0', '–', '–', '–', '–', 'Lost to follow-up'],
      ['MI01-001', 'Milan', '12.0', '1', '1', '1', '3.0', '–', '–', '6.0', 'Dead'],
    ]);
    expect(behind(result, table, [2, 0])).toEqual(['MI01-001']);
    expect(result.listOf('child:MI01-001')).toEqual({
      title: 'The course of MI01-001',
      children: [
        {
          number: 'MI01-001',
          says: 'observed for 12.0 months; cycles: 1; LAK cells reinfused at 1.3; Surgery of the primary tumour at 3.0; Progression or relapse at 6.0; Death at 12.0',
        },
      ],
    });
    expect(result.listOf('child:MI02-002')).toBeNull();
  });

  it('can be drawn for the first months alone: who is observed longer goes on', () => {
    const { lanes, bars, marks } = lanesOf({ months: '12' });
    expect(lanes.map(({ label, until, goesOn }) => [label, until, goesOn])).toEqual([
      ['MI01-002', 12, true],
      ['MI02-001', 12, true],
      // Died after 366 days, 12.02 months.
      ['MI01-001', 12, true],
    ]);
    expect(bars).toEqual(['Methotrexate', 'IL-2']);
    expect(marks).not.toContain('Death');
    expect(lanes[2]?.marks.length).toBe(3);
  });

  it('can be sorted by number and by site', () => {
    expect(lanesOf({ sort: 'number' }).lanes.map(({ label }) => label)).toEqual(['MI01-001', 'MI01-002', 'MI02-001']);
    expect(lanesOf({ sort: 'site' }).lanes.map(({ label }) => label)).toEqual(['MI02-001', 'MI01-001', 'MI01-002']);
  });

  it('can be put together in groups, those not recorded last', () => {
    const { parts } = run({ group: 'remission' });
    expect(parts[0]?.says).toEqual([
      'From top, by complete surgical remission: In remission (1), Not in remission (1), Not recorded (1).',
    ]);
    expect(cellsOf(parts[0]?.tables[0]).map(([head]) => head)).toEqual([
      ...['In remission', 'MI01-002', 'Not in remission', 'MI01-001', 'Not recorded', 'MI02-001'],
    ]);
  });

  it('has rows for the first 400 alone', () => {
    const many = Array.from({ length: 401 }, (_, i) =>
      madeRecord(`MI01-${String(i).padStart(3, '0')}`, {
        diagnosedOn,
        lastKnownAliveOn: '2006-01-01',
        lastSurvivalStatus: 'ALIVE',
      }),
    );
    const [part] = runAnalysis(swimmerPlot, madeSet(many, { sites })).parts;
    expect(part?.tables[0]?.rows.length).toBe(400);
    expect(part?.says).toEqual([
      'The figure, the table and the file of numbers have the first 400 of 401 children in this order.',
    ]);
  });
});
