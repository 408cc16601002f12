import { describe, expect, it } from 'vitest';
import { chiSquareUpperTail, normalTwoSided } from './tails';

/** x, degrees of freedom, and `pchisq(x, df, lower.tail = FALSE)` of R 4.2.2. */
const chiSquares = [
  [0.0039, 1, 0.950204494328729],
  [0.5, 1, 0.47950012218695348],
  [1, 2, 0.60653065971263342],
  [3.841458820694124, 1, 0.049999999999999975],
  [10, 3, 0.018566135463043233],
  [33.38, 5, 3.162946115565397e-6],
  [80, 1, 3.7440973842028994e-19],
  [80, 4, 1.7418252446695517e-16],
  [80, 40, 0.00017630289773856828],
  [250, 7, 2.7707117082472978e-50],
  [700, 1, 2.9902269751246203e-154],
  [700, 2, 9.9295903962649796e-153],
  [700, 9, 6.9163578387954981e-145],
  [1300, 137, 1.4137238472489146e-188],
  [1e-12, 3, 1],
  [40, 60, 0.97818178247444265],
  [400, 200, 1.8438936497115737e-15],
] as const;

/** z, and `2 * pnorm(-abs(z))` of R 4.2.2. */
const normals = [
  [0, 1],
  [1e-9, 0.99999999920211546],
  [0.3, 0.76417715562209465],
  [1, 0.31731050786291409],
  [1.959963984540054, 0.050000000000000024],
  [3, 0.0026997960632601892],
  [-5, 5.7330314375838782e-7],
  [8, 1.244192114854357e-15],
  [12.3, 9.0574139123175714e-35],
  [20, 5.5072482372124675e-89],
  [25, 6.1133934127651232e-138],
  [30, 9.8134278542963744e-198],
  [33.3, 3.8610110118556805e-243],
  [37, 1.1451142445049154e-299],
] as const;

/** Equal within a relative 1e-13. */
function expectEqual(ours: number, theirs: number): void {
  expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-13 * theirs);
}

describe('the upper tail of chi-square', () => {
  it.each(chiSquares)('of %d with %d degrees of freedom, as in R', (x, df, p) => {
    expectEqual(chiSquareUpperTail(x, df), p);
  });

  it('is all at 0, nothing at infinity, and not defined without degrees of freedom', () => {
    expect(chiSquareUpperTail(0, 1)).toBe(1);
    expect(chiSquareUpperTail(-1e-18, 1)).toBe(1);
    expect(chiSquareUpperTail(Infinity, 1)).toBe(0);
    expect(() => chiSquareUpperTail(1, 0)).toThrow('above 0');
    expect(() => chiSquareUpperTail(Number.NaN, 1)).toThrow('not NaN');
  });
});

describe('both tails of the normal distribution', () => {
  it.each(normals)('beyond %d, as in R', (z, p) => expectEqual(normalTwoSided(z), p));

  it('keeps what digits a number that small can have, where R gives 0', () => {
    // erfc(38 / sqrt(2)) to 40 digits begins 5.770856720137568e-316.
    expect(normalTwoSided(38)).toBeGreaterThan(5.77e-316);
    expect(normalTwoSided(38)).toBeLessThan(5.772e-316);
    expect(normalTwoSided(41)).toBe(0);
    expect(normalTwoSided(-Infinity)).toBe(0);
    expect(() => normalTwoSided(Number.NaN)).toThrow('not NaN');
  });
});
