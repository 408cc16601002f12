import type { CtcaeTerm, Grade } from './terms';
import texts from './texts.json';

export interface TermTexts {
  /** What the term means; a few terms have no definition. */
  definition: string | null;
  /** What CTCAE says about other terms to consider or to take instead (its navigational note). */
  note: string | null;
  /** The text of each grade that the term defines. */
  grades: Readonly<Partial<Record<Grade, string>>>;
}

/**
 * The texts of CTCAE v5.0 for all 837 terms, for the server. They weigh 400 kB: a browser loads them when a term has been
 * chosen (`loadTexts`). Source: NCI, CTCAE v5.0, 27 November 2017.
 */
export const ctcaeTexts: Readonly<Record<CtcaeTerm, TermTexts>> = texts;

/** The text of a grade of a term; null when the term does not define it. */
export function gradeText(term: CtcaeTerm, grade: Grade): string | null {
  return ctcaeTexts[term].grades[grade] ?? null;
}
