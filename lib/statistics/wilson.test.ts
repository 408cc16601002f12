import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wilson } from './wilson';

it('agrees with published figures', () => {
  // Newcombe, Stat Med 1998;17:857, table I, method 3: 81/263 is 0.2553 to 0.3662; 15/148 is 0.0624 to 0.1605; 0/20 is 0 to 0.1611.
  const rounded = (count: number, of: number) =>
    [wilson(count, of).lower, wilson(count, of).upper].map((limit) => limit?.toFixed(4));
  expect(rounded(81, 263)).toEqual(['0.2553', '0.3662']);
  expect(rounded(15, 148)).toEqual(['0.0624', '0.1605']);
  expect(rounded(0, 20)).toEqual(['0.0000', '0.1611']);
});

it('has nothing to say about nobody, and refuses more than all', () => {
  expect(wilson(0, 0)).toEqual({ value: null, lower: null, upper: null });
  expect(() => wilson(3, 2)).toThrow('cannot be a part');
});

it('holds the proportion between limits within 0 and 1', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (of, seed) => {
      const { value, lower, upper } = wilson(seed % (of + 1), of);
      const inOrder = [0, lower, value, upper, 1].map(Number);
      expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
    }),
  );
});
