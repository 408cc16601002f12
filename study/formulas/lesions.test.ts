import { expect, test } from 'vitest';
import type { Answers } from '@/lib/crf/value';
import { contextOf } from '../check-cases';
import { lesionInWords, lesionOf, loggedLesions } from './lesions';

const staging = (lesions: Answers[]) =>
  contextOf({ answers: {}, entries: { METS: [{ answers: {}, groups: { lesions } }] } }).others.METS ?? [];

const log = staging([
  { tulnkid: 'T01', tuloc: 'LUNG', tulat: 'LEFT', tulobe: 'LLL', tutype: 'TARGET', trdiam: 22 },
  { tulnkid: 'NT01', tuloc: 'BONE', tulat: 'MIDLINE', tulobe: null, tutype: 'NON_TARGET', trdiam: 30 },
  { tulnkid: null, tuloc: 'NODE' },
]);

test('the lesions of the log are those with a number, in its order', () => {
  expect(loggedLesions(log).map(({ number, isTarget, mm }) => [number, isTarget, mm])).toEqual([
    ['T01', true, 22],
    ['NT01', false, 30],
  ]);
  expect(loggedLesions([])).toEqual([]);
  expect(loggedLesions(undefined)).toEqual([]);
});

test('a lesion is found by its number', () => {
  expect(lesionOf('NT01', log)?.organ).toBe('BONE');
  expect(lesionOf('T02', log)).toBeUndefined();
  expect(lesionOf(null, log)).toBeUndefined();
});

test.each([
  ['T01', 'Lung, left lower lobe'],
  ['NT01', 'Bone, midline'],
])('%s lies: %s', (number, words) => {
  const lesion = lesionOf(number, log);
  expect(lesion && lesionInWords(lesion)).toBe(words);
});

test('a place of which little is known is told as far as it is', () => {
  const [organOnly, nothing] = loggedLesions(staging([{ tulnkid: 'T01', tuloc: 'LIVER' }, { tulnkid: 'T02' }]));
  expect(organOnly && lesionInWords(organOnly)).toBe('Liver');
  expect(nothing && lesionInWords(nothing)).toBeNull();
});
