import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concordance } from './concordance';
import { CountingTree } from './concordance-tree';
import { buildRiskSets } from './cox-risk-sets';

const row = fc.record({
  time: fc.integer({ min: 1, max: 12 }),
  before: fc.integer({ min: 1, max: 12 }),
  event: fc.constantFrom(0, 1),
  score: fc.integer({ min: 0, max: 5 }),
  stratum: fc.constantFrom(1, 2),
});
type Row = typeof row extends fc.Arbitrary<infer R> ? R : never;

describe('concordance', () => {
  it('is what counting all pairs one by one gives, with its standard error', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const ours = concordanceOf(rows);
        const expected = pairByPair(rows);
        if (expected === null) expect(ours).toEqual({ value: null, stdErr: null });
        else {
          expect(ours.value).toBeCloseTo(expected.value, 12);
          expect(ours.stdErr).toBeCloseTo(expected.stdErr, 12);
        }
      }),
    );
  });

  it('is 1 when those with the higher score have the event first, 0 when last, and 0.5 when all scores are equal', () => {
    const rows = (score: (i: number) => number): Row[] =>
      [1, 2, 3, 4, 5].map((time) => ({ time, before: time, event: 1, score: score(time), stratum: 1 }));
    expect([(i: number) => -i, (i: number) => i, () => 0].map((score) => concordanceOf(rows(score)).value)).toEqual([
      1, 0, 0.5,
    ]);
  });
});

describe('the counting tree', () => {
  it('counts what was put in, below, at and above a value', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), fc.nat(9), (values, value) => {
        const tree = new CountingTree(10);
        for (const each of values) tree.add(each, 1);
        const counted = [tree.below(value), tree.at(value), tree.above(value)];
        expect(counted).toEqual([
          values.filter((v) => v < value).length,
          values.filter((v) => v === value).length,
          values.filter((v) => v > value).length,
        ]);
      }),
    );
  });
});

function concordanceOf(rows: Row[]) {
  const sets = buildRiskSets({
    time: rows.map(({ time }) => time),
    entry: rows.map(({ time, before }) => time - before),
    event: rows.map(({ event }) => event),
    stratum: rows.map(({ stratum }) => stratum),
    covariates: [],
  });
  return concordance(
    sets,
    Float64Array.from(sets.row, (i) => rows[i]?.score ?? 0),
  );
}

function pairByPair(rows: Row[]): { value: number; stdErr: number } | null {
  const signs: number[][] = rows.map(() => []);
  rows.forEach((dies, i) => {
    rows.forEach((lives, j) => {
      const together = dies.stratum === lives.stratum && lives.time - lives.before < dies.time;
      const goesOn = lives.time > dies.time || (lives.time === dies.time && lives.event === 0);
      if (!dies.event || !together || !goesOn) return;
      for (const member of [i, j]) signs[member]?.push(Math.sign(dies.score - lives.score));
    });
  });
  const pairs = signs.flat().length / 2;
  if (pairs === 0) return null;
  const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
  const somers = total(signs.flat()) / 2 / pairs;
  const influence = signs.map((own) => (total(own) - somers * own.length) / pairs);
  return { value: (somers + 1) / 2, stdErr: Math.sqrt(total(influence.map((value) => value ** 2))) / 2 };
}
