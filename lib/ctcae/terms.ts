import bySoc from './terms.json';

/** The version of the criteria, stored with every grade. */
export const ctcaeVersion = '5.0';

/** Grade 1 mild, 2 moderate, 3 severe, 4 life-threatening, 5 death. */
export type Grade = 1 | 2 | 3 | 4 | 5;

/** A system organ class, as CTCAE prints it. */
export type Soc = keyof typeof bySoc;

/**
 * A term of CTCAE v5.0. Its own words are the code that is stored: they are unique, even without capitals, and can be
 * read in SQL. The MedDRA code (LLT) is unique too, and is shown and exported beside them.
 */
export type CtcaeTerm = { [S in Soc]: keyof (typeof bySoc)[S] }[Soc] & string;

export interface TermFacts {
  soc: Soc;
  /** MedDRA lowest level term code, as printed in CTCAE. */
  llt: string;
  /** The grades that the term defines, mildest first: a grade printed as a dash cannot be chosen. */
  grades: readonly Grade[];
}

/**
 * The 837 terms of CTCAE v5.0 in the order of the document: what is needed to choose and check one. Their texts are in
 * `texts.ts`. Source: NCI, Common Terminology Criteria for Adverse Events v5.0, 27 November 2017, in the public domain.
 */
export const ctcaeTerms = Object.fromEntries(
  Object.entries(bySoc).flatMap(([soc, terms]) =>
    Object.entries(terms).map(([term, [llt, grades]]) => [term, { soc, llt, grades: gradesOf(grades) }]),
  ),
) as unknown as Readonly<Record<CtcaeTerm, TermFacts>>; // fromEntries forgets which keys it was given

/** The terms in the order of the document. */
export const termList = Object.keys(ctcaeTerms) as readonly CtcaeTerm[]; // the keys of a record of terms are terms

/** Words for each code of a field that holds a term: the term itself. */
export const termWords = record((term) => term);

/** The system organ class of each term, to be shown beside it. */
export const termSocs = record((term) => ctcaeTerms[term].soc);

/** Whether these are exactly the words of a term. */
export function isCtcaeTerm(words: string): words is CtcaeTerm {
  return Object.hasOwn(ctcaeTerms, words);
}

/** The grades that may be chosen with a term, mildest first; none for words that are no term. */
export function allowedGrades(term: string): readonly Grade[] {
  return isCtcaeTerm(term) ? ctcaeTerms[term].grades : [];
}

/** The system organ class of a term; null for words that are no term. */
export function socOf(term: string): Soc | null {
  return isCtcaeTerm(term) ? ctcaeTerms[term].soc : null;
}

/** The MedDRA code (LLT) of a term; null for words that are no term. */
export function lltOf(term: string): string | null {
  return isCtcaeTerm(term) ? ctcaeTerms[term].llt : null;
}

/** Whether the term is one of the 26 “Other, specify” (one per class), which must be specified in own words. */
export function isOtherSpecify(term: string): boolean {
  return isCtcaeTerm(term) && term.endsWith(' - Other, specify');
}

function record<Value>(of: (term: CtcaeTerm) => Value): Readonly<Record<CtcaeTerm, Value>> {
  return Object.fromEntries(termList.map((term) => [term, of(term)])) as Record<CtcaeTerm, Value>; // one entry per term
}

function gradesOf(digits = ''): readonly Grade[] {
  return [...digits].map((digit) => Number(digit) as Grade); // the file holds the digits 1 to 5 alone, which a test proves
}
