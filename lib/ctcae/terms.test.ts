import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { loadTexts } from './load-texts';
import {
  allowedGrades,
  ctcaeTerms,
  type Grade,
  isCtcaeTerm,
  isOtherSpecify,
  lltOf,
  socOf,
  termList,
  termSocs,
  termWords,
} from './terms';
import { ctcaeTexts, gradeText } from './texts';

interface SourceTerm {
  meddra_llt: string;
  soc: string;
  term: string;
  grades: Record<string, string | null>;
  definition: string | null;
  navigational: string | null;
}
const file = new URL('./reference/ctcae-v5.0.json', import.meta.url);
const source: SourceTerm[] = JSON.parse(readFileSync(file, 'utf8'));
const grades: readonly Grade[] = [1, 2, 3, 4, 5];
const isDefined = (text: string | null | undefined) => text !== null && text !== undefined && text.trim() !== '-';

describe('the terms of CTCAE v5.0', () => {
  it('are the 837 of the document, in its order', () => {
    expect(source).toHaveLength(837);
    expect(termList).toEqual(source.map(({ term }) => term));
    expect(Object.keys(ctcaeTexts)).toEqual(source.map(({ term }) => term));
  });

  it('are unique by their words, even without capitals, and by their MedDRA code', () => {
    expect(new Set(termList.map((term) => term.toLowerCase())).size).toBe(837);
    expect(new Set(termList.map((term) => ctcaeTerms[term].llt)).size).toBe(837);
  });

  it('stand in the 26 classes, each with one "Other, specify"', () => {
    const others = termList.filter(isOtherSpecify);
    expect(new Set(Object.values(termSocs)).size).toBe(26);
    expect(others).toHaveLength(26);
    expect(new Set(others.map(socOf)).size).toBe(26);
  });

  it.each(source)('$term: class, code, grades and texts are those of the document', (row) => {
    const { term } = row;
    if (!isCtcaeTerm(term)) throw new Error(`${term} is missing.`);
    expect(ctcaeTerms[term]).toEqual({
      soc: row.soc,
      llt: row.meddra_llt,
      grades: grades.filter((grade) => isDefined(row.grades[grade])),
    });
    expect(ctcaeTexts[term].definition).toBe(row.definition);
    expect(ctcaeTexts[term].note).toBe(row.navigational);
    for (const grade of grades) expect(gradeText(term, grade)).toBe(row.grades[grade] ?? null);
    expect(Object.keys(ctcaeTexts[term].grades).map(Number)).toEqual(allowedGrades(term));
    expect(termWords[term]).toBe(term);
  });
});

test('febrile neutropenia has grades 3 to 5, alopecia 1 and 2', () => {
  expect(allowedGrades('Febrile neutropenia')).toEqual([3, 4, 5]);
  expect(allowedGrades('Alopecia')).toEqual([1, 2]);
  expect(lltOf('Febrile neutropenia')).toBe('10016288');
});

test('words that are no term have no class, no code and no grades', () => {
  for (const words of ['', 'neutropenia', 'anemia', 'constructor', '__proto__']) {
    expect(isCtcaeTerm(words)).toBe(false);
    expect(allowedGrades(words)).toEqual([]);
    expect(socOf(words)).toBeNull();
    expect(lltOf(words)).toBeNull();
    expect(isOtherSpecify(words)).toBe(false);
  }
});

test('the texts that are loaded later are the same', async () => {
  const { ctcaeTexts: loaded } = await loadTexts();
  expect(loaded).toBe(ctcaeTexts);
});
