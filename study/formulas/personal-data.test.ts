import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { datesIn } from './dates-in-text';
import { givenNameCount, isGivenName } from './given-names';
import { looksPersonal } from './personal-data';
import { born, silent, speaking } from './personal-data.cases';

describe('sentences in which nobody is named', () => {
  it.each(silent)('%s', (sentence) => {
    expect(looksPersonal(sentence, { born })).toEqual([]);
  });
});

describe('sentences that tell who somebody is', () => {
  it.each(speaking)('%s', (sentence, ...looks) => {
    expect(looksPersonal(sentence, { born })).toEqual(looks);
  });
});

test('there are 40 sentences of either kind at least, none twice', () => {
  const sentences = [...silent, ...speaking.map(([sentence]) => sentence)];
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(silent.length).toBeGreaterThanOrEqual(40);
  expect(speaking.length).toBeGreaterThanOrEqual(40);
});

test('all silent sentences after one another are silent, all speaking ones speak of everything', () => {
  expect(looksPersonal(silent.join('\n'), { born })).toEqual([]);
  expect(looksPersonal(silent.join(' '), { born })).toEqual([]);
  expect(looksPersonal(speaking.map(([sentence]) => sentence).join('\n'), { born })).toHaveLength(6);
});

describe('the month of birth', () => {
  it.each([
    '14/05/1998',
    '14.5.98',
    '14 May 1998',
    '14 maggio 1998',
    '14 de maio de 1998',
    '14 mai 1998',
    'May 14th, 1998',
    '1998-05-14',
    '14 05 1998',
    '14-MAY-1998',
  ])('tells a date of birth when a full date of it is written: %s', (date) => {
    expect(looksPersonal(`Admitted, ${date}, with fever`, { born })).toEqual(['date of birth']);
    expect(looksPersonal(`Admitted, ${date}, with fever`, { born: '1998-06' })).toEqual([]);
    expect(looksPersonal(`Admitted, ${date}, with fever`)).toEqual([]);
  });

  it('is not told by the month alone, which the study knows', () => {
    expect(looksPersonal('Born in May 1998, 1998-05, 05/1998.', { born })).toEqual([]);
  });
});

test('dates in a text are read day first, swapped only when they must be, and must exist', () => {
  const days = (text: string) => datesIn(text).map(({ on }) => on);
  expect(days('from 3/4/2009 to 5/4/09')).toEqual(['2009-04-03', '2009-04-05']);
  expect(days('5/14/1998')).toEqual(['1998-05-14']);
  expect(days('31/02/2009, 12/2009, 2009, 1.5 mg, 12/13')).toEqual([]);
  expect(days('3rd of April 2009')).toEqual(['2009-04-03']);
});

test('given names are about 200 and more, in any accent and case', () => {
  expect(givenNameCount).toBeGreaterThan(200);
  expect(isGivenName('Marco')).toBe(true);
  expect(isGivenName('ELENA')).toBe(true);
  expect(isGivenName('ELISA')).toBe(false);
  expect(isGivenName('Elisa')).toBe(true);
  expect(isGivenName('Fever')).toBe(false);
});

test('the terms, definitions and grades of CTCAE v5.0 are silent, all 837', () => {
  const file = new URL('../../lib/ctcae/reference/ctcae-v5.0.json', import.meta.url);
  const terms: { term: string; definition: string; grades: Record<string, string> }[] = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  expect(terms).toHaveLength(837);
  for (const { term, definition, grades } of terms) {
    for (const text of [term, definition, ...Object.values(grades)]) {
      expect([text, ...looksPersonal(text ?? '', { born })]).toEqual([text]);
    }
  }
});

test('an empty text holds nothing, and any text is read to the end without a stumble', () => {
  expect(looksPersonal('')).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(Array.isArray(looksPersonal(text, { born }))).toBe(true);
    }),
  );
});

test('a narrative of 10,000 characters takes no longer than a key stroke, whatever stands in it', () => {
  const narrative = silent.join(' ').repeat(5).slice(0, 10_000);
  const digits = '12 34 '.repeat(1600);
  const words = 'Rossi Marco di '.repeat(600);
  looksPersonal(narrative, { born });
  for (const text of [narrative, digits, words, 'a'.repeat(10_000), '1'.repeat(10_000), 'nata a '.repeat(1400)]) {
    const started = performance.now();
    looksPersonal(text, { born });
    expect(performance.now() - started).toBeLessThan(250);
  }
});
