/** Albumin, in g/dL, at which total calcium is what it seems. */
const NORMAL_ALBUMIN = 4;
/** mg/dL of calcium that are bound by one g/dL of albumin. */
const BOUND_CALCIUM = 0.8;

/**
 * What total serum calcium falls short by for want of albumin, in mg/dL: 0.8 × (4 − albumin in g/dL); nothing from 4 g/dL on and while
 * albumin is not known. Not rounded. CTCAE v5.0 grades calcium that is corrected by it. Source: Payne et al., Br Med J 1973;4:643.
 */
export function calciumBoundLess(albuminGDl: number | null): number {
  return albuminGDl === null ? 0 : BOUND_CALCIUM * Math.max(0, NORMAL_ALBUMIN - albuminGDl);
}
