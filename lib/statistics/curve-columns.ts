/** A survival curve as columns, one entry for each distinct time; NaN where a figure is not defined. */
export interface CurveColumns {
  time: Float64Array;
  /** Under observation just before this time. */
  nRisk: Uint32Array;
  nEvent: Uint32Array;
  nCensor: Uint32Array;
  surv: Float64Array;
  /** Greenwood's sum, the variance of log(surv). */
  logVariance: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
}

/** The curve from one distinct time up to the next. */
export interface Step {
  time: number;
  /** Under observation just before this time. */
  nRisk: number;
  nEvent: number;
  nCensor: number;
  surv: number;
  /** Greenwood's standard error of `surv`; null once nobody is left, where it is not defined. */
  stdErr: number | null;
  lower: number | null;
  upper: number | null;
  /** Greenwood's sum, the variance of log(surv); null where `stdErr` is. */
  logVariance: number | null;
}

/** One entry of the columns, counted from 0; there must be one. */
export function stepAt(columns: CurveColumns, i: number): Step {
  const surv = columns.surv[i] ?? 0;
  const logVariance = defined(columns.logVariance[i]);
  return {
    time: columns.time[i] ?? 0,
    nRisk: columns.nRisk[i] ?? 0,
    nEvent: columns.nEvent[i] ?? 0,
    nCensor: columns.nCensor[i] ?? 0,
    surv,
    stdErr: logVariance === null ? null : surv * Math.sqrt(logVariance),
    lower: defined(columns.lower[i]),
    upper: defined(columns.upper[i]),
    logVariance,
  };
}

function defined(value = Number.NaN): number | null {
  return Number.isNaN(value) ? null : value;
}
