import { expect, test } from 'vitest';
import type { OtherEntry } from '@/lib/crf/context';
import { collidesWithAnother, cycleDelay, cycleNumber, cycleOfEvent, isOutOfOrder, startLimits } from './cycle';

const cycle = (cyccode: string, cycstdat: string | null): OtherEntry => ({
  id: cyccode,
  event: cyccode,
  form: 'CYC',
  repeat: 1,
  status: 'complete',
  answers: { cyccode, cycstdat },
  groups: {},
});

test('cycles are numbered by the calendar, unplanned ones after them', () => {
  expect([cycleNumber('MTX1', 1), cycleNumber('AP1', 1), cycleNumber('IFO4', 1)]).toEqual([1, 2, 14]);
  expect([cycleNumber('UNPLANNED', 1), cycleNumber('UNPLANNED', 2)]).toEqual([15, 16]);
  expect(cycleNumber(null, 1)).toBeNull();
  expect([cycleOfEvent('AP3'), cycleOfEvent('ANY'), cycleOfEvent('UNPLANNED')]).toEqual(['AP3', null, null]);
});

test('the delay is actual minus planned day 1', () => {
  expect(cycleDelay('2008-02-28', '2008-03-01')).toBe(2);
  expect(cycleDelay('2009-03-02', '2009-02-28')).toBe(-2);
  expect(cycleDelay(null, '2009-02-28')).toBeNull();
});

test('of two cycles too close the later one is told', () => {
  const others = [cycle('MTX1', '2009-01-05')];
  expect(collidesWithAnother('2009-01-09', others)).toBe(true);
  expect(collidesWithAnother('2009-01-10', others)).toBe(false);
  expect(collidesWithAnother('2009-01-02', others)).toBe(false);
});

test('the order of the calendar, and each planned cycle once', () => {
  const others = [cycle('AP1', '2009-01-12')];
  expect(isOutOfOrder('MTX2', '2009-02-09', others)).toBe(false);
  expect(isOutOfOrder('MTX1', '2009-02-09', others)).toBe(true);
  expect(isOutOfOrder('MTX2', '2009-01-05', others)).toBe(true);
  expect(isOutOfOrder('AP1', '2009-02-09', others)).toBe(true);
  expect(isOutOfOrder('UNPLANNED', '2009-01-05', others)).toBe(false);
});

test('methotrexate starts at lower counts', () => {
  expect(startLimits('MTX3')).toEqual({ anc: 0.75, platelets: 75 });
  expect(startLimits('A5')).toEqual({ anc: 1, platelets: 100 });
});
