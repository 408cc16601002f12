import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { heightSds, weightSds } from './growth-standards';
import { growthTable } from './growth-table';

/** Normal deviates of the percentiles that CDC prints beside its parameters. */
const deviates = { P3: -1.880794, P5: -1.644854, P50: 0, P95: 1.644854, P97: 1.880794 };

/** Percentiles as printed in statage.csv (cm) and wtage.csv (kg): P3, P5, P50, P95, P97. */
const heights: [sex: string, age: number, ...percentiles: number[]][] = [
  ['M', 24, 79.91084447, 80.72977321, 86.45220101, 92.19687928, 93.02265441],
  ['M', 60.5, 100.331847, 101.4523027, 109.1751441, 116.7549955, 117.831386],
  ['M', 120.5, 126.6677753, 128.1624542, 138.8234114, 149.9053151, 151.5294179],
  ['M', 240, 163.3333326, 165.0388523, 176.8492322, 188.5290125, 190.1943135],
  ['F', 120.5, 125.9599043, 127.4524005, 138.2111552, 149.6043767, 151.2919534],
  ['F', 150.5, 141.0884738, 142.8282787, 154.755501, 166.3618445, 168.0026622],
  ['F', 180.5, 149.7416255, 151.2611287, 161.8979913, 172.6083849, 174.1505102],
];
const weights: [sex: string, age: number, ...percentiles: number[]][] = [
  ['M', 120.5, 24.19264433, 24.94392079, 32.08799062, 46.15753154, 49.41515104],
  ['M', 180.5, 41.52175462, 43.01505816, 56.49095862, 78.82658994, 83.24017154],
  ['F', 150.5, 31.70415418, 32.87832086, 43.9661169, 64.73264089, 69.26066574],
  ['F', 180.5, 39.59012338, 40.76838955, 52.13568193, 75.82804673, 81.64830091],
  ['F', 240, 45.04654822, 46.28963394, 58.21897289, 82.95375457, 89.04485133],
];

const everyMonth = readFileSync(new URL('./growth-standards.cdc-2000.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [sex = '', ...numbers] = line.split(',');
    const [age = 0, hl = 0, hm = 0, hs = 0, wl = 0, wm = 0, ws = 0] = numbers.map(Number);
    return { sex, age, height: { l: hl, m: hm, s: hs }, weight: { l: wl, m: wm, s: ws } };
  });

const worstDifference = (scores: (number | null)[]) =>
  Math.max(...Object.values(deviates).map((deviate, place) => Math.abs((scores[place] ?? Number.NaN) - deviate)));

describe('the percentiles that CDC prints', () => {
  it.each(heights)('of stature, %s at %f months', (sex, age, ...percentiles) => {
    const scores = percentiles.map((cm) => heightSds(cm, age, sex));
    expect(worstDifference(scores)).toBeLessThan(0.01);
  });

  it.each(weights)('of weight, %s at %f months', (sex, age, ...percentiles) => {
    const scores = percentiles.map((kg) => weightSds(kg, age, sex));
    expect(worstDifference(scores)).toBeLessThan(0.01);
  });
});

test('the short table differs from all months as published by less than 0.01 between -5 and +5', () => {
  expect(everyMonth).toHaveLength(436);
  let worst = 0;
  let compared = 0;
  for (const { sex, age, height, weight } of everyMonth) {
    for (let z = -5; z <= 5; z += 0.5) {
      for (const [{ l, m, s }, sdsOf] of [[height, heightSds] as const, [weight, weightSds] as const]) {
        // Beyond this the distribution has no value: such a weight cannot be.
        if (1 + l * s * z < 0.02) continue;
        const score = sdsOf(m * (1 + l * s * z) ** (1 / l), age, sex);
        worst = Math.max(worst, Math.abs((score ?? Number.NaN) - z));
        compared++;
      }
    }
  }
  expect(compared).toBeGreaterThan(17_900);
  expect(worst).toBeLessThan(0.01);
});

test('the score grows with the measurement and is 0 at the median', () => {
  for (const { sex, age, height, weight } of everyMonth) {
    expect(heightSds(height.m, age, sex)).toBeCloseTo(0, 1);
    expect(heightSds(height.m * 1.01, age, sex)).toBeGreaterThan(heightSds(height.m, age, sex) ?? Number.NaN);
    expect(weightSds(weight.m * 1.01, age, sex)).toBeGreaterThan(weightSds(weight.m, age, sex) ?? Number.NaN);
  }
});

test('both sexes have the same ages, in order', () => {
  const ages = (sex: 'M' | 'F') => growthTable[sex].map(([age]) => age);
  expect(ages('M')).toEqual(ages('F'));
  expect(ages('M')).toEqual([...ages('M')].sort((a, b) => a - b));
});

test('whole months and fractions lie between their neighbours', () => {
  const [before, at, after] = [119.5, 120, 120.5].map((age) => heightSds(138, age, 'M') ?? Number.NaN);
  expect(before).toBeGreaterThan(at ?? Number.NaN);
  expect(at).toBeGreaterThan(after ?? Number.NaN);
});

test('a power L near 0 is no trap: girls of 57 to 59 months', () => {
  for (let age = 57; age < 59; age += 0.01) expect(heightSds(106.5, age, 'F')).toBeCloseTo(0, 0);
});

test('above 240 months the last row holds', () => {
  expect(heightSds(176.849, 400, 'M')).toBe(heightSds(176.849, 240, 'M'));
  expect(weightSds(58.219, 241, 'F')).toBeCloseTo(0, 3);
});

test.each([
  [null, 120, 'M'],
  [138, null, 'M'],
  [138, 120, null],
  [138, 120, 'U'],
  [0, 120, 'M'],
  [80, 23.9, 'M'],
  [80, -1, 'F'],
  [138, Number.NaN, 'M'],
])('%s cm at %s months of sex %s has no score', (value, age, sex) => {
  expect(heightSds(value, age, sex)).toBeNull();
  expect(weightSds(value, age, sex)).toBeNull();
});
