import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier, reverseFollowUp } from './kaplan-meier';
import { survivalAt } from './survival-at';
import { medianSurvival } from './survival-quantile';

const cohort = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 1 })), { maxLength: 60 })
  .map((rows) => ({ time: rows.map(([time]) => time), event: rows.map(([, event]) => event) }));

describe('the curve', () => {
  it('of nobody is empty, and says so with nulls', () => {
    const curve = kaplanMeier({ time: [], event: [] });
    expect(curve).toMatchObject({ n: 0, events: 0, steps: [] });
    expect(medianSurvival(curve)).toEqual({ value: null, lower: null, upper: null });
    expect(survivalAt(curve, [12])).toEqual([
      { time: 12, nRisk: 0, surv: 1, stdErr: 0, lower: 1, upper: 1, isBeyondObservation: true },
    ]);
  });

  it('is the share still without the event when nobody is censored', () => {
    fc.assert(
      fc.property(cohort, ({ time }) => {
        const curve = kaplanMeier({ time, event: time.map(() => 1) });
        for (const step of curve.steps) {
          expect(step.surv).toBeCloseTo(time.filter((t) => t > step.time).length / time.length, 12);
        }
      }),
    );
  });

  it('never rises, never leaves its limits, and counts everyone once', () => {
    fc.assert(
      fc.property(cohort, fc.constantFrom('log-log', 'log', 'plain'), (data, confidence) => {
        const { steps } = kaplanMeier(data, { confidence });
        let before = 1;
        for (const { surv, lower, upper } of steps) {
          expect(surv).toBeLessThanOrEqual(before);
          expect((lower ?? 0) <= surv + 1e-12 && surv - 1e-12 <= (upper ?? 1)).toBe(true);
          before = surv;
        }
        expect(steps.reduce((sum, { nEvent, nCensor }) => sum + nEvent + nCensor, 0)).toBe(data.time.length);
      }),
    );
  });

  it('holds no number that is not one', () => {
    fc.assert(
      fc.property(cohort, (data) => {
        const numbers = kaplanMeier(data).steps.flatMap((step) => Object.values(step));
        expect(numbers.every((value) => value === null || Number.isFinite(value))).toBe(true);
      }),
    );
  });

  it('does not depend on the order of the rows, nor on the kind of array', () => {
    fc.assert(
      fc.property(cohort, ({ time, event }) => {
        const turned = { time: Float64Array.from([...time].reverse()), event: Uint8Array.from([...event].reverse()) };
        expect(kaplanMeier(turned)).toEqual(kaplanMeier({ time, event }));
      }),
    );
  });

  it('stays where it is when every row is there twice', () => {
    fc.assert(
      fc.property(cohort, ({ time, event }) => {
        const once = kaplanMeier({ time, event }).steps;
        const twice = kaplanMeier({ time: [...time, ...time], event: [...event, ...event] }).steps;
        expect(twice.map((step) => step.time)).toEqual(once.map((step) => step.time));
        for (const [i, step] of twice.entries()) {
          expect(step.surv).toBeCloseTo(once[i]?.surv ?? Number.NaN, 12);
          expect(step.nRisk).toBe(2 * (once[i]?.nRisk ?? 0));
        }
      }),
    );
  });

  it('of two groups together has at risk, and with events, those of both', () => {
    fc.assert(
      fc.property(cohort, cohort, (one, other) => {
        const whole = kaplanMeier({ time: [...one.time, ...other.time], event: [...one.event, ...other.event] });
        const parts = [kaplanMeier(one), kaplanMeier(other)];
        expect(whole.events).toBe(parts.reduce((sum, { events }) => sum + events, 0));
        const times = whole.steps.map(({ time }) => time);
        const [first, second] = parts.map((curve) => survivalAt(curve, times));
        for (const [i, { nRisk }] of whole.steps.entries()) {
          expect(nRisk).toBe((first?.[i]?.nRisk ?? 0) + (second?.[i]?.nRisk ?? 0));
        }
      }),
    );
  });

  it('with late entries has at risk who has entered before and not left', () => {
    const row = fc.tuple(
      fc.integer({ min: 0, max: 15 }),
      fc.integer({ min: 0, max: 1 }),
      fc.integer({ min: 1, max: 9 }),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const time = rows.map(([at]) => at);
        const entry = rows.map(([at, , wait]) => at - wait);
        for (const step of kaplanMeier({ time, entry, event: rows.map(([, event]) => event) }).steps) {
          expect(step.nRisk).toBe(rows.filter(([at, , wait]) => at >= step.time && at - wait < step.time).length);
          expect(step.surv >= 0 && step.surv <= 1).toBe(true);
        }
      }),
    );
  });

  it('goes on from where it was when nobody was at risk for a while', () => {
    const data = { entry: [0, 0, 5, 5], time: [1, 2, 6, 7], event: [1, 0, 1, 0] };
    const curve = kaplanMeier(data);
    expect(curve.steps.map(({ nRisk, surv }) => [nRisk, surv])).toEqual([
      [2, 0.5],
      [1, 0.5],
      [2, 0.25],
      [1, 0.25],
    ]);
    expect(survivalAt(curve, [3])).toMatchObject([{ nRisk: 2, surv: 0.5 }]);
  });

  it('stays at 0 once all at risk have had the event, whoever enters after', () => {
    const { steps } = kaplanMeier({ entry: [0, 0, 5, 5], time: [1, 2, 6, 7], event: [1, 1, 1, 0] });
    expect(steps.map(({ surv, stdErr, lower }) => [surv, stdErr === null, lower === null])).toEqual([
      [0.5, false, false],
      [0, true, true],
      [0, true, true],
      [0, true, true],
    ]);
  });

  it('counts an event at time 0, as R does', () => {
    const curve = kaplanMeier({ time: [0, 0, 1, 2], event: [1, 0, 1, 0] });
    expect(curve.steps.map(({ time, nRisk, surv }) => [time, nRisk, surv])).toEqual([
      [0, 4, 0.75],
      [1, 2, 0.375],
      [2, 1, 0.375],
    ]);
    expect(survivalAt(curve, [0])).toMatchObject([{ nRisk: 4, surv: 0.75 }]);
  });

  it('takes times that differ by rounding error as one', () => {
    const { steps } = kaplanMeier({ time: [0.1 + 0.2, 0.3, 1], event: [1, 0, 1] });
    expect(steps.map(({ nRisk, nEvent, nCensor }) => [nRisk, nEvent, nCensor])).toEqual([
      [3, 1, 1],
      [1, 1, 0],
    ]);
  });

  it('has narrower limits at a lower level', () => {
    const data = { time: [1, 2, 3, 4, 5], event: [1, 1, 0, 1, 0] };
    const [wide, narrow] = [0.95, 0.5].map((level) => kaplanMeier(data, { level }).steps[1]);
    expect(narrow?.lower).toBeGreaterThan(wide?.lower ?? 1);
    expect(narrow?.upper).toBeLessThan(wide?.upper ?? 0);
  });

  it('refuses data that make no sense', () => {
    expect(() => kaplanMeier({ time: [1, 2], event: [1] })).toThrow('equally many');
    expect(() => kaplanMeier({ time: [Number.NaN], event: [1] })).toThrow('finite');
    expect(() => kaplanMeier({ time: [1], event: [2] })).toThrow('0 or 1');
    expect(() => kaplanMeier({ time: [1], event: [1], entry: [1] })).toThrow('before the time');
    expect(() => kaplanMeier({ time: [1], event: [1] }, { level: 95 })).toThrow('between 0 and 1');
  });

  it('turns follow-up into the outcome', () => {
    expect(Array.from(reverseFollowUp({ time: [1, 2], event: [1, 0] }).event)).toEqual([0, 1]);
  });

  it('can be drawn of a million people', () => {
    const n = 1_000_000;
    const time = Float64Array.from({ length: n }, (_, i) => ((i * 7919) % 1_000_003) / 1000);
    const event = Uint8Array.from({ length: n }, (_, i) => (i % 3 === 0 ? 1 : 0));
    const curve = kaplanMeier({ time, event });
    expect(medianSurvival(curve).value).toBeGreaterThan(0);
  });
});
