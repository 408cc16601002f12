import { describe, expect, it } from 'vitest';
import { kaplanMeier } from '@/lib/statistics/kaplan-meier';
import { atRisk, bandPath, curvePath, layOut, monthTicks } from './survival-layout';

const curve = kaplanMeier({ time: [5, 10, 20, 30], event: [1, 0, 1, 0] });

describe('ticks', () => {
  it('are distances of the calendar, and end past the last observation', () => {
    expect(monthTicks(228, 11)).toEqual([0, 24, 48, 72, 96, 120, 144, 168, 192, 216, 240]);
    expect(monthTicks(228, 6)).toEqual([0, 60, 120, 180, 240]);
    expect(monthTicks(12, 11)).toEqual([0, 2, 4, 6, 8, 10, 12]);
    expect(monthTicks(0.5, 11)).toEqual([0, 1]);
  });

  it('are found for follow-up longer than a life', () => {
    expect(monthTicks(5000, 6).length).toBeLessThanOrEqual(6);
  });
});

it('counts those at risk just before a time', () => {
  expect([0, 5, 6, 10, 25, 31].map((time) => atRisk(curve, time))).toEqual([4, 4, 3, 3, 1, 0]);
});

it('draws a curve that goes across and down, never along a slope', () => {
  const layout = layOut([curve], ['All'], 760);
  const points = curvePath(curve, layout)
    .slice(1)
    .split('L')
    .map((point) => point.split(',').map(Number));
  const isStep = points.slice(1).every(([x, y], i) => points[i]?.[0] === x || points[i]?.[1] === y);
  expect(isStep).toBe(true);
  expect(points[0]).toEqual([layout.x(0), layout.y(1)]);
  expect(points.at(-1)?.[0]).toBe(layout.x(30));
});

it('draws the band without a gap where limits are not defined', () => {
  const allDie = kaplanMeier({ time: [1, 2, 3], event: [0, 1, 1] });
  expect(bandPath(allDie, layOut([allDie], ['All'], 360))).not.toContain('NaN');
});

it('keeps all of the picture within its width', () => {
  for (const width of [320, 760]) {
    const layout = layOut([curve, curve], ['Complete remission', 'No complete remission'], width);
    expect(layout.left).toBeGreaterThan(40);
    expect(layout.x(layout.ticks.at(-1) ?? 0)).toBeLessThan(width);
    expect(layout.height).toBeGreaterThan(layout.riskTop);
  }
});
