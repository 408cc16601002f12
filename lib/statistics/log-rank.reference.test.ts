import { describe, expect, it } from 'vitest';
import { type GroupedTimes, logRank } from './log-rank';
import { agree } from './reference/agree';
import { readData, readExpected } from './reference/read-reference';

interface ExpectedTest {
  group: string;
  strata: string | null;
  rho: number;
  n: number[];
  observed: number[];
  expected: number[];
  variance: number[][];
  chisq: number;
  df: number;
  p: number;
}

describe.each(['aml', 'lung', 'veteran'])('%s, as in R', (name) => {
  const rows = readData(name);
  const tests = readExpected<{ logrank: ExpectedTest[] }>(name).logrank;
  it.each(tests)('by $group, strata $strata, rho $rho', (expected) => {
    const { group, strata } = expected;
    const complete = rows.filter((row) => isKnown(row[group]) && (strata === null || isKnown(row[strata])));
    const data = {
      time: complete.map((row) => Number(row.time)),
      event: complete.map((row) => Number(row.status)),
      ...grouped(complete.map((row) => row[group] ?? '')),
    };
    const stratum = strata === null ? undefined : grouped(complete.map((row) => row[strata] ?? '')).group;
    itAgrees({ ...data, stratum }, expected);
  });
});

interface EdgeCase {
  name: string;
  time: number[];
  status: number[];
  grp: string[] | null;
  logrank?: ExpectedTest;
}

it.each(readExpected<{ cases: EdgeCase[] }>('edge-cases').cases.filter(({ logrank }) => logrank))(
  '$name, as in R',
  ({ time, status, grp, logrank: expected }) => {
    if (expected) itAgrees({ time, event: status, ...grouped(grp ?? []) }, expected);
  },
);

interface ExpectedFigures {
  logrank: { chisq: number; df: number; p: number; obs: number[]; exp: number[] };
}

/** These were printed to ten digits. */
describe('meazza35, as in R', () => {
  const rows = readData('meazza35');
  it.each([
    ['meazza35_efs_by_csr', 'complete_surgical_remission'],
    ['meazza35_efs_by_response', 'hist_response'],
  ] as const)('%s', (name, column) => {
    const { logrank: r } = readExpected<Record<typeof name, ExpectedFigures>>('meazza35')[name];
    const known = rows.filter((row) => isKnown(row[column]));
    const { observed, expected, chisq, df, p } = logRank({
      time: known.map((row) => Number(row.efs_months)),
      event: known.map((row) => Number(row.efs_event)),
      ...grouped(known.map((row) => row[column] ?? '')),
    });
    expect([observed, df]).toEqual([r.obs, r.df]);
    for (const [ours, theirs] of [...expected.map((value, i) => [value, r.exp[i]]), [chisq, r.chisq], [p, r.p]]) {
      expect(Math.abs((ours ?? 0) / (theirs ?? 0) - 1)).toBeLessThan(5e-10);
    }
  });
});

function itAgrees(data: GroupedTimes, expected: ExpectedTest): void {
  const test = logRank(data, { rho: expected.rho });
  expect([test.n, test.df]).toEqual([expected.n, expected.df]);
  agree(test.observed, expected.observed);
  agree(test.expected, expected.expected);
  agree(test.variance.flat(), expected.variance.flat());
  agree([test.chisq, test.p], [expected.chisq, expected.p]);
}

function isKnown(text: string | undefined): boolean {
  return text !== undefined && text !== '' && text !== 'NA';
}

/** Groups numbered in the order of their names, as a factor in R. */
function grouped(names: string[]): Pick<GroupedTimes, 'group' | 'groups'> {
  const levels = [...new Set(names)].sort();
  return { group: names.map((name) => levels.indexOf(name)), groups: levels.length };
}
