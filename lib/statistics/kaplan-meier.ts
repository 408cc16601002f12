import { type ConfidenceType, confidenceLimits, normalDeviate } from './confidence';
import { countAtTimes } from './count-at-times';
import { type CurveColumns, type Step, stepAt } from './curve-columns';

export type { Step } from './curve-columns';

export interface SurvivalTimes {
  /** Time from time zero to the event or to the last observation, in any one unit. */
  time: ArrayLike<number>;
  /** 1 when the event happened at that time, 0 when observation ended without it. */
  event: ArrayLike<number>;
  /** When observation began, for those who came under observation after time zero (left truncation). Must be before `time`. */
  entry?: ArrayLike<number>;
}

export interface CurveOptions {
  /** Transformation on which the limits are symmetric. Default: log-log. */
  confidence?: ConfidenceType;
  /** Coverage of the limits. Default: 0.95. */
  level?: number;
}

export interface Curve {
  n: number;
  events: number;
  confidence: ConfidenceType;
  level: number;
  /** One entry for each distinct time of an event or a censoring, in order. */
  columns: CurveColumns;
  /** The same as one object per time, made when first asked for: a million of them take longer than the curve. */
  readonly steps: Step[];
}

/**
 * The product-limit estimate of survival (Kaplan & Meier 1958) with Greenwood's variance. Those censored at the time of an event are
 * at risk for it; times that differ by rounding error only are one time, as in R's `survfit(timefix = TRUE)`; who enters late is at
 * risk after the entry, not at it.
 * Takes O(n). Throws on times that are not finite, events other than 0 and 1, and entries that do not come before their time.
 */
export function kaplanMeier(data: SurvivalTimes, { confidence = 'log-log', level = 0.95 }: CurveOptions = {}): Curve {
  const { events, ...counts } = countAtTimes(data);
  const product = productLimit(counts);
  const columns = { ...counts, ...product, ...limits({ ...counts, ...product }, confidence, normalDeviate(level)) };
  let steps: Step[] | null = null;
  return {
    n: data.time.length,
    events,
    confidence,
    level,
    columns,
    get steps() {
      steps ??= Array.from(columns.time, (_, i) => stepAt(columns, i));
      return steps;
    },
  };
}

/**
 * The same data with follow-up as the outcome: censoring becomes the event, and the event censors (Schemper & Smith 1996). The
 * median of its curve is the follow-up one would have had if nobody had had the event.
 */
export function reverseFollowUp(data: SurvivalTimes): SurvivalTimes {
  const event = new Float64Array(data.event.length);
  for (let i = 0; i < event.length; i++) event[i] = 1 - (data.event[i] ?? Number.NaN);
  return { ...data, event };
}

function productLimit({ nRisk, nEvent }: Pick<CurveColumns, 'nRisk' | 'nEvent'>) {
  const surv = new Float64Array(nRisk.length);
  const logVariance = new Float64Array(nRisk.length);
  let [product, sum] = [1, 0];
  for (let i = 0; i < surv.length; i++) {
    const [atRisk, events] = [nRisk[i] ?? 0, nEvent[i] ?? 0];
    if (events > 0) {
      product *= (atRisk - events) / atRisk;
      sum = product > 0 ? sum + events / (atRisk * (atRisk - events)) : Number.NaN;
    }
    surv[i] = product;
    logVariance[i] = sum;
  }
  return { surv, logVariance };
}

type Product = Pick<CurveColumns, 'nEvent' | 'surv' | 'logVariance'>;

function limits({ nEvent, surv, logVariance }: Product, confidence: ConfidenceType, z: number) {
  const lower = new Float64Array(surv.length);
  const upper = new Float64Array(surv.length);
  let current = confidenceLimits(1, 0, confidence, z);
  for (let i = 0; i < surv.length; i++) {
    const variance = logVariance[i] ?? 0;
    if (nEvent[i] !== 0)
      current = confidenceLimits(surv[i] ?? 0, Number.isNaN(variance) ? null : variance, confidence, z);
    lower[i] = current[0] ?? Number.NaN;
    upper[i] = current[1] ?? Number.NaN;
  }
  return { lower, upper };
}
