import { expect, test } from 'vitest';
import { bodySurface, differsFromFormula, studyBodySurface } from './body-surface';

test.each([
  [105, 17, 0.7042, 0.6993, 0.7046],
  [140, 35, 1.1667, 1.1709, 1.1644],
  [165, 55, 1.5877, 1.5984, 1.5847],
  [178, 80, 1.9889, 1.9803, 1.9977],
])('%d cm and %d kg by three formulas', (height, weight, mosteller, duBois, haycock) => {
  expect(bodySurface(height, weight, 'MOSTELLER')).toBeCloseTo(mosteller, 4);
  expect(bodySurface(height, weight, 'DUBOIS')).toBeCloseTo(duBois, 4);
  expect(bodySurface(height, weight, 'HAYCOCK')).toBeCloseTo(haycock, 4);
});

test('the study uses Mosteller, with two decimals', () => {
  expect(studyBodySurface(140, 35)).toBe(1.17);
  expect(studyBodySurface(null, 35)).toBeNull();
});

test('a difference of 0.05 m² is allowed, more is not', () => {
  expect(differsFromFormula(1.25, 1.2)).toBe(false);
  expect(differsFromFormula(1.26, 1.2)).toBe(true);
  expect(differsFromFormula(1.14, 1.2)).toBe(true);
  expect(differsFromFormula(null, 1.2)).toBe(false);
});
