import { describe, expect, it } from 'vitest';
import { casebookOf, type SituationEntry } from '../casebook-cases';
import { highTransaminasesOf, isWithin, nadirsOf } from './treatment-spans';

const cycle = (cycstdat: string, extrt: string, answers: SituationEntry['answers'] = {}): SituationEntry => ({
  form: 'CYC',
  answers: { cycdone: 'GIVEN', cycstdat, ...answers },
  groups: { exposures: [{ extrt, exstdat: cycstdat, exdose: 100 }] },
});
const course = (il2done: string): SituationEntry => ({
  form: 'IL2',
  answers: { il2done, il2stdt: '2009-03-02T09:00' },
});

describe('spans of expected values', () => {
  it('of low counts follow each cycle and course that was given', () => {
    const entries = [cycle('2009-01-12', 'METHOTREXATE'), course('PARTIAL')];
    expect(nadirsOf(casebookOf({ entries }))).toEqual([
      { from: '2009-01-12', to: '2009-02-09' },
      { from: '2009-03-02', to: '2009-03-30' },
    ]);
    const notGiven = [cycle('2009-01-12', 'METHOTREXATE', { cycdone: 'OMITTED' }), course('NOT_GIVEN')];
    expect(nadirsOf(casebookOf({ entries: notGiven }))).toEqual([]);
  });

  it('of high transaminases follow methotrexate alone', () => {
    const entries = [cycle('2009-01-12', 'METHOTREXATE'), cycle('2009-01-19', 'CISPLATIN')];
    expect(highTransaminasesOf(casebookOf({ entries }))).toEqual([{ from: '2009-01-13', to: '2009-01-19' }]);
  });

  it('include their first and last day', () => {
    const spans = [{ from: '2009-01-13', to: '2009-01-19' }];
    const days = ['2009-01-12', '2009-01-13', '2009-01-19', '2009-01-20'];
    expect(days.map((day) => isWithin(day, spans))).toEqual([false, true, true, false]);
  });
});
