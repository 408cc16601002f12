import betainc from '@stdlib/math-base-special-betainc';
import betaDistributionQuantile from '@stdlib/stats-base-dists-beta-quantile';
import studentDistributionQuantile from '@stdlib/stats-base-dists-t-quantile';

/**
 * The probability that Student's t with `df` degrees of freedom (above 0, need not be whole) lies as far from 0 as `t`, to either side:
 * the regularised incomplete beta function I(df / (df + t^2); df/2, 1/2) (Abramowitz & Stegun 1964, 26.7.1), never 1 minus the middle,
 * so that small tails keep their digits. Throws when `df` is not above 0 or `t` is not a number.
 */
export function studentTwoSided(t: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`Degrees of freedom must be above 0, not ${df}.`);
  if (Number.isNaN(t)) throw new RangeError('A t must be a number, not NaN.');
  return t * t === Infinity ? 0 : betainc(df / (df + t * t), df / 2, 0.5, true, false);
}

/**
 * The probability that an F variate with `df1` and `df2` degrees of freedom is `f` or more: I(df2 / (df2 + df1 f); df2/2, df1/2)
 * (Abramowitz & Stegun 1964, 26.6.2). Throws when degrees of freedom are not above 0 or `f` is not a number.
 */
export function fUpperTail(f: number, df1: number, df2: number): number {
  if (!(df1 > 0 && df2 > 0)) throw new RangeError(`Degrees of freedom must be above 0, not ${df1} and ${df2}.`);
  if (Number.isNaN(f)) throw new RangeError('An F must be a number, not NaN.');
  if (f <= 0) return 1;
  return f === Infinity ? 0 : betainc(df2 / (df2 + df1 * f), df2 / 2, df1 / 2, true, false);
}

/** The value below which Student's t with `df` degrees of freedom lies with probability `p`. Throws outside 0 to 1, or `df` not above 0. */
export function studentQuantile(p: number, df: number): number {
  return defined(studentDistributionQuantile(p, df), p);
}

/** The value (0-1) below which a beta variate with shapes `a` and `b` lies with probability `p`. Throws outside 0 to 1, or shapes not above 0. */
export function betaQuantile(p: number, a: number, b: number): number {
  return defined(betaDistributionQuantile(p, a, b), p);
}

function defined(quantile: number, p: number): number {
  if (Number.isNaN(quantile)) throw new RangeError(`No quantile is defined at ${p} with these parameters.`);
  return quantile;
}
