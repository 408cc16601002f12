import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulativeIncidence } from './competing-risks';
import { incidenceAt } from './competing-risks-at';
import { kaplanMeier } from './kaplan-meier';
import { agree } from './reference/agree';

const row = fc.record({
  entry: fc.integer({ min: 0, max: 10 }),
  followUp: fc.integer({ min: 1, max: 20 }),
  cause: fc.integer({ min: 0, max: 3 }),
});
const cohort = fc.array(row, { maxLength: 50 }).map((rows) => ({
  time: rows.map((r) => r.entry + r.followUp),
  cause: rows.map((r) => r.cause),
  entry: rows.map((r) => r.entry),
}));

describe('the curves', () => {
  it('share out what is no longer event-free, with late entries too', () => {
    fc.assert(
      fc.property(cohort, ({ time, cause, entry }) => {
        for (const data of [
          { time, cause },
          { time, cause, entry },
        ]) {
          for (const { eventFree, causes } of cumulativeIncidence(data, { causes: 3 }).steps) {
            expect(causes.reduce((sum, { incidence }) => sum + incidence, eventFree)).toBeCloseTo(1, 12);
          }
        }
      }),
    );
  });

  it('are 1 less Kaplan-Meier with a single cause, with the same standard error', () => {
    fc.assert(
      fc.property(cohort, ({ time, cause }) => {
        const event = cause.map((one) => Math.min(1, one));
        const { steps } = cumulativeIncidence({ time, cause: event }, { causes: 1 });
        for (const [i, { surv, stdErr }] of kaplanMeier({ time, event }).steps.entries()) {
          expect(steps[i]?.causes[0]?.incidence).toBeCloseTo(1 - surv, 12);
          if (stdErr !== null) expect(steps[i]?.causes[0]?.stdErr).toBeCloseTo(stdErr, 10);
        }
      }),
    );
  });

  it('do not depend on the order of the rows, and swap with the names of the causes', () => {
    fc.assert(
      fc.property(cohort, ({ time, cause, entry }) => {
        const curves = cumulativeIncidence({ time, cause, entry }, { causes: 3 });
        const turned = cumulativeIncidence(
          { time: time.toReversed(), cause: Uint8Array.from(cause.toReversed()), entry: entry.toReversed() },
          { causes: 3 },
        );
        const renamed = cumulativeIncidence(
          { time, cause: cause.map((one) => (one === 0 ? 0 : 4 - one)), entry },
          { causes: 3 },
        );
        for (const [i, { causes }] of curves.steps.entries()) {
          const incidences = causes.map(({ incidence }) => incidence);
          agreeClosely(
            turned.steps[i]?.causes.map(({ incidence }) => incidence),
            incidences,
          );
          agreeClosely(renamed.steps[i]?.causes.map(({ incidence }) => incidence).reverse(), incidences);
          agreeClosely(
            turned.steps[i]?.causes.map(({ stdErr }) => stdErr ** 2),
            causes.map(({ stdErr }) => stdErr ** 2),
          );
        }
      }),
    );
  });

  it('hold no number that is not one', () => {
    fc.assert(
      fc.property(cohort, fc.constantFrom('influence', 'cmprsk'), (data, variance) => {
        const { steps } = cumulativeIncidence(data, { causes: 3, variance });
        const numbers = steps.flatMap(({ causes, ...step }) =>
          [step, ...causes].flatMap((part) => Object.values(part)),
        );
        expect(numbers.every((value) => value === null || Number.isFinite(value))).toBe(true);
      }),
    );
  });
});

it('has the standard error of the influence of each with late entries, as in R', () => {
  // R, survival 3.5-3: survfit(Surv(entry, time, factor(cause, 0:2)) ~ 1, id = 1:25)
  const data = {
    entry: [4, 9, 11, 6, 3, 9, 7, 10, 7, 3, 9, 6, 7, 7, 7, 4, 1, 12, 11, 12, 4, 7, 4, 8, 8],
    time: [12, 15, 13, 15, 15, 17, 13, 22, 10, 9, 17, 16, 18, 14, 10, 9, 8, 18, 19, 22, 8, 8, 7, 14, 12],
    cause: [0, 1, 0, 2, 1, 0, 0, 0, 0, 0, 1, 1, 0, 2, 2, 1, 1, 0, 2, 1, 0, 1, 0, 0, 1],
  };
  const { steps } = cumulativeIncidence(data, { causes: 2 });
  const at = (time: number) => steps.find((step) => step.time === time);
  expect(steps.map(({ nRisk }) => nRisk)).toEqual([9, 14, 13, 14, 15, 15, 13, 11, 8, 7, 5, 3, 2]);
  agree([at(8)?.eventFree, at(22)?.eventFree], [0.857142857142857, 0.115084915084915]);
  agree(at(16)?.causes.map(({ stdErr }) => stdErr) ?? [], [0.118821962529997, 0.0900708251843922]);
  agree(at(22)?.causes.map(({ stdErr }) => stdErr) ?? [], [0.1383625770251153, 0.1293616154297605]);
  agree(at(15)?.causes.map(({ lower }) => lower) ?? [], [0.1549475650485522, 0.03940485104250262]);
});

describe('reading the curves', () => {
  const curves = cumulativeIncidence({ time: [0, 3, 3, 5], cause: [2, 1, 0, 0] }, { causes: 2 });

  it('counts an event at time 0', () => {
    const [atZero] = incidenceAt(curves, [0]);
    expect(atZero).toMatchObject({ nRisk: 4, eventFree: 0.75, isBeyondObservation: false });
    expect(atZero?.causes.map(({ incidence }) => incidence)).toEqual([0, 0.25]);
  });

  it('carries figures on between the steps and beyond the last, and says so', () => {
    const [between, beyond] = incidenceAt(curves, [4, 9]);
    expect(between).toMatchObject({ nRisk: 1, eventFree: 0.5, isBeyondObservation: false });
    expect(beyond).toMatchObject({ nRisk: 0, eventFree: 0.5, isBeyondObservation: true });
  });

  it('knows nothing of nobody', () => {
    const empty = cumulativeIncidence({ time: [], cause: [] }, { causes: 2 });
    const none = { incidence: 0, stdErr: 0, lower: 0, upper: 0 };
    expect(incidenceAt(empty, [1])).toEqual([
      { time: 1, nRisk: 0, eventFree: 1, causes: [none, none], isBeyondObservation: true },
    ]);
  });
});

it('refuses what cannot be', () => {
  const refuse = (time: number[], cause: number[], entry?: number[]) => () =>
    cumulativeIncidence({ time, cause, ...(entry && { entry }) }, { causes: 2 });
  expect(refuse([1], [3])).toThrow('from 0 to 2, not 3');
  expect(refuse([1], [0.5])).toThrow('from 0 to 2');
  expect(refuse([Number.NaN], [1])).toThrow('finite');
  expect(refuse([1, 2], [1])).toThrow('equally many');
  expect(refuse([1], [1], [1])).toThrow('Entry');
  expect(() => cumulativeIncidence({ time: [], cause: [] }, { causes: 0 })).toThrow('one cause or more');
});

function agreeClosely(ours: number[] | undefined, theirs: number[]): void {
  expect(ours).toEqual(theirs.map((value) => expect.closeTo(value, 12)));
}
