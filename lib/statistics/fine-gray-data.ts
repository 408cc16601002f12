import { type Moment, momentsOf } from './competing-risks-times';
import { centreAndScale } from './cox-columns';

/**
 * Who is at risk of being censored at a time when others have their event. `cmprsk`: those, too, as `cmprsk::crr`. `survival`: not they,
 * since events are taken to come before censorings at the same time, as `survival::finegray`. Without such ties it is the same.
 */
export type CensoringRisk = 'cmprsk' | 'survival';

export interface FineGrayData {
  /** Time from time zero to the first event of any cause or to the last observation, in any one unit. */
  time: ArrayLike<number>;
  /** Which cause the event had, from 1 up; 0 when observation ended without any. */
  cause: ArrayLike<number>;
  /** One number per row. A factor is expanded by the caller into columns of 0 and 1. */
  covariates: { name: string; values: ArrayLike<number> }[];
}

/** One distinct time, as the model sees it. */
export interface WeightedMoment {
  /** The probability of being still uncensored just before this time. */
  uncensored: number;
  /** Those at risk of being censored at this time. */
  atRisk: number;
  /** Whether those with an event at this time are among them. */
  countsEvents: boolean;
  /** Rows that leave at this time, by what happens to them. */
  withEvent: number[];
  withOther: number[];
  censored: number[];
}

export interface FineGrayRows {
  moments: WeightedMoment[];
  /** The columns centred and scaled, row after row. */
  x: Float64Array;
  /** What each column was multiplied by. */
  scale: Float64Array;
  n: number;
  size: number;
}

/**
 * Prepares the data for one cause: the times and the probability of being still uncensored (Kaplan & Meier 1958).
 * Throws a RangeError when columns differ in length or hold what is not a finite number, or a cause is not a whole number from 0 on.
 */
export function prepareFineGray(data: FineGrayData, cause: number, censoringRisk: CensoringRisk): FineGrayRows {
  if (!Number.isInteger(cause) || cause < 1) throw new RangeError(`A cause is a whole number from 1, not ${cause}.`);
  const n = data.time.length;
  for (const { name, values } of data.covariates) refuseUnusable(name, values, n);
  const causes = Array.from(data.cause).reduce((most, one) => Math.max(most, one), cause);
  const moments = weigh(momentsOf(data, causes), data.cause, cause, censoringRisk);
  const size = data.covariates.length;
  const columns = centreAndScale(
    [...data.covariates],
    Int32Array.from({ length: n }, (_, row) => row),
    [0, n],
  );
  return { moments, ...columns, n, size };
}

function refuseUnusable(name: string, values: ArrayLike<number>, n: number): void {
  if (values.length !== n) throw new RangeError(`The column ${name} has ${values.length} values for ${n} rows.`);
  for (let i = 0; i < n; i++) {
    if (!Number.isFinite(values[i]))
      throw new RangeError(`Every ${name} must be a finite number; row ${i + 1} has ${values[i]}.`);
  }
}

function weigh(
  moments: Moment[],
  causeOf: ArrayLike<number>,
  cause: number,
  censoringRisk: CensoringRisk,
): WeightedMoment[] {
  let uncensored = 1;
  return moments.map(({ nRisk, nCensor, leaving }) => {
    const countsEvents = censoringRisk === 'cmprsk';
    const atRisk = countsEvents ? nRisk : nRisk - (leaving.length - nCensor);
    const before = uncensored;
    if (nCensor > 0) uncensored *= 1 - nCensor / atRisk;
    return { uncensored: before, atRisk, countsEvents, ...byOutcome(leaving, causeOf, cause) };
  });
}

function byOutcome(leaving: Uint32Array, causeOf: ArrayLike<number>, cause: number) {
  const rows = Array.from(leaving);
  return {
    withEvent: rows.filter((row) => causeOf[row] === cause),
    withOther: rows.filter((row) => causeOf[row] !== cause && causeOf[row] !== 0),
    censored: rows.filter((row) => causeOf[row] === 0),
  };
}
