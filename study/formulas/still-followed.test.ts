import { expect, test } from 'vitest';
import { casebookOf, type SituationEntry } from '../casebook-cases';
import { isStillFollowed } from './still-followed';

const contact = (fudat: string, survstat: string): SituationEntry => ({ form: 'FU', answers: { fudat, survstat } });
const followed = (...entries: SituationEntry[]) => isStillFollowed(casebookOf({ entries }));

test('a child is followed until death, withdrawal, the end of the study or loss', () => {
  expect(followed(contact('2005-04-18', 'ALIVE'))).toBe(true);
  expect(followed({ form: 'DTH', answers: { dthdat: '2006-01-16' } })).toBe(false);
  expect(followed({ form: 'EOT', answers: { eotdat: '2005-01-10', eosdat: '2006-01-16' } })).toBe(false);
  const withdrawal = (icfwdrl: string): SituationEntry => ({
    form: 'ICF',
    answers: { icftype: 'WITHDRAWAL', icfdat: '2005-05-02', icfwdrl },
  });
  expect(followed(withdrawal('TREATMENT_AND_FOLLOWUP'))).toBe(false);
  expect(followed(withdrawal('TREATMENT_ONLY'))).toBe(true);
});

test('a contact after the loss brings the child back', () => {
  expect(followed(contact('2005-04-18', 'LOST'))).toBe(false);
  expect(followed(contact('2005-04-18', 'LOST'), contact('2006-01-16', 'ALIVE'))).toBe(true);
});
