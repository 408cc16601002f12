import fc from 'fast-check';
import { expect, it } from 'vitest';
import { binomialTest } from './proportion-binomial';
import { proportionInterval } from './proportion-interval';
import { agree } from './reference/agree';

const method = fc.constantFrom('wilson', 'wilson-corrected', 'clopper-pearson', 'agresti-coull', 'jeffreys', 'wald');
const part = fc.integer({ min: 1, max: 200 }).chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));

it('turns round with yes and no', () => {
  fc.assert(
    fc.property(part, method, ([count, of], by) => {
      const [yes, no] = [proportionInterval(count, of, by), proportionInterval(of - count, of, by)];
      expect(no.lower).toBeCloseTo(1 - (yes.upper ?? Number.NaN), 10);
      expect(binomialTest(of - count, of)).toBeCloseTo(binomialTest(count, of) ?? Number.NaN, 10);
    }),
  );
});

it('spans more of the scale at a higher level', () => {
  fc.assert(
    fc.property(part, method, ([count, of], by) => {
      const narrow = proportionInterval(count, of, by, 0.8);
      const wide = proportionInterval(count, of, by, 0.99);
      // Agresti-Coull's moves its centre with the level.
      fc.pre(by !== 'agresti-coull');
      const inOrder = [wide.lower, narrow.lower, narrow.upper, wide.upper].map(Number);
      expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
    }),
  );
});

it('tests against other proportions than a half, as in R', () => {
  // R 4.2.2: binom.test(682, 925, p = 0.75)$p.value; binom.test(3, 20, p = 0.4)$p.value
  agree([binomialTest(682, 925, 0.75), binomialTest(3, 20, 0.4)], [0.38249155957485192, 0.02242703814204327]);
  expect([binomialTest(0, 5, 0), binomialTest(1, 5, 0), binomialTest(5, 5, 1)]).toEqual([1, 0, 1]);
});

it('has nothing to say about nobody, and refuses what is no part', () => {
  expect(proportionInterval(0, 0, 'jeffreys')).toEqual({ value: null, lower: null, upper: null });
  expect(binomialTest(0, 0)).toBeNull();
  expect(() => proportionInterval(3, 2, 'wald')).toThrow('cannot be a part');
  expect(() => binomialTest(0.5, 2)).toThrow('cannot be a part');
  expect(() => binomialTest(1, 2, 50)).toThrow('between 0 and 1');
  expect(() => proportionInterval(1, 2, 'wald', 95)).toThrow('between 0 and 1');
});
