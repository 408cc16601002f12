import { expect, test } from 'vitest';
import { estimatedGfr, hasRisen } from './kidney';

test('eGFR by bedside Schwartz: 140 cm and 0.6 mg/dL give 96.4', () => {
  expect(estimatedGfr(140, 0.6)).toBeCloseTo(96.37, 2);
  expect(estimatedGfr(140, null)).toBeNull();
  expect(estimatedGfr(140, 0)).toBeNull();
});

test('creatinine has risen from 1.5 times the value before', () => {
  expect(hasRisen(0.5, 0.75, 1.5)).toBe(true);
  expect(hasRisen(0.5, 0.74, 1.5)).toBe(false);
  expect(hasRisen(null, 2, 1.5)).toBe(false);
});
