/** Dose per fraction in Gy: total dose (Gy) ÷ fractions, not rounded. Null while one is unknown, or without a fraction. */
export function dosePerFraction(totalGy: number | null, fractions: number | null): number | null {
  return totalGy === null || fractions === null || fractions <= 0 ? null : totalGy / fractions;
}
