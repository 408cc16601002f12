import { expect, it } from 'vitest';
import type { AnyForm } from '@/lib/crf/form';
import { formPlaces, howOften } from './form-places';
import { formByCode, forms } from './forms';

it.each([
  ['SCR', ['Screening & staging']],
  ['SXP', ['Surgery of primary tumour', 'Any time']],
  ['LE', ['Yearly follow-up, months 12 to 240']],
  ['EOT', ['End-of-treatment evaluation']],
  ['MTX', ['HD-methotrexate 1 to 5', 'Any time']],
])('%s stands at %j', (code, places) => {
  expect(formPlaces(code)).toEqual(places);
});

it('tells follow-up that is more often than yearly by its months', () => {
  expect(formPlaces('FU')).toEqual(['Follow-up, months 3 to 240', 'Any time']);
  expect(formPlaces('VS').at(-1)).toMatch(/^Follow-up, months 3 to 120$|^Any time$/);
});

it('finds a place for every form of the study', () => {
  expect(Object.keys(forms).filter((code) => formPlaces(code).length === 0)).toEqual([]);
});

it.each([
  ['SCR', 'Once'],
  ['CYC', 'Once at each event'],
  ['MTX', 'Once at each event'],
  ['ICF', 'Several entries at each event'],
  ['DTH', 'Once per child'],
])('says how often %s is filled in: %s', (code, words) => {
  expect(howOften(formByCode(code) as AnyForm)).toBe(words); // a form of the study
});
