import { describe, expect, it } from 'vitest';
import { linePath, mergedLine, mergedSteps, stepPath } from './path';
import { sequence } from './testing/sample-figures';

describe('steps', () => {
  const next = sequence(5);
  const many = Array.from({ length: 50_000 }, (_, i) => ({ x: i / 80, y: 300 - i / 200 - next() / 1000 }));
  const merged = mergedSteps(many);

  it('are fewer than two for each pixel', () => {
    expect(merged.length).toBeLessThan((many.at(-1)?.x ?? 0) * 2 + 3);
  });

  it('have the right value at the end of each half pixel', () => {
    const valueAt = (points: typeof many, x: number) => points.findLast((point) => point.x < x)?.y;
    for (let x = 0.5; x < 620; x += 7.5) {
      expect(Math.abs((valueAt(merged, x) ?? 0) - (valueAt(many, x) ?? 0))).toBeLessThan(0.01);
    }
  });

  it('keep the first and the last point, also where nothing changes', () => {
    expect(mergedSteps([0, 0.1, 0.2, 5].map((x) => ({ x, y: x < 0.15 ? 9 : 3 })))).toEqual([
      { x: 0, y: 9 },
      { x: 0.2, y: 3 },
      { x: 5, y: 3 },
    ]);
  });

  it('are drawn across and down', () => {
    expect(
      stepPath([
        { x: 0, y: 1 },
        { x: 2.004, y: 3 },
      ]),
    ).toBe('M0,1H2V3');
    expect(stepPath([])).toBe('');
  });
});

it('keeps the extremes of a crowded line', () => {
  const points = Array.from({ length: 1000 }, (_, i) => ({ x: i / 1000, y: i === 300 ? 99 : i === 301 ? -99 : 0 }));
  const merged = mergedLine(points);
  expect(merged.map(({ y }) => y)).toContain(99);
  expect(merged.map(({ y }) => y)).toContain(-99);
  expect(merged.length).toBeLessThan(10);
  expect(linePath(merged.slice(0, 1))).toBe('M0,0');
});
