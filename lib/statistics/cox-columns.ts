import type { CoxCovariate } from './cox-data';

export interface Columns {
  /** Row after row, in the order of `rows`. */
  x: Float64Array;
  scale: Float64Array;
}

/**
 * Lays the columns out row by row, less the mean of the row's stratum, and scaled to a mean deviation of 1 as in R's `coxph` (columns of
 * -1, 0 and 1 are left as they are). Neither changes a hazard ratio; both keep the arithmetic exact. A column that is constant in a
 * stratum becomes exactly 0 there.
 */
export function centreAndScale(covariates: CoxCovariate[], rows: Int32Array, strataStarts: number[]): Columns {
  const width = covariates.length;
  const x = new Float64Array(rows.length * width);
  const scale = new Float64Array(width).fill(1);
  const column = new Float64Array(rows.length);
  for (const [j, { values }] of covariates.entries()) {
    for (let i = 0; i < rows.length; i++) column[i] = values[rows[i] ?? 0] ?? Number.NaN;
    const keepsScale = column.every((value) => value === 0 || value === 1 || value === -1);
    for (const [s, from] of strataStarts.slice(0, -1).entries()) centre(column.subarray(from, strataStarts[s + 1]));
    const factor = keepsScale ? 1 : inverseOfMeanDeviation(column);
    scale[j] = factor;
    for (let i = 0; i < rows.length; i++) x[i * width + j] = (column[i] ?? 0) * factor;
  }
  return { x, scale };
}

function centre(values: Float64Array): void {
  const first = values[0] ?? 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] ?? 0) - first;
  const mean = sum / values.length;
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) - first - mean;
}

function inverseOfMeanDeviation(centred: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < centred.length; i++) sum += Math.abs(centred[i] ?? 0);
  return sum > 0 ? centred.length / sum : 1;
}
