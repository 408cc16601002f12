import { describe, expect, it } from 'vitest';
import { targetResponse } from './target-response';
import { nadirOf, targetSum } from './target-sum';

describe('targetSum', () => {
  it('adds longest diameters and short axes, exactly', () => {
    const targets = [
      { isNode: false, mm: 0.1 },
      { isNode: false, mm: 0.2 },
      { isNode: true, mm: 15 },
    ];
    expect(targetSum(targets)).toEqual({ sum: 15.3, notAssessed: 0, normalNodes: 0 });
  });

  it('tells nodes of normal size from disease: 9.9 mm is normal, 10 mm is not', () => {
    const targets = [
      { isNode: true, mm: 9.9 },
      { isNode: true, mm: 10 },
      { isNode: false, mm: 9 },
    ];
    expect(targetSum(targets)).toEqual({ sum: 28.9, notAssessed: 0, normalNodes: 9.9 });
  });

  it('counts those that were not assessed; a lesion that is gone was', () => {
    expect(
      targetSum([
        { isNode: false, mm: null },
        { isNode: false, mm: 0 },
      ]),
    ).toEqual({ sum: 0, notAssessed: 1, normalNodes: 0 });
    expect(targetSum([{ isNode: false, mm: null }])).toEqual({ sum: null, notAssessed: 1, normalNodes: 0 });
    expect(targetSum([])).toEqual({ sum: null, notAssessed: 0, normalNodes: 0 });
  });
});

describe('nadirOf', () => {
  it('is the smallest complete sum, the baseline included', () => {
    const complete = (sum: number) => ({ sum, notAssessed: 0, normalNodes: 0 });
    expect(nadirOf(50, [])).toBe(50);
    expect(nadirOf(50, [complete(60), complete(32.5), complete(40)])).toBe(32.5);
    expect(nadirOf(50, [complete(60)])).toBe(50);
  });

  it('takes no sum to which a target is missing', () => {
    expect(
      nadirOf(50, [
        { sum: 10, notAssessed: 1, normalNodes: 0 },
        { sum: null, notAssessed: 2, normalNodes: 0 },
      ]),
    ).toBe(50);
  });
});

it('goes from lesions to a response: baseline 30 and 20 mm, then 12 and a node of 9', () => {
  const baseline = targetSum([
    { isNode: false, mm: 30 },
    { isNode: true, mm: 20 },
  ]);
  const now = targetSum([
    { isNode: false, mm: 12 },
    { isNode: true, mm: 9 },
  ]);
  const nadirSum = nadirOf(baseline.sum ?? 0, []);
  expect(targetResponse({ baselineSum: baseline.sum, nadirSum, ...now })).toBe('PR');
  const gone = targetSum([
    { isNode: false, mm: 0 },
    { isNode: true, mm: 9 },
  ]);
  expect(targetResponse({ baselineSum: baseline.sum, nadirSum, ...gone })).toBe('CR');
});
