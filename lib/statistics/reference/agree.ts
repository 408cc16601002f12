import { expect } from 'vitest';

/** Expects figures to equal R's within a relative 1e-9, and to be null exactly where R has none. */
export function agree(ours: (number | null | undefined)[], theirs: (number | null | undefined)[]): void {
  expect(ours.length).toBe(theirs.length);
  for (const [i, value] of ours.entries()) {
    const expected = theirs[i];
    const bothAreNumbers = typeof value === 'number' && typeof expected === 'number';
    if (!bothAreNumbers) expect(value).toBe(expected);
    else expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
  }
}
