import { describe, expect, it, test } from 'vitest';
import { addDays } from '@/lib/dates/calendar';
import { doseIntensity } from './dose-intensity';

/** Six cycles of 75 mg/m² every 21 days: the example of the protocol. */
const given = (doses: number[], delays: Record<number, number> = {}) => {
  let day = '2009-01-05';
  return doses.map((dose, index) => {
    day = addDays(day, (index === 0 ? 0 : 21) + (delays[index] ?? 0));
    return { week: index * 3, weeks: 3, plannedDoseM2: 75, givenDoseM2: dose, startedOn: dose > 0 ? day : null };
  });
};

describe('the example of the protocol: 75, 75, 60, 75, 75, 0 with one week of delay', () => {
  const intensity = doseIntensity(given([75, 75, 60, 75, 75, 0], { 3: 7 }));

  it('gives 360 of 450 mg/m² over 19 instead of 18 weeks', () => {
    expect(intensity).toMatchObject({ givenDoseM2: 360, plannedDoseM2: 450, weeks: 19, plannedWeeks: 18 });
    expect(intensity?.doseRatio).toBe(0.8);
    expect(intensity?.timeRatio).toBeCloseTo(1.056, 3);
  });

  it('hence 18.95 of 25 mg/m² per week: 0.758', () => {
    expect((intensity?.givenDoseM2 ?? 0) / (intensity?.weeks ?? 1)).toBeCloseTo(18.95, 2);
    expect(intensity?.relative).toBeCloseTo(0.758, 3);
  });
});

test('as planned is 1, and the time of a cycle omitted between others is counted once', () => {
  expect(doseIntensity(given([75, 75, 75, 75, 75, 75]))?.relative).toBe(1);
  expect(doseIntensity(given([75, 75, 0, 75, 75, 75]))).toMatchObject({ weeks: 18, givenDoseM2: 375 });
});

test('a first cycle that was omitted keeps its time', () => {
  expect(doseIntensity(given([0, 75, 75]))).toMatchObject({ weeks: 9, plannedWeeks: 9 });
});

test('there is no intensity without a cycle that was given', () => {
  expect(doseIntensity([])).toBeNull();
  expect(doseIntensity(given([0, 0]))).toBeNull();
});
