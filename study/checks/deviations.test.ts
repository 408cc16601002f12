import { describe, expect, it, test } from 'vitest';
import { isDate } from '@/lib/dates/calendar';
import { casebookOf, type SituationEntry } from '../casebook-cases';
import { looksPersonal } from '../formulas/personal-data';
import { studyDeviationRules } from './deviations';
import { studyDeviationCases } from './deviations.cases';

const proposed = (id: string, entries: SituationEntry[], today = '2012-06-01') => {
  const rule = studyDeviationRules.find((one) => one.id === id);
  if (!rule) throw new Error(`There is no rule ${id}.`);
  return rule.find(casebookOf({ entries, today }));
};

test.each(studyDeviationCases.map(({ check, fires }) => [check, fires] as const))(
  'what %s proposes can stand on the form of deviations',
  (id, { entries, today }) => {
    const proposals = proposed(id, entries, today);
    for (const { says, on } of proposals) {
      expect(says.length).toBeGreaterThanOrEqual(10);
      expect(says.length).toBeLessThanOrEqual(2000);
      expect(looksPersonal(says)).toEqual([]);
      expect(isDate(on)).toBe(true);
    }
    expect(new Set(proposals.map(({ about }) => about)).size).toBe(proposals.length);
  },
);

describe('a proposal tells', () => {
  it('which criteria were not met', () => {
    const screening = { inc01: 'Y', inc05: 'N', exc02: 'Y', eligyn: 'N', eligovr: 'Y', enrldat: '2004-02-05' };
    const [proposal] = proposed('EC-004', [{ form: 'SCR', event: 'SCR', answers: screening }]);
    expect(proposal?.says).toBe(
      'The child was enrolled by exception on 5 Feb 2004 although not every criterion of eligibility was met: Inclusion 5: adequate organ function to start chemotherapy; Exclusion 2: previous malignancy treated with chemotherapy.',
    );
  });

  it('how late a cycle was and why', () => {
    const answers = { cyccode: 'IFO2', cycdone: 'GIVEN', cycstdat: '2004-08-02', cycdelay: 35, delayres: 'INFECTION' };
    const [proposal] = proposed('EC-047', [{ form: 'CYC', event: 'IFO2', answers }]);
    expect(proposal).toEqual({
      about: 'CYC-1',
      entry: 'CYC-1',
      on: '2004-08-02',
      says: 'Ifosfamide 2 began on 2 Aug 2004, 35 days later than planned (infection); more than 28 days are a deviation.',
    });
  });

  it('all that was wrong with a product', () => {
    const answers = {
      lakster: 'POSITIVE',
      lakviab: 62,
      lakrel: 'EXCEPTION',
      reinfyn: 'PARTIAL',
      reinfdat: '2004-03-18',
    };
    expect(proposed('EC-083', [{ form: 'LAK', answers }])[0]?.says).toBe(
      'LAK cells were reinfused on 18 Mar 2004 although the product was not sterile and its viability was 62%, below 70% and it was released by exception.',
    );
  });

  it('of one steroid once for each course, whoever tells of it', () => {
    const course = { il2done: 'COMPLETE', il2stdt: '2004-03-08T10:00', il2endt: '2004-03-12T10:00', il2ster: 'Y' };
    const steroid = { cmtrt: 'Dexamethasone', cmcat: 'STEROID', cmstdat: '2004-02-20', cmendat: '2004-03-02' };
    const proposals = proposed('EC-078', [
      { form: 'IL2', event: 'IL2_1', answers: course },
      { form: 'CM', answers: steroid },
    ]);
    expect(proposals).toMatchObject([{ about: 'IL2-1', entry: 'CM-1', on: '2004-03-01' }]);
    expect(proposals[0]?.says).toContain('(Dexamethasone)');
  });

  it('when a report was due', () => {
    const answers = { saever: 'INITIAL', saeaware: '2020-03-09T10:00', saerep: '2020-03-12T08:00' };
    expect(proposed('EC-121', [{ form: 'SAE', answers }])).toMatchObject([
      {
        on: '2020-03-10',
        says: 'A serious adverse event of which the site became aware on 9 Mar 2020 10:00 was reported to the sponsor on 12 Mar 2020 08:00, more than 24 hours later.',
      },
    ]);
  });
});
