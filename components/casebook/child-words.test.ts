import { expect, it } from 'vitest';
import { childInWords, counted, countInWords, stepInWords } from './child-words';

it('says of a child what is known', () => {
  expect(childInWords({ sex: 'F', ageAtDiagnosis: 14 })).toBe('girl, 14 y at diagnosis');
  expect(childInWords({ sex: 'M', ageAtDiagnosis: null })).toBe('boy');
  expect(childInWords({ sex: 'U', ageAtDiagnosis: 0 })).toBe('child, sex unknown, 0 y at diagnosis');
  expect(childInWords({ sex: null, ageAtDiagnosis: null })).toBe('');
  expect(childInWords({ sex: 'F', ageAtDiagnosis: -1 })).toBe('girl');
});

it('counts in words', () => {
  expect(counted(1, 'draft')).toBe('1 draft');
  expect(counted(0, 'draft')).toBe('0 drafts');
  expect(countInWords({ count: 35, isCountExact: true })).toBe('35 children');
  expect(countInWords({ count: 10_000, isCountExact: false })).toBe('more than 10,000 children');
});

it('says the event alone where it says the form', () => {
  expect(stepInWords({ formTitle: 'Follow-up & survival status', eventLabel: 'Follow-up, month 72' })).toBe(
    'Follow-up, month 72',
  );
  expect(stepInWords({ formTitle: 'Chemotherapy cycle', eventLabel: 'Ifosfamide 2' })).toBe(
    'Chemotherapy cycle, Ifosfamide 2',
  );
});
