/** Cells per µL: lymphocytes in 10^9/L × share in % × 10, not rounded. Null while one is unknown. */
export function cellsPerMicrolitre(lymphocytes: number | null, percent: number | null): number | null {
  return lymphocytes === null || percent === null ? null : lymphocytes * percent * 10;
}
