import { describe, expect, it } from 'vitest';
import type { OtherEntry } from '@/lib/crf/context';
import type { Answers } from '@/lib/crf/value';
import { treatmentChanges } from './treatment-changes';

const entry = (form: string, answers: Answers, exposures: Answers[] = []): OtherEntry => ({
  ...{ id: form, event: 'ANY', form, repeat: 1, status: 'complete' },
  answers,
  groups: { exposures },
});
const changed = (form: string, answers: Answers, exposures?: Answers[]) =>
  treatmentChanges([entry(form, answers, exposures)]);

const given = { cycdone: 'GIVEN', cycstdat: '2004-05-10' };

describe('a change of treatment', () => {
  it('is no cycle and no course that went as planned', () => {
    const asPlanned = { extrt: 'CISPLATIN', exadjyn: 'NO', exstdat: '2004-05-10' };
    expect(changed('CYC', { ...given, cycdelay: 0 }, [asPlanned])).toEqual([]);
    expect(changed('CYC', { ...given, cycdelay: -2 })).toEqual([]);
    expect(changed('IL2', { il2done: 'COMPLETE', il2pct: 90 })).toEqual([]);
    expect(changed('EOT', { eotres: 'COMPLETED', eotdat: '2005-01-10' })).toEqual([]);
    expect(changed('DTH', { dthdat: '2005-01-10' })).toEqual([]);
  });

  it('is a delayed cycle, for toxicity when its reason says so', () => {
    const [delay] = changed('CYC', { ...given, cycdelay: 5, delayres: 'NEUTROPENIA' });
    expect(delay).toMatchObject({ actions: ['DELAYED'], from: '2004-05-10', to: '2004-05-10', isForToxicity: true });
    const others = [
      { cycdelay: 5, delayres: 'FAMILY' },
      { cycdelay: 5, delayres: 'SURGERY_WOUND' },
      { cycdelay: 3, delayres: null },
    ];
    for (const answers of others) expect(changed('CYC', { ...given, ...answers })[0]?.isForToxicity).toBe(false);
  });

  it('is an omitted cycle, on the day it was planned for', () => {
    const [omission] = changed('CYC', { cycdone: 'OMITTED', cycomres: 'TOXICITY', cycpldat: '2004-06-01' });
    expect(omission).toMatchObject({ field: 'cycomres', from: '2004-06-01', isForToxicity: true });
    expect(omission?.actions).toContain('WITHDRAWN');
    expect(changed('CYC', { cycdone: 'OMITTED', cycomres: 'PARENT_REFUSAL' })[0]).toMatchObject({
      from: null,
      isForToxicity: false,
    });
  });

  it('is each dose that was modified, by its place', () => {
    const doses: Answers[] = [
      { exadjyn: 'NO' },
      { exadjyn: 'REDUCED', exadjres: 'RENAL', exstdat: '2004-05-10', exendat: '2004-05-12' },
      { exadjyn: 'NOT_GIVEN', exadjres: 'CUMULATIVE_LIMIT' },
      { exadjyn: 'INCREASED', exadjres: 'PHARMACY_ROUNDING' },
    ];
    const changes = changed('CYC', given, doses);
    expect(changes).toHaveLength(2);
    expect(changes[0]).toMatchObject({ row: 1, actions: ['REDUCED'], to: '2004-05-12', isForToxicity: true });
    expect(changes[1]).toMatchObject({ row: 2, from: '2004-05-10', isForToxicity: false });
  });

  it('is an IL-2 course that was stopped, reduced or not given', () => {
    const stopped = {
      il2done: 'PARTIAL',
      il2nres: 'TOXICITY',
      il2stdt: '2004-05-10T09:00',
      il2endt: '2004-05-12T15:00',
    };
    expect(changed('IL2', { ...stopped, il2pct: 55 })[0]).toMatchObject({
      actions: ['INTERRUPTED', 'WITHDRAWN', 'REDUCED'],
      from: '2004-05-10',
      to: '2004-05-12',
      isForToxicity: true,
    });
    expect(changed('IL2', { il2done: 'COMPLETE', il2pct: 89.9 })[0]?.actions).toEqual(['REDUCED']);
    expect(changed('IL2', { il2done: 'NOT_GIVEN' })[0]).toMatchObject({ from: null, isForToxicity: false });
  });

  it('is the end of treatment for toxicity', () => {
    expect(changed('EOT', { eotres: 'TOXICITY', eotdat: '2005-01-10' })[0]).toMatchObject({ actions: ['WITHDRAWN'] });
  });
});
