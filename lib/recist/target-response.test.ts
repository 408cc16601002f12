import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { tables } from './reference/tables';
import { targetResponse } from './target-response';

describe('the thresholds of RECIST 1.1', () => {
  it('there are 12', () => expect(tables.target_thresholds).toHaveLength(12));

  it.each(tables.target_thresholds)('baseline $baseline, nadir $nadir, now $current: $response', (row) => {
    const { baseline, nadir, current, response } = row;
    expect(targetResponse({ baselineSum: baseline, nadirSum: nadir, sum: current })).toBe(response);
  });
});

describe('complete response', () => {
  const nodes = { baselineSum: 34, nadirSum: 34 };

  it('with nodes below 10 mm alone', () => {
    expect(targetResponse({ ...nodes, sum: 9.9, normalNodes: 9.9 })).toBe('CR');
    expect(targetResponse({ ...nodes, sum: 10, normalNodes: 0 })).toBe('PR');
    expect(targetResponse({ ...nodes, sum: 18, normalNodes: 8 })).toBe('PR');
  });

  it('is not lost to a growing node of normal size', () => {
    expect(targetResponse({ baselineSum: 34, nadirSum: 3, sum: 9, normalNodes: 9 })).toBe('CR');
  });

  it('is not claimed while a target was not assessed', () => {
    expect(targetResponse({ ...nodes, sum: 0, notAssessed: 1 })).toBe('NE');
  });
});

describe('after a complete response', () => {
  it('what comes back is progression, however small', () => {
    expect(targetResponse({ baselineSum: 50, nadirSum: 0, sum: 0.1 })).toBe('PD');
    expect(targetResponse({ baselineSum: 50, nadirSum: 8, sum: 10, hadCompleteResponse: true })).toBe('PD');
    expect(targetResponse({ baselineSum: 50, nadirSum: 0, sum: 6, notAssessed: 2 })).toBe('PD');
  });

  it('a node below 10 mm has not come back', () => {
    expect(targetResponse({ baselineSum: 50, nadirSum: 0, sum: 9, normalNodes: 9, hadCompleteResponse: true })).toBe(
      'CR',
    );
  });
});

describe('a target that was not assessed', () => {
  const before = { baselineSum: 60, nadirSum: 40, notAssessed: 1 };

  it('makes the response not evaluable', () => {
    expect(targetResponse({ ...before, sum: 10 })).toBe('NE');
    expect(targetResponse({ ...before, sum: 47.9 })).toBe('NE');
    expect(targetResponse({ ...before, sum: null })).toBe('NE');
  });

  it('unless the others are a progression by themselves', () => {
    expect(targetResponse({ ...before, sum: 48 })).toBe('PD');
  });
});

test('without target lesions there is no response of them', () => {
  expect(targetResponse({ baselineSum: null, nadirSum: 0, sum: null })).toBe('NA');
  expect(targetResponse({ baselineSum: 0, nadirSum: 0, sum: 12 })).toBe('NA');
});

test('the baseline is a nadir too', () => {
  expect(targetResponse({ baselineSum: 50, nadirSum: 80, sum: 60 })).toBe('PD');
});

/** Sums in tenths of a millimetre, as whole numbers: the definitions can be computed without rounding. */
const sums = fc
  .tuple(fc.integer({ min: 1, max: 6000 }), fc.integer({ min: 0, max: 6000 }), fc.integer({ min: 0, max: 6000 }))
  .map(([baseline, nadir, now]) => ({ baseline, nadir: Math.min(nadir, baseline), now }));

test('response follows the definitions for any sums, and is never PD and PR at once', () => {
  fc.assert(
    fc.property(sums, ({ baseline, nadir, now }) => {
      const response = targetResponse({ baselineSum: baseline / 10, nadirSum: nadir / 10, sum: now / 10 });
      const isPd = now > 0 && (nadir === 0 || (5 * now >= 6 * nadir && now - nadir >= 50));
      const isPr = now > 0 && !isPd && 10 * now <= 7 * baseline;
      expect(response === 'CR').toBe(now === 0);
      expect(response === 'PD').toBe(isPd);
      expect(response === 'PR').toBe(isPr);
    }),
    { numRuns: 2000 },
  );
});

test('a larger sum is never a better response', () => {
  const order = ['CR', 'PR', 'SD', 'PD'];
  fc.assert(
    fc.property(sums, fc.nat(3000), ({ baseline, nadir, now }, more) => {
      const at = (sum: number) => targetResponse({ baselineSum: baseline / 10, nadirSum: nadir / 10, sum: sum / 10 });
      expect(order.indexOf(at(now + more))).toBeGreaterThanOrEqual(order.indexOf(at(now)));
    }),
  );
});
