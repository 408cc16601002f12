/**
 * Estimated GFR in mL/min/1.73 m², bedside Schwartz: 0.413 × height (cm) / serum creatinine (mg/dL), not rounded. Not good above 75
 * (Pottel). Null without both, or with a creatinine of zero.
 */
export function estimatedGfr(heightCm: number | null, creatinineMgDl: number | null): number | null {
  if (heightCm === null || !creatinineMgDl) return null;
  return (0.413 * heightCm) / creatinineMgDl;
}

/** Whether creatinine has risen to so many times its value before. False while one is unknown. */
export function hasRisen(before: number | null, after: number | null, times: number): boolean {
  return before !== null && after !== null && after >= times * before;
}
