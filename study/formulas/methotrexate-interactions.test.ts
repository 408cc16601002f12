import { expect, test } from 'vitest';
import type { OtherEntry } from '@/lib/crf/context';
import { infusionOf, interactionSpan, slowsMethotrexate } from './methotrexate-interactions';

test.each([
  ['NSAID', 'Ibuprofen'],
  ['PPI', 'Omeprazole'],
  ['ANTIBIOTIC', 'Amoxicillin'],
  ['ANTIBIOTIC', 'Amoxicillina/acido clavulanico'],
  ['ANTIBIOTIC', 'Piperacillin + tazobactam'],
  ['ANTIBIOTIC', 'Flucloxacillin'],
  ['ANTIBIOTIC', 'Benzylpenicillin'],
  ['ANTIBIOTIC', 'Cotrimoxazole'],
  ['ANTIBIOTIC', 'Co-trimoxazole'],
  ['OTHER', 'Trimetoprim sulfametossazolo'],
])('%s %s slows methotrexate', (cmcat, cmtrt) => {
  expect(slowsMethotrexate({ cmcat, cmtrt })).toBe(true);
});

test.each([
  ['ANTIBIOTIC', 'Ceftriaxone'],
  ['ANTIBIOTIC', 'Meropenem'],
  ['ANTIFUNGAL', 'Fluconazole'],
  ['ANTIEMETIC', 'Ondansetron'],
  [null, null],
])('%s %s does not', (cmcat, cmtrt) => {
  expect(slowsMethotrexate({ cmcat, cmtrt })).toBe(false);
});

test('the days that matter are two before the infusion to three after it', () => {
  expect(interactionSpan('2004-03-01')).toEqual({ from: '2004-02-28', to: '2004-03-04' });
});

const cycle = (event: string, repeat: number, exstdat: string): OtherEntry => ({
  ...{ id: `${event}-${repeat}`, event, form: 'CYC', repeat, status: 'complete', answers: {} },
  groups: {
    exposures: [
      { extrt: 'METHOTREXATE', exstdat },
      { extrt: 'LEUCOVORIN', exstdat },
    ],
  },
});

test('levels belong to the infusion of their event', () => {
  const cycles = [cycle('MTX1', 1, '2004-02-09'), cycle('MTX2', 1, '2004-03-15')];
  expect(infusionOf({ event: 'MTX2' }, cycles)).toMatchObject({ entry: 'MTX2-1', startedOn: '2004-03-15' });
  expect(infusionOf({ event: 'MTX3' }, cycles)).toBeNull();
});

test('of several infusions at any time none can be told', () => {
  const cycles = [cycle('ANY', 1, '2004-02-09'), cycle('ANY', 2, '2004-03-15')];
  expect(infusionOf({ event: 'ANY' }, cycles.slice(1))?.startedOn).toBe('2004-03-15');
  expect(infusionOf({ event: 'ANY' }, cycles)).toBeNull();
});
