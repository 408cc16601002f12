import erfc from '@stdlib/math-base-special-erfc';
import gammainc from '@stdlib/math-base-special-gammainc';

/**
 * The probability that a chi-square variate with `df` degrees of freedom is `x` or more: the regularised upper incomplete gamma
 * function Q(df/2, x/2) (Abramowitz & Stegun 1964, 26.4.19), never 1 minus the lower one, so that small tails keep their digits.
 * Throws when `df` is not above 0 or `x` is not a number.
 */
export function chiSquareUpperTail(x: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`Degrees of freedom must be above 0, not ${df}.`);
  if (Number.isNaN(x)) throw new RangeError('A chi-square must be a number, not NaN.');
  if (x <= 0) return 1;
  return x === Infinity ? 0 : gammainc(x / 2, df / 2, true, true);
}

/** Beyond this many standard deviations the tails are smaller than the smallest number above 0. */
const NOTHING_BEYOND = 40;

/**
 * The probability that a standard normal variate lies `z` or farther from 0, to either side: erfc(|z| / sqrt(2)) (Abramowitz &
 * Stegun 1964, 26.2.29). Throws when `z` is not a number.
 */
export function normalTwoSided(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('A normal deviate must be a number, not NaN.');
  const distance = Math.abs(z);
  if (distance > NOTHING_BEYOND) return 0;
  const x = distance * Math.SQRT1_2;
  // Far out the logarithm of the tail falls as x squared: what rounding added to x is taken off again.
  return erfc(x) * (1 - halfSquareLessSquare(distance, x));
}

/** z * z / 2 - x * x for the two that are nearly equal, without rounding the squares: in two parts whose products are exact. */
function halfSquareLessSquare(z: number, x: number): number {
  const [zTop, xTop] = [Math.fround(z), Math.fround(x)];
  const [zRest, xRest] = [z - zTop, x - xTop];
  return (zTop * zTop) / 2 - xTop * xTop + (zTop * zRest - 2 * xTop * xRest) + ((zRest * zRest) / 2 - xRest * xRest);
}
