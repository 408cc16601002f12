import { expect, test } from 'vitest';
import type { OtherEntry } from '@/lib/crf/context';
import { administrationsIn, administrationsOf, cumulativeDoseM2 } from './administrations';
import { dosePercent, infusionHours, looksLikeUnitSlip, plannedDose, plannedDrug, protocolDoseM2 } from './dose';

test('the protocol dose of a cycle is the daily dose times its days', () => {
  expect(protocolDoseM2('IFO1', 'IFOSFAMIDE')).toBe(15_000);
  expect(protocolDoseM2('IFO1', 'MESNA')).toBe(18_000);
  expect(protocolDoseM2('AP3', 'DOXORUBICIN')).toBe(75);
  expect(protocolDoseM2('AP3', 'IFOSFAMIDE')).toBeNull();
  expect(protocolDoseM2('UNPLANNED', 'IFOSFAMIDE')).toBeNull();
});

test('the planned dose follows the body surface up to the cap', () => {
  const cap = plannedDrug('MTX1', 'METHOTREXATE')?.capMg;
  expect(plannedDose(12_000, 1.2, cap)).toBe(14_400);
  expect(plannedDose(12_000, 1.8, cap)).toBe(20_000);
  expect(plannedDose(120, 1.17)).toBeCloseTo(140.4, 10);
  expect(plannedDose(120, null)).toBeNull();
});

test('given over planned', () => {
  expect(dosePercent(67.5, 90)).toBe(75);
  expect(dosePercent(90, 0)).toBeNull();
  expect(dosePercent(null, 90)).toBeNull();
});

test('the duration of an infusion, over midnight and 29 February', () => {
  expect(infusionHours('2008-02-28', '20:00', '2008-03-01', '08:30')).toBe(36.5);
  expect(infusionHours('2009-02-16', '10:00', '2009-02-16', '14:00')).toBe(4);
  expect(infusionHours('2009-02-16', '10:00', '2009-02-16', null)).toBeNull();
});

test.each([
  [14.4, true, 'grams'],
  [144_000, true, 'ten times'],
  [12_000, true, 'the dose per m²'],
  [14_400, false, 'the planned dose'],
  [10_800, false, 'a reduced dose'],
])('a dose of %d mg looks like a slip: %s (%s)', (given, isSlip) => {
  expect(looksLikeUnitSlip(given, 14_400, 12_000)).toBe(isSlip);
});

test('at 1.00 m² the dose per m² is the dose', () => {
  expect(looksLikeUnitSlip(12_000, 12_120, 12_000)).toBe(false);
});

const cycle = (bsaused: number, exdose: number, exstdat: string): OtherEntry => ({
  id: exstdat,
  event: 'AP1',
  form: 'CYC',
  repeat: 1,
  status: 'complete',
  answers: { bsaused },
  groups: { exposures: [{ extrt: 'DOXORUBICIN', exdose, exstdat }] },
});

test('a cumulative dose adds each dose over the body surface of its own cycle', () => {
  const given = administrationsOf([cycle(1, 75, '2009-01-12'), cycle(1.5, 90, '2009-03-09')]);
  expect(cumulativeDoseM2(given, 'DOXORUBICIN')).toBe(135);
  expect(cumulativeDoseM2(given, 'DOXORUBICIN', '2009-03-08')).toBe(75);
  expect(cumulativeDoseM2(given, 'CISPLATIN')).toBe(0);
});

test('a drug that was not given counts nothing', () => {
  const given = administrationsIn(1.2, [{ extrt: 'CISPLATIN', exadjyn: 'NOT_GIVEN', exdose: null, exstdat: null }]);
  expect(cumulativeDoseM2(given, 'CISPLATIN')).toBe(0);
});
