import { tenths } from './millimetres';
import type { TargetResponse } from './responses';

/** What the response of the target lesions is derived from; sums in mm, to the tenth. */
export interface TargetSums {
  /** Null, or 0, when no target lesion was chosen at baseline. */
  baselineSum: number | null;
  /** The smallest sum before this time point, the baseline included (`nadirOf`). */
  nadirSum: number;
  /** The sum now of the targets that were assessed; null when none was. */
  sum: number | null;
  /** How many targets were not assessed now. */
  notAssessed?: number;
  /** The part of `sum` that stands for lymph nodes below 10 mm. */
  normalNodes?: number;
  /** A complete response of the targets was reached before: what has come back since is progression, however small. */
  hadCompleteResponse?: boolean;
}

/**
 * Response of the target lesions at one time point by RECIST 1.1.
 *
 * - CR: all are gone, every lymph node is below 10 mm. Nodes of normal size are in the sum but cannot make a progression.
 * - PD: 20 % or more above the nadir, and 5 mm or more; after a complete response any target that came back (a node of 10 mm
 *   or more), whatever its size. Progression comes before response: 25 mm is PD from a nadir of 20, though -75 % from 100.
 * - PR: 30 % or more below the baseline. SD: neither.
 * - NE: a target was not assessed, unless those that were are a progression by themselves.
 * - NA: there were no target lesions.
 *
 * Computed in whole tenths of a millimetre: 14 to 9.8 mm is exactly -30 %.
 * Source: Eisenhauer EA et al., Eur J Cancer 2009;45:228-247, section 4.3.1 and Table 3, footnote a.
 */
export function targetResponse(sums: TargetSums): TargetResponse {
  const { baselineSum, sum, notAssessed = 0, normalNodes = 0 } = sums;
  if (!baselineSum) return 'NA';
  if (sum === null) return 'NE';
  const isGone = tenths(sum) <= tenths(normalNodes);
  if (isGone) return notAssessed > 0 ? 'NE' : 'CR';
  if (hasProgressed(tenths(sum), nadirIn(sums, baselineSum))) return 'PD';
  if (notAssessed > 0) return 'NE';
  return tenths(sum) * 100 <= tenths(baselineSum) * 70 ? 'PR' : 'SD';
}

/** The nadir in tenths; none is left to compare with once everything had gone. */
function nadirIn({ nadirSum, hadCompleteResponse }: TargetSums, baselineSum: number): number {
  return hadCompleteResponse ? 0 : Math.min(tenths(nadirSum), tenths(baselineSum));
}

function hasProgressed(sum: number, nadir: number): boolean {
  if (nadir === 0) return true;
  return sum * 100 >= nadir * 120 && sum - nadir >= tenths(5);
}
