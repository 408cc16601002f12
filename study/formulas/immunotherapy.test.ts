import { expect, test } from 'vitest';
import type { OtherEntry } from '@/lib/crf/context';
import { cellsPerKg, il2Percent, il2Total, lastMeasure, numberOfEvent, shareOf } from './immunotherapy';

test('the number of a course is that of its event', () => {
  expect(['IL2_3', 'LAKH1', 'LAKR1', 'LAK4'].map((event) => numberOfEvent(event, 1, 4))).toEqual([3, 1, 1, 4]);
  expect(numberOfEvent('ANY', 2, 4)).toBe(6);
});

test('a full course of 9 MIU/m² for 4 days is 36 MIU/m², 100%', () => {
  expect(il2Total(10.8, 4, 1.2)).toBeCloseTo(36, 10);
  expect(il2Percent(36, 9, 4)).toBe(100);
  expect(il2Percent(il2Total(10.8, 2.5, 1.2), 9, 4)).toBeCloseTo(62.5, 10);
  expect(il2Total(10.8, 4, null)).toBeNull();
});

test('cells per kg: 3 × 10^9 cells at 30 kg are 100 × 10^6/kg', () => {
  expect(cellsPerKg(3, 30)).toBe(100);
  expect(shareOf(100, 45)).toBe(45);
  expect(cellsPerKg(3, null)).toBeNull();
});

test('weight is that of the last cycle begun by the day', () => {
  const cycle = (cycstdat: string | null, wtused: number): OtherEntry => ({
    id: `${cycstdat}`,
    event: 'AP1',
    form: 'CYC',
    repeat: 1,
    status: 'complete',
    answers: { cycstdat, wtused },
    groups: {},
  });
  const cycles = [cycle('2009-03-09', 32), cycle('2009-01-12', 30), cycle(null, 99)];
  expect(lastMeasure(cycles, 'wtused', '2009-02-20')).toBe(30);
  expect(lastMeasure(cycles, 'wtused', null)).toBe(32);
  expect(lastMeasure(cycles, 'wtused', '2009-01-01')).toBeNull();
});
