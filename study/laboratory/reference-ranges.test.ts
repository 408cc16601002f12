import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/crf/value';
import { mayHaveRange, rangeOfChild, rangesOn } from './reference-ranges';

const row: Answers = {
  ...{ laboratory: 'Central laboratory', analyte: 'hgb', unit: 'g/L', toown: 0.1, tosi: 1, sex: null },
  ...{ agefrom: 60, ageto: 144, from: '2005-01-01', to: '2009-12-31', low: 115, high: 155 },
};
const on = (day: string, rows: Answers[] = [row]) => rangesOn(rows, 'Central laboratory', 'hgb', day);
const boy = { sex: 'M', ageMonths: 100 };

describe('the ranges of a day', () => {
  it('hold from the first to the last day', () => {
    expect(['2004-12-31', '2005-01-01', '2009-12-31', '2010-01-01'].map((day) => on(day).length)).toEqual([0, 1, 1, 0]);
    expect(on('2012-06-01', [{ ...row, to: null }])).toHaveLength(1);
  });

  it('are of one laboratory and analyte', () => {
    expect(rangesOn([row], 'Another laboratory', 'hgb', '2006-01-01')).toEqual([]);
    expect(rangesOn([row], 'Central laboratory', 'wbc', '2006-01-01')).toEqual([]);
  });

  it('never hold when they were withdrawn', () => {
    expect(on('2005-01-01', [{ ...row, to: '2004-12-31' }])).toEqual([]);
  });
});

describe('the range of a child', () => {
  const limitsOf = (rows: Answers[], child = boy) => rangeOfChild(on('2006-01-01', rows), child)?.high;

  it('is of its age, the upper one not included', () => {
    expect([59, 60, 143, 144].map((ageMonths) => limitsOf([row], { ...boy, ageMonths }))).toEqual([
      undefined,
      155,
      155,
      undefined,
    ]);
  });

  it('is of its sex, or of both', () => {
    const girls = { ...row, sex: 'F', high: 150 };
    expect(limitsOf([girls])).toBeUndefined();
    expect(limitsOf([row, girls], { sex: 'F', ageMonths: 100 })).toBe(150);
    expect(limitsOf([girls, row], { sex: 'F', ageMonths: 100 })).toBe(150);
    expect(limitsOf([girls, row])).toBe(155);
  });

  it('is the one that began last', () => {
    const newer = { ...row, from: '2006-01-01', high: 160 };
    expect([limitsOf([row, newer]), limitsOf([newer, row])]).toEqual([160, 160]);
  });

  it('is not known while the age is not, nor that of a sex while the sex is not', () => {
    const ranges = on('2006-01-01', [row, { ...row, sex: 'F' }]);
    expect(rangeOfChild(ranges, { sex: 'F', ageMonths: null })).toBeNull();
    expect(rangeOfChild(ranges, { sex: null, ageMonths: 100 })?.sex).toBeNull();
    expect(rangeOfChild(on('2006-01-01', [{ ...row, sex: 'F' }]), { sex: 'U', ageMonths: 100 })).toBeNull();
  });
});

it('may be there as long as nothing that is known speaks against it', () => {
  const girls = on('2006-01-01', [{ ...row, sex: 'F' }]);
  expect(mayHaveRange(girls, { sex: null, ageMonths: 100 })).toBe(true);
  expect(mayHaveRange(girls, { sex: 'U', ageMonths: 100 })).toBe(true);
  expect(mayHaveRange(girls, { sex: 'F', ageMonths: null })).toBe(true);
  expect(mayHaveRange(girls, { sex: 'M', ageMonths: null })).toBe(false);
  expect(mayHaveRange(girls, { sex: 'F', ageMonths: 144 })).toBe(false);
  expect(mayHaveRange([], boy)).toBe(false);
});
