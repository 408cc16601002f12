import { expect, it } from 'vitest';
import { codeOf, matching } from './option-search';

const options = [
  { code: 'DEU', words: 'Germany' },
  { code: 'CIV', words: "Côte d'Ivoire" },
  { code: 'ITA', words: 'Italy' },
  { code: 'VAT', words: 'Holy See' },
];
const found = (typed: string) => matching(options, typed).map(({ code }) => code);

it('finds answers by their beginning, their code or what they contain, accents or not', () => {
  expect(found('ita')).toEqual(['ITA']);
  expect(found('de')).toEqual(['DEU']);
  expect(found('cote')).toEqual(['CIV']);
  expect(found('ly')).toEqual(['ITA', 'VAT']);
  expect(found('zz')).toEqual([]);
  expect(found(' ')).toHaveLength(4);
});

it('knows an answer that was typed in full', () => {
  expect(codeOf(options, 'italy')).toBe('ITA');
  expect(codeOf(options, 'ita')).toBe('ITA');
  expect(codeOf(options, 'it')).toBeNull();
  expect(codeOf(options, '')).toBeNull();
});
