import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adjustP } from './p-adjust';
import { agree } from './reference/agree';
import { readExpected } from './reference/read-reference';

const { p_adjust: r } = readExpected<{
  tests: { p_adjust: Record<'p' | 'holm' | 'bonferroni' | 'BH' | 'hochberg', number[]> };
}>('tests').tests;

it('adjusts as R does', () => {
  agree(adjustP(r.p, 'holm'), r.holm);
  agree(adjustP(r.p, 'bonferroni'), r.bonferroni);
  agree(adjustP(r.p, 'benjamini-hochberg'), r.BH);
  agree(adjustP(r.p, 'hochberg'), r.hochberg);
});

const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });

it('never makes a p smaller, nor larger than Bonferroni, and Hochberg never larger than Holm', () => {
  fc.assert(
    fc.property(probabilities, (p) => {
      const [holm, hochberg] = [adjustP(p, 'holm'), adjustP(p, 'hochberg')];
      const [falseShare, bonferroni] = [adjustP(p, 'benjamini-hochberg'), adjustP(p, 'bonferroni')];
      for (const [i, value] of p.entries()) {
        const inOrder = [value, falseShare[i], hochberg[i], holm[i], bonferroni[i]].map((each = Number.NaN) => each);
        for (const [place, each] of inOrder.slice(1).entries())
          expect(each).toBeGreaterThanOrEqual((inOrder[place] ?? 0) * (1 - 1e-12));
      }
    }),
  );
});

it('keeps each p in its place', () => {
  fc.assert(
    fc.property(probabilities, fc.constantFrom('holm', 'hochberg', 'benjamini-hochberg'), (p, method) => {
      expect(adjustP(p.toReversed(), method).reverse()).toEqual(adjustP(p, method));
    }),
  );
});

it('refuses what is no probability', () => {
  expect(() => adjustP([0.5, 1.2], 'holm')).toThrow('between 0 and 1, not 1.2');
  expect(() => adjustP([Number.NaN], 'holm')).toThrow('not NaN');
});
