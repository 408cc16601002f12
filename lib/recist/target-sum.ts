import { tenths } from './millimetres';

/** A lymph node is normal below this short axis (RECIST 1.1, section 4.3.1). */
export const NORMAL_NODE_BELOW_MM = 10;

/** A target lesion at one time point. */
export interface MeasuredTarget {
  isNode: boolean;
  /**
   * Longest diameter in mm, of a node the short axis; 0 when it is gone, 5 when it is seen but too small to measure (section
   * 4.3.2 of the guideline). Null when it was not assessed.
   */
  mm: number | null;
}

/** The target lesions at one time point, added up; mm. */
export interface TargetSum {
  /** Of those that were assessed; null when none was. */
  sum: number | null;
  /** How many were not assessed. */
  notAssessed: number;
  /** The part of the sum that stands for nodes of normal size: they are in the sum, but they are no disease. */
  normalNodes: number;
}

/** Adds up the target lesions of one time point. Source: Eisenhauer EA et al., Eur J Cancer 2009;45:228-247, section 4.3. */
export function targetSum(targets: readonly MeasuredTarget[]): TargetSum {
  const assessed = targets.filter((target): target is MeasuredTarget & { mm: number } => target.mm !== null);
  const normal = assessed.filter(({ isNode, mm }) => isNode && tenths(mm) < tenths(NORMAL_NODE_BELOW_MM));
  return {
    sum: assessed.length > 0 ? added(assessed) : null,
    notAssessed: targets.length - assessed.length,
    normalNodes: added(normal),
  };
}

/** The smallest sum so far, the baseline included: the nadir of the time points before this one. Incomplete sums do not count. */
export function nadirOf(baselineSum: number, earlier: readonly TargetSum[]): number {
  const complete = earlier.flatMap(({ sum, notAssessed }) => (sum !== null && notAssessed === 0 ? [sum] : []));
  return Math.min(baselineSum, ...complete);
}

function added(targets: readonly { mm: number }[]): number {
  return targets.reduce((sum, { mm }) => sum + tenths(mm), 0) / 10;
}
