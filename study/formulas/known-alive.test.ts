import { expect, test } from 'vitest';
import { casebookOf, type SituationEntry } from '../casebook-cases';
import { lastKnownAlive } from './known-alive';

const known = (...entries: SituationEntry[]) => lastKnownAlive(casebookOf({ entries }));
const contact = (fudat: string, survstat: string, fulkadat: string | null = null): SituationEntry => ({
  form: 'FU',
  answers: { fudat, survstat, fulkadat },
});

test('nothing is known of an empty casebook', () => {
  expect(known()).toBeNull();
});

test('a contact alive counts, one that tells of death or loss does not, but for the day last known alive', () => {
  expect(known(contact('2005-04-18', 'ALIVE'), contact('2006-01-16', 'DEAD'))).toEqual({
    on: '2005-04-18',
    form: 'FU',
  });
  expect(known(contact('2006-01-16', 'LOST', '2005-07-18'))).toEqual({ on: '2005-07-18', form: 'FU' });
});

test('treatments count with their last day', () => {
  const cycle: SituationEntry = {
    form: 'CYC',
    answers: { cycstdat: '2004-12-06' },
    groups: { exposures: [{ exstdat: '2004-12-06', exendat: '2004-12-11' }, { exstdat: null }] },
  };
  expect(known(cycle)).toEqual({ on: '2004-12-11', form: 'CYC' });
  expect(known({ form: 'IL2', answers: { il2stdt: '2004-12-20T10:00', il2endt: '2004-12-24T10:00' } })?.on).toBe(
    '2004-12-24',
  );
  expect(known({ form: 'LAK', answers: { harvdat: '2004-12-26', reinfdat: '2004-12-30' } })?.on).toBe('2004-12-30');
  expect(known({ form: 'SXM', answers: { sxmdat: '2004-06-14' } })?.on).toBe('2004-06-14');
});

test('the last day may be sought up to a day', () => {
  const { of } = casebookOf({ entries: [contact('2005-04-18', 'ALIVE'), contact('2006-01-16', 'ALIVE')] });
  expect(lastKnownAlive({ of }, '2005-12-31')?.on).toBe('2005-04-18');
  expect(lastKnownAlive({ of }, '2005-04-17')).toBeNull();
});
