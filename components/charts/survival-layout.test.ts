import { describe, expect, it } from 'vitest';
import { kaplanMeier } from '@/lib/statistics/kaplan-meier';
import { atRisk, layOut } from './survival-layout';
import { bandPath, censorPath, curvePath } from './survival-paths';

const curve = kaplanMeier({ time: [5, 10, 20, 30], event: [1, 0, 1, 0] });
const figureOf = (...labels: string[]) => ({
  groups: labels.map((label) => ({ label, curve, median: null })),
  xLabel: 'Months',
  yLabel: 'Survival',
});

it('counts those at risk just before a time', () => {
  expect([0, 5, 6, 10, 25, 31].map((time) => atRisk({ curve }, time))).toEqual([4, 4, 3, 3, 1, 0]);
});

it('counts those who come late from then on', () => {
  const late = kaplanMeier({ time: [5, 10, 20], event: [1, 1, 0], entry: [0, 3, 8] });
  expect([0, 3, 4, 8, 9, 11, 21].map((time) => atRisk({ curve: late, entries: [0, 3, 8] }, time))).toEqual([
    1, 1, 2, 1, 2, 1, 0,
  ]);
});

it('draws a curve that goes across and down, from everybody to the last observation', () => {
  const layout = layOut(figureOf('All'), 760);
  const round = (value: number) => Math.round(value * 100) / 100;
  const path = curvePath(curve, layout);
  expect(path).toMatch(/^M[\d.]+,[\d.]+(H[\d.]+V[\d.]+)+$/);
  expect(path.startsWith(`M${round(layout.x(0))},${round(layout.y(1))}H${round(layout.x(5))}`)).toBe(true);
  expect(path).toContain(`H${round(layout.x(30))}V`);
});

it('draws the band without a gap where limits are not defined', () => {
  const allDie = kaplanMeier({ time: [1, 2, 3], event: [0, 1, 1] });
  const path = bandPath(allDie, layOut({ ...figureOf(), groups: [{ label: 'All', curve: allDie, median: 2 }] }, 320));
  expect(path).not.toContain('NaN');
  expect(path.endsWith('Z')).toBe(true);
});

it('keeps all of the picture within its width', () => {
  for (const width of [320, 760]) {
    const layout = layOut(figureOf('Complete remission', 'No complete remission'), width);
    expect(layout.left).toBeGreaterThan(40);
    expect(layout.x(layout.xAxis.ticks.at(-1)?.value ?? 0)).toBeLessThan(width);
    expect(layout.height).toBeGreaterThan(layout.riskHeading.y);
  }
});

describe('a curve of a hundred thousand children', () => {
  const n = 100_000;
  const time = Array.from({ length: n }, (_, i) => 0.5 + (i * 240) / n);
  const large = kaplanMeier({ time, event: time.map((_, i) => (i % 3 === 0 ? 1 : 0)) });
  const layout = layOut({ ...figureOf(), groups: [{ label: 'All', curve: large, median: null }] }, 760);

  it('is drawn in less than 150 kB, with at most a thousand marks', () => {
    const marks = censorPath(large, layout, 1000);
    expect(marks.split('M').length - 1).toBeLessThanOrEqual(1001);
    expect(curvePath(large, layout).length + bandPath(large, layout).length + marks.length).toBeLessThan(150_000);
  });

  it('is right where it is read', () => {
    const steps = [...curvePath(large, layout).matchAll(/H([\d.]+)V([\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    for (const month of [12, 60, 120, 239]) {
      const drawn = steps.findLast(([x = 0]) => x <= layout.x(month))?.[1];
      const surv = large.steps.findLast((step) => step.time <= month)?.surv ?? 0;
      expect(Math.abs((drawn ?? 0) - layout.y(surv))).toBeLessThan(1);
    }
  });
});
