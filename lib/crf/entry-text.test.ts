import { describe, expect, it } from 'vitest';
import { inWords, parseTyped, type Typed, typedOf } from './entry-text';
import {
  choice,
  choices,
  date,
  dateTime,
  decimal,
  derived,
  type Field,
  integer,
  longText,
  partialDate,
  reference,
  text,
} from './fields';

const read = (field: Field, typed: Typed) => {
  const parsed = parseTyped(field, typed, '2026-11-23');
  return parsed.ok ? parsed.value : parsed.problem;
};

const weight = decimal('Weight', 1, { unit: 'kg' });
const platelets = integer('Platelets');

describe('a number as people type it', () => {
  it.each([
    ['12,5', 12.5],
    ['12.5', 12.5],
    [' +12.5 ', 12.5],
    ['-0,5', -0.5],
    ['−3', -3],
    ['12', 12],
    ['12.', 12],
    ['.5', 0.5],
    ['007', 7],
    ['-0', 0],
    ['99999999999.9', 99999999999.9],
  ])('%s is %d', (typed, value) => {
    expect(Object.is(read(weight, typed), value)).toBe(true);
  });

  it.each([
    ['abc', 'Weight: "abc" is not a number. Type digits, for example 12.5.'],
    ['1e5', 'Weight: "1e5" is not a number. Type digits, for example 12.5.'],
    ['12 kg', 'Weight: "12 kg" is not a number. Type digits, for example 12.5.'],
    ['-', 'Weight: "-" is not a number. Type digits, for example 12.5.'],
    [',', 'Weight: "," is not a number. Type digits, for example 12.5.'],
    ['12.55', 'Weight: "12.55" has too many decimals. Give at most 1 decimal.'],
    ['12.000', 'Weight: "12.000" has too many decimals. Give at most 1 decimal.'],
    ['1.234,5', 'Weight: "1.234,5" can be read in two ways. Type 1234.5, without a thousands sign.'],
    ['1 234', 'Weight: "1 234" can be read in two ways. Type 1234.5, without a thousands sign.'],
    ['100000000000', 'Weight: "100000000000" is too large to be stored. The largest number here is 99999999999.9.'],
  ])('%s is refused', (typed, problem) => {
    expect(read(weight, typed)).toBe(problem);
  });

  it.each([
    ['12.5', 'Platelets: "12.5" is not a whole number. Type it without a point or comma.'],
    ['1.000', 'Platelets: "1.000" is not a whole number. Type it without a point or comma.'],
    ['2147483648', 'Platelets: "2147483648" is too large to be stored. The largest number here is 2147483647.'],
    ['x', 'Platelets: "x" is not a number. Type digits, for example 12.'],
  ])('%s is refused where a whole number is wanted', (typed, problem) => {
    expect(read(platelets, typed)).toBe(problem);
  });

  it('takes the largest and the smallest whole number', () => {
    expect(read(platelets, '2147483647')).toBe(2147483647);
    expect(read(platelets, '-2147483647')).toBe(-2147483647);
  });
});

describe('a text', () => {
  const note = longText('Note');

  it('loses blanks at its ends and the line ends of other systems, and nothing else', () => {
    expect(read(note, '  a\r\n b  c\rd\t"é👧 \n')).toBe('a\n b  c\nd\t"é👧');
  });

  it.each(['fever\0', 'fever\ud800', 'fever\u0007'])('with an invisible character is refused', (typed) => {
    expect(read(note, typed)).toBe(
      'Note: After "fever" stands an invisible character that cannot be stored. Delete it, or type that part again.',
    );
  });
});

describe('codes', () => {
  const sex = choice('Sex', { M: 'Male', F: 'Female' });
  const signs = choices('Signs', { FEVER: 'Fever', COUGH: 'Cough', RASH: 'Rash' });
  const month = choice('Month', Object.fromEntries([...'ABCDEFG'].map((code) => [code, code])));

  it('are what is typed for a choice', () => {
    expect(read(sex, ' F ')).toBe('F');
    expect(read(sex, ['F'])).toBe('F');
    expect(read(sex, 'X')).toBe('Sex: "X" is not one of the answers. Choose Male / Female.');
    expect(read(sex, 'toString')).toBe('Sex: "toString" is not one of the answers. Choose Male / Female.');
    expect(read(month, 'X')).toBe('Month: "X" is not one of the answers. Choose one from the list.');
    expect(read(sex, ['M', 'F'])).toBe('Sex: Only one answer can be kept. Choose one.');
  });

  it('come once each, in the order of the codelist', () => {
    expect(read(signs, ['RASH', 'FEVER', 'RASH', ''])).toEqual(['FEVER', 'RASH']);
    expect(read(signs, 'COUGH')).toEqual(['COUGH']);
    expect(read(signs, ['FEVER', 'X'])).toBe('Signs: "X" is not one of the answers. Choose Fever / Cough / Rash.');
  });
});

it('reads dates as people type them', () => {
  expect(read(date('Day 1'), 't')).toBe('2026-11-23');
  expect(read(partialDate('Onset'), 'apr 2009')).toBe('2009-04');
  expect(read(date('Day 1'), '31/2/2009')).toBe('Day 1: 31 February 2009 does not exist: February 2009 has 28 days.');
});

it('takes no reference that is not an identity', () => {
  const course = reference('Course', 'IL2');
  expect(read(course, '0190A1B2-0000-7000-8000-000000000001')).toBe('0190a1b2-0000-7000-8000-000000000001');
  expect(read(course, '1')).toBe('Course: This is not an entry of the child. Choose one from the list.');
});

describe('a value in words', () => {
  it.each<[Field, string | number | string[], string]>([
    [weight, 12, '12.0 kg'],
    [platelets, 250, '250'],
    [date('Day 1'), '2009-04-03', '3 Apr 2009'],
    [partialDate('Onset'), '2009-04', 'Apr 2009'],
    [dateTime('Start'), '2009-04-03T09:30', '3 Apr 2009 09:30'],
    [choice('Sex', { F: 'Female' }), 'F', 'Female'],
    [choice('Sex', { F: 'Female' }), 'RETIRED_CODE', 'RETIRED_CODE'],
    [choices('Signs', { A: 'Fever', B: 'Cough' }), ['A', 'B'], 'Fever, Cough'],
    [derived('Group', 'text', { options: { Y: 'Yes' } }), 'Y', 'Yes'],
    [derived('Grade', 'integer', { options: { 2: 'Moderate' } }), 2, 'Moderate'],
    [derived('BSA', 'decimal', { decimals: 2, unit: 'm²' }), 1.1, '1.10 m²'],
    [date('Day 1'), 'what an old version held', 'what an old version held'],
    [text('Note'), 'As it is', 'As it is'],
  ])('%#: %o', (field, value, words) => {
    expect(inWords(field, value)).toBe(words);
  });

  it('stands in its control so that it can be typed over', () => {
    expect(typedOf(weight, 12)).toBe('12.0');
    expect(typedOf(date('Day 1'), '2009-04-03')).toBe('2009-04-03');
    expect(typedOf(choices('Signs', { A: 'Fever' }), null)).toEqual([]);
  });
});
