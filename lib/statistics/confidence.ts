import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

export type ConfidenceType = 'log-log' | 'log' | 'plain';
export type Limits = [lower: number | null, upper: number | null];

/** The standard normal deviate that leaves half of what `level` leaves in either tail: 1.96 for 0.95. */
export function normalDeviate(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`A confidence level lies between 0 and 1, not ${level}.`);
  return normalQuantile(1 - (1 - level) / 2, 0, 1);
}

/**
 * Pointwise confidence limits of a survival probability, from Greenwood's sum (the variance of log S).
 * Log-log: Kalbfleisch & Prentice 1980; its limits stay within 0 and 1 and are not defined at S = 1. Nothing is defined at S = 0.
 */
export function confidenceLimits(surv: number, logVariance: number | null, type: ConfidenceType, z: number): Limits {
  if (logVariance === null) return [null, null];
  const deviation = z * Math.sqrt(logVariance);
  if (type === 'plain') return [Math.max(0, surv * (1 - deviation)), Math.min(1, surv * (1 + deviation))];
  if (type === 'log') return [surv * Math.exp(-deviation), Math.min(1, surv * Math.exp(deviation))];
  if (surv === 1) return [null, null];
  const spread = Math.exp(deviation / -Math.log(surv));
  return [surv ** spread, surv ** (1 / spread)];
}
