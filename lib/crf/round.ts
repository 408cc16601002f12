/**
 * Significant digits that are trusted of a computed number. A stored number has at most 12, a double 15 to 17: the digits
 * between hold the artefacts of binary arithmetic (1.005 is kept as 1.00499999999999989…).
 */
const TRUSTED_DIGITS = 14;
/** Numbers from here on cannot be stored, and have no digits to spare for rounding. */
const TOO_LARGE = 1e12;

/** Rounds half away from zero in decimal, as a person with a pencil does: 1.005 becomes 1.01, -2.5 becomes -3; never minus zero. */
export function roundTo(value: number, decimals: number): number {
  if (!(Math.abs(value) < TOO_LARGE)) return value;
  if (Number.isInteger(value)) return value || 0;
  const [mantissa, exponent = '0'] = Math.abs(value).toPrecision(TRUSTED_DIGITS).split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  return Math.sign(value) * Number(`${shifted}e-${decimals}`) || 0;
}
