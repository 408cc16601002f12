import { expect, test } from 'vitest';
import {
  eliminationClass,
  hoursToClearance,
  increases,
  isDelayed,
  lastLevel,
  levelsOf,
  risesAgain,
} from './methotrexate';

const form = { mtxl24t: 24, mtxl24: 8, mtxl48t: 47.5, mtxl48: 0.9, mtxl72t: 72, mtxl72: 0.1 };
const further = [
  { mtxxt: 96, mtxxl: 0.099 },
  { mtxxt: 120, mtxxl: 0.05 },
];

test.each([
  [0.4, 'NONE'],
  [5, 'NONE'],
  [5.01, 'MILD'],
  [19.99, 'MILD'],
  [20, 'SEVERE'],
  [150, 'SEVERE'],
  [null, null],
])('a level of %d µmol/L at 24 h is %s (Bacci)', (level, expected) => {
  expect(eliminationClass(level)).toBe(expected);
});

test('clearance is the first sample below 0.1 µmol/L, further samples included', () => {
  expect(hoursToClearance(levelsOf(form))).toBeNull();
  expect(hoursToClearance(levelsOf(form, further))).toBe(96);
  expect(hoursToClearance(levelsOf({ ...form, mtxl72: 0.08 }, further))).toBe(72);
});

test('the last level is the latest by its hours', () => {
  expect(lastLevel(levelsOf(form, [...further].reverse()))).toBe(0.05);
  expect(lastLevel([])).toBeNull();
});

test('delay is seen at any of the three times', () => {
  expect(isDelayed(5, 1, 0.1)).toBe(false);
  expect(isDelayed(5.1, null, null)).toBe(true);
  expect(isDelayed(null, 1.01, null)).toBe(true);
  expect(isDelayed(1, 0.5, 0.11)).toBe(true);
});

test('what is unknown breaks no order', () => {
  expect(increases([24, null, 72])).toBe(true);
  expect(increases([24, 24])).toBe(false);
  expect(risesAgain([8, null, 9])).toBe(true);
  expect(risesAgain([8, 8, 0.2])).toBe(false);
});
