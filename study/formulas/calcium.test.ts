import { expect, it } from 'vitest';
import { roundTo } from '@/lib/crf/round';
import { calciumBoundLess } from './calcium';

it.each([
  [2.5, 1.2],
  [3.9, 0.08],
  [4, 0],
  [4.8, 0],
  [null, 0],
])('with albumin of %s g/dL, %d mg/dL of calcium is missing', (albumin, missing) => {
  expect(roundTo(calciumBoundLess(albumin), 4)).toBe(missing);
});
