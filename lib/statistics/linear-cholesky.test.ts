import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorise, innerProduct, invert, nullDirection, quadraticForm, solve } from './linear-cholesky';

const MATRIX = Float64Array.of(4, 2, 1, 2, 5, 3, 1, 3, 6);
const B = [1, -2, 3, -4];
/** The second column is twice the first, the third their sum. */
const SINGULAR = Float64Array.of(1, 2, 3, 2, 4, 6, 3, 6, 9);

const multiply = (matrix: Float64Array, v: ArrayLike<number>) =>
  Array.from({ length: v.length }, (_, i) => innerProduct(matrix.slice(i * v.length, (i + 1) * v.length), v));

describe('a factorised matrix', () => {
  it('solves', () => {
    const x = solve(factorise(MATRIX, 3, 1e-12), [7, 8, 9]);
    multiply(MATRIX, x).forEach((value, i) => {
      expect(value).toBeCloseTo(7 + i, 12);
    });
  });

  it('inverts', () => {
    const inverse = invert(factorise(MATRIX, 3, 1e-12));
    for (const i of [0, 1, 2]) {
      const column = multiply(MATRIX, inverse.slice(3 * i, 3 * i + 3));
      column.forEach((value, j) => {
        expect(value).toBeCloseTo(i === j ? 1 : 0, 12);
      });
    }
  });

  it('gives 0 to columns that depend on those before them, and the direction in which they do', () => {
    const factor = factorise(SINGULAR, 3, 1e-12);
    expect(Array.from(factor.pivots, (pivot) => pivot > 0)).toEqual([true, false, false]);
    expect([...solve(factor, [1, 2, 3])]).toEqual([1, 0, 0]);
    expect([...invert(factor)]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect([...nullDirection(factor, 1)]).toEqual([-2, 1, 0]);
    expect(quadraticForm(SINGULAR, nullDirection(factor, 2))).toBeCloseTo(0, 12);
  });

  it('takes nothing below the floor for a pivot', () => {
    expect([...factorise(Float64Array.of(1e-20), 1, 1e-12, 1e-15).pivots]).toEqual([0]);
    expect([...factorise(Float64Array.of(1e-20), 1, 1e-12).pivots]).toEqual([1e-20]);
  });

  it('solves whatever is a product of a matrix with itself, and something', () => {
    const entries = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(entries, (a) => {
        const at = (i: number, j: number) => a[4 * i + j] ?? 0;
        const product = Float64Array.from({ length: 16 }, (_, k) => {
          const [i, j] = [Math.floor(k / 4), k % 4];
          return [0, 1, 2, 3].reduce((sum, l) => sum + at(i, l) * at(j, l), i === j ? 1 : 0);
        });
        const x = solve(factorise(product, 4, 1e-12), B);
        expect(Math.max(...multiply(product, x).map((value, i) => Math.abs(value - (B[i] ?? 0))))).toBeLessThan(1e-8);
      }),
    );
  });
});
