import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gradeLaboratory } from './grade-laboratory';
import { isCtcaeTerm } from './terms';

interface Row {
  ATOXDSCL?: string | null;
  ATOXDSCH?: string | null;
  AVAL: number | null;
  AVALU: string | null;
  ANRLO?: number | null;
  ANRHI?: number | null;
  BASE?: number | null;
  BNRIND?: string | null;
  PCHG?: number | null;
  ATOXGRL?: string | null;
  ATOXGRH?: string | null;
  TESTNUM: number;
}
interface Block {
  test: string;
  direction: 'L' | 'H';
  criteria: string;
  rows: Row[];
}

const file = new URL('./reference/ctcae-lab-grade-vectors.json', import.meta.url);
const all: Block[] = JSON.parse(readFileSync(file, 'utf8')).vectors;
const blocks = all.filter(({ criteria }) => criteria.replace('_uscv', '') === 'atoxgr_criteria_ctcv5');

const criterionOf = (row: Row) => row.ATOXDSCL ?? row.ATOXDSCH ?? null;
const gradeOf = (row: Row) => row.ATOXGRL ?? row.ATOXGRH ?? null;

/** The rows of fibrinogen give the change from the baseline in per cent instead of the baseline. */
function baselineOf({ AVAL, BASE, PCHG, BNRIND }: Row) {
  const fallen = PCHG === null || PCHG === undefined || AVAL === null ? null : AVAL / (1 + PCHG / 100);
  return { value: BASE ?? fallen, isAbnormal: BNRIND?.startsWith('HIGH') ?? false };
}

function graded(row: Row) {
  const { AVAL: value, AVALU: unit, ANRLO: lln, ANRHI: uln } = row;
  return gradeLaboratory({ criterion: criterionOf(row), value, unit, lln, uln, baseline: baselineOf(row) });
}

it('there are 1,157 worked rows of v5, 421 of which cannot be graded', () => {
  const rows = blocks.flatMap((block) => block.rows);
  expect(rows).toHaveLength(1157);
  expect(rows.filter((row) => gradeOf(row) === null)).toHaveLength(421);
});

describe.each(blocks)('$test', ({ rows, direction }) => {
  it.each(rows)('row $TESTNUM: $AVAL $AVALU', (row) => {
    const result = graded(row);
    const expected = gradeOf(row);
    expect(result.grade).toBe(expected === null ? null : Number(expected));
    if (expected !== null) expect(result.direction).toBe(direction === 'L' ? 'low' : 'high');
  });

  it('every criterion stands for a term of CTCAE', () => {
    const names = rows.map(criterionOf).filter((name) => name !== null && name !== 'Not a term');
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(isCtcaeTerm(gradeLaboratory({ criterion: name, value: 1 }).term ?? '')).toBe(true);
  });
});
