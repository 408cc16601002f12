import { expect, test } from 'vitest';
import { dosePerFraction } from './radiotherapy';

test('the dose per fraction is the total over the fractions', () => {
  expect(dosePerFraction(50.4, 28)).toBeCloseTo(1.8, 10);
  expect(dosePerFraction(8, 1)).toBe(8);
  expect(dosePerFraction(50, 0)).toBeNull();
  expect(dosePerFraction(null, 28)).toBeNull();
  expect(dosePerFraction(50, null)).toBeNull();
});
