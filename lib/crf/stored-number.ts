/** Integers are stored in 32 bits. */
const LARGEST_INTEGER = 2_147_483_647;
/** Decimals are stored as numeric(12, decimals): so many digits in all. */
const DECIMAL_DIGITS = 12;

/** The largest number that can be stored with so many decimals, either side of zero: 2147483647, or 9999999999.99 for two. */
export function largestNumber(decimals: number): number {
  if (decimals === 0) return LARGEST_INTEGER;
  return Number(`${'9'.repeat(DECIMAL_DIGITS - decimals)}.${'9'.repeat(decimals)}`);
}

/** Whether the number can be stored with so many decimals without being changed. */
export function isStorableNumber(value: number, decimals: number): boolean {
  return Math.abs(value) <= largestNumber(decimals) && Number(value.toFixed(decimals)) === value;
}
