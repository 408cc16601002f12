import gammaln from '@stdlib/math-base-special-gammaln';

/** Probabilities that differ by less than this count as equal, as in R's exact tests. */
const SAME = 1 + 1e-7;

/**
 * The exact two-sided p-value that `count` of `of` came from the proportion `against` (0-1): the probability of all counts no likelier
 * than this one (as R's `binom.test`). Null when there is nothing to count. Throws when `count` is not a whole number from 0 to `of`, or
 * `against` no proportion.
 */
export function binomialTest(count: number, of: number, against = 0.5): number | null {
  if (!Number.isInteger(count) || !Number.isInteger(of) || count < 0 || count > of)
    throw new RangeError(`${count} cannot be a part of ${of}.`);
  if (!(against >= 0 && against <= 1)) throw new RangeError(`A proportion lies between 0 and 1, not ${against}.`);
  if (of === 0) return null;
  const observed = binomialProbability(count, of, against);
  let p = 0;
  for (let k = 0; k <= of; k++) {
    const probability = binomialProbability(k, of, against);
    if (probability <= observed * SAME) p += probability;
  }
  return Math.min(1, p);
}

function binomialProbability(k: number, n: number, p: number): number {
  if (p === 0) return k === 0 ? 1 : 0;
  if (p === 1) return k === n ? 1 : 0;
  const ways = gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
  return Math.exp(ways + k * Math.log(p) + (n - k) * Math.log1p(-p));
}
