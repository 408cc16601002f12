import { expect, test } from 'vitest';
import { eligibility } from './eligibility';

test('eligible: all inclusions met, no exclusion', () => {
  expect(eligibility(['Y', 'Y'], ['N', 'NA'])).toBe('Y');
});

test('one criterion that fails decides, though others are unanswered', () => {
  expect(eligibility(['N', null], [null])).toBe('N');
  expect(eligibility(['Y', null], ['Y'])).toBe('N');
});

test('undecided while an answer is missing', () => {
  expect(eligibility(['Y', null], ['N'])).toBeNull();
  expect(eligibility(['Y', 'Y'], [null])).toBeNull();
});
