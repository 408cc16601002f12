import { describe, expect, it, test } from 'vitest';
import { type BestResponseRules, bestOverallResponse, type TimePoint } from './best-overall-response';
import { tables } from './reference/tables';
import type { OverallResponse } from './responses';

const rules: BestResponseRules = { confirmedAfterDays: 28, stableAfterDays: 42 };
const at = (...points: [number, OverallResponse][]): TimePoint[] =>
  points.map(([day, response]) => ({ day, response }));
const best = (...points: [number, OverallResponse][]) => bestOverallResponse(at(...points), rules);

describe('Table 3: two time points, confirmation required', () => {
  const rows = tables.table3_best_overall_confirmation_required;
  // the table holds responses of time points, as ours are named
  const pairs = rows.map((row) => ({
    ...row,
    first: row.first as OverallResponse,
    second: row.second as OverallResponse,
  }));

  it.each(pairs)('$first, then $second: $best', ({ first, second, best: expected }) => {
    expect(expected.split('|')).toContain(best([56, first], [84, second]));
  });

  it.each(pairs.filter((row) => row.else))('$first, then $second, not stable for long enough: $else', (row) => {
    expect(best([21, row.first], [49, row.second])).toBe(row.else);
  });

  it('of CR, then PR: the PR is a progression, so that the best is SD, or PD when it came too early', () => {
    expect(best([56, 'CR'], [84, 'PR'])).toBe('SD');
    expect(best([21, 'CR'], [49, 'PR'])).toBe('PD');
  });
});

describe('confirmation', () => {
  test('needs its 28 days', () => {
    expect(best([56, 'PR'], [83, 'PR'])).toBe('SD');
    expect(best([56, 'PR'], [84, 'PR'])).toBe('PR');
    expect(best([56, 'PR'], [70, 'PR'], [84, 'PR'])).toBe('PR');
  });

  test('may step over one scan that was not evaluable, not over two and not over SD', () => {
    expect(best([56, 'PR'], [84, 'NE'], [112, 'PR'])).toBe('PR');
    expect(best([56, 'PR'], [84, 'NE'], [98, 'NE'], [112, 'PR'])).toBe('SD');
    expect(best([56, 'PR'], [84, 'SD'], [112, 'PR'])).toBe('SD');
    expect(best([56, 'PR'], [84, 'SD'], [112, 'PR'], [140, 'PR'])).toBe('PR');
  });

  test('a PR is confirmed by a CR, a CR not by a PR before it', () => {
    expect(best([56, 'PR'], [84, 'CR'])).toBe('PR');
    expect(best([56, 'PR'], [84, 'CR'], [112, 'CR'])).toBe('CR');
  });
});

test('nothing counts after a progression', () => {
  expect(best([56, 'SD'], [84, 'PD'], [112, 'PR'], [140, 'PR'])).toBe('SD');
  expect(best([28, 'PD'], [56, 'CR'], [84, 'CR'])).toBe('PD');
  expect(best([56, 'CR'], [84, 'SD'], [112, 'CR'], [140, 'CR'])).toBe('SD');
});

test('stable disease must have lasted', () => {
  expect(best([42, 'SD'])).toBe('SD');
  expect(best([41, 'SD'])).toBe('NE');
  expect(best([41, 'SD'], [56, 'PD'])).toBe('PD');
  expect(best([41, 'SD'], [56, 'NE'])).toBe('NE');
});

test('without target lesions, without lesions, without scans', () => {
  expect(best([56, 'NON_CR_NON_PD'], [84, 'PD'])).toBe('NON_CR_NON_PD');
  expect(best([56, 'NON_CR_NON_PD'], [84, 'CR'], [112, 'CR'])).toBe('CR');
  expect(best([14, 'NED'], [84, 'PD'])).toBe('NED');
  expect(best()).toBe('NE');
});

test('the order in which scans are entered does not matter', () => {
  expect(best([84, 'PR'], [140, 'PD'], [56, 'PR'])).toBe('PR');
});
