/** A symmetric matrix, row after row. */
export type Matrix = Float64Array;

/** A = L D L', with ones on the diagonal of L. A pivot too small to be told from 0 is 0, and its column of L too. */
export interface Factor {
  size: number;
  lower: Matrix;
  pivots: Float64Array;
}

/**
 * Factorises a symmetric, non-negative definite matrix (of which the lower triangle is read). A pivot below `tolerance` times the
 * largest element of the diagonal, or below `floor`, counts as 0: its column depends linearly on those before it.
 */
export function factorise(matrix: Matrix, size: number, tolerance: number, floor = 0): Factor {
  const lower = matrix.slice();
  const pivots = new Float64Array(size);
  let largest = 0;
  for (let i = 0; i < size; i++) largest = Math.max(largest, matrix[i * size + i] ?? 0);
  const least = Math.max(largest * tolerance, floor);
  for (let i = 0; i < size; i++) {
    const pivot = lower[i * size + i] ?? 0;
    const usable = pivot >= least && pivot > 0 && pivot < Infinity;
    pivots[i] = usable ? pivot : 0;
    eliminate(lower, size, i, usable ? pivot : 0);
  }
  return { size, lower, pivots };
}

function eliminate(lower: Matrix, size: number, i: number, pivot: number): void {
  for (let j = i + 1; j < size; j++) {
    const ratio = pivot === 0 ? 0 : (lower[j * size + i] ?? 0) / pivot;
    for (let k = j; pivot > 0 && k < size; k++) {
      lower[k * size + j] = (lower[k * size + j] ?? 0) - ratio * (lower[k * size + i] ?? 0);
    }
    lower[j * size + i] = ratio;
  }
}

/** Solves A x = b; where a pivot is 0, so is x. */
export function solve({ size, lower, pivots }: Factor, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) x[i] = (x[i] ?? 0) - (lower[i * size + j] ?? 0) * (x[j] ?? 0);
  }
  for (let i = size - 1; i >= 0; i--) {
    const pivot = pivots[i] ?? 0;
    x[i] = pivot === 0 ? 0 : (x[i] ?? 0) / pivot;
    for (let j = i + 1; pivot > 0 && j < size; j++) x[i] = (x[i] ?? 0) - (lower[j * size + i] ?? 0) * (x[j] ?? 0);
  }
  return x;
}

/** The inverse of A; 0 in the rows and columns whose pivot is 0. */
export function invert(factor: Factor): Matrix {
  const { size } = factor;
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const unit = new Float64Array(size);
    if (factor.pivots[i] !== 0) unit[i] = 1;
    inverse.set(solve(factor, unit), i * size);
  }
  return inverse;
}

/** The direction v with A v = 0 that belongs to the zero pivot of one column: v is 1 there and 0 beyond. */
export function nullDirection({ size, lower }: Factor, column: number): Float64Array {
  const v = new Float64Array(size);
  v[column] = 1;
  for (let i = column - 1; i >= 0; i--) {
    for (let k = i + 1; k <= column; k++) v[i] = (v[i] ?? 0) - (lower[k * size + i] ?? 0) * (v[k] ?? 0);
  }
  return v;
}

/** v' A v. */
export function quadraticForm(matrix: Matrix, v: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < v.length; i++) {
    for (let j = 0; j < v.length; j++) sum += (v[i] ?? 0) * (matrix[i * v.length + j] ?? 0) * (v[j] ?? 0);
  }
  return sum;
}

/** u' v. */
export function innerProduct(u: ArrayLike<number>, v: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < u.length; i++) sum += (u[i] ?? 0) * (v[i] ?? 0);
  return sum;
}
