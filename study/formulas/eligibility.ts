/**
 * Eligible when every inclusion criterion is met and no exclusion criterion is: 'Y' or 'N', null until that is decided. An
 * exclusion that does not apply counts as not met. One criterion that fails decides at once.
 */
export function eligibility(
  inclusions: readonly (string | null)[],
  exclusions: readonly (string | null)[],
): 'Y' | 'N' | null {
  if (inclusions.includes('N') || exclusions.includes('Y')) return 'N';
  return [...inclusions, ...exclusions].includes(null) ? null : 'Y';
}
