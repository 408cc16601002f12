/** Tenths of a millimetre as a whole number: RECIST compares sums with 70 and 120 per cent, which no double holds exactly. */
export function tenths(millimetres: number): number {
  return Math.round(millimetres * 10);
}
