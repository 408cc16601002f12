import { describe, expect, it, test } from 'vitest';
import { settings } from '../settings';
import { type CourseFindings, il2Signs, systolicLimit } from './interleukin2-signs';

const limits = { ...settings.il2Signs, child: settings.il2ChildPressure };
const quiet: CourseFindings = {
  highestTemperature: 38.9,
  weightGain: 9.9,
  lowestSystolic: 80,
  highestCreatinine: 0.89,
  creatinineBefore: 0.6,
  age: 14,
};
const signs = (findings: Partial<CourseFindings>) => il2Signs({ ...quiet, ...findings }, limits);

describe('a course of IL-2', () => {
  it('without toxicity shows no sign', () => {
    expect(signs({})).toEqual([]);
  });

  it.each([
    [{ highestTemperature: 39 }, 'FEVER'],
    [{ weightGain: 10 }, 'CAPILLARY_LEAK'],
    [{ lowestSystolic: 79 }, 'HYPOTENSION'],
    [{ highestCreatinine: 0.9 }, 'CREATININE'],
  ])('with %o shows %s', (findings, sign) => {
    expect(signs(findings)).toEqual([sign]);
  });

  it('of which nothing is known shows none', () => {
    const nothing = Object.fromEntries(Object.keys(quiet).map((key) => [key, null]));
    expect(signs(nothing)).toEqual([]);
    expect(signs({ highestCreatinine: 5, creatinineBefore: null })).toEqual([]);
  });
});

test.each([
  [0, 70],
  [4, 78],
  [9, 88],
  [10, 80],
  [17, 80],
  [null, 70],
])('at %s years the limit of the systolic pressure is %i mmHg', (age, limit) => {
  expect(systolicLimit(age, limits)).toBe(limit);
});
