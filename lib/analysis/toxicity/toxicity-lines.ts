import 'server-only';
import { classOfTerm, type ToxicityCount, type WorstOfChildren } from './count-toxicity';

const WORST = 5;

/** A line of the table: any event, a class, or a term. */
export interface Line {
  level: 'any' | 'class' | 'term';
  name: string;
  /** How many children have this worst grade, by grade. */
  byGrade: readonly number[];
}

/** The lines of the table, counted once: classes and terms with the most frequent first, among equals with more severe events. */
export interface ToxicityLines {
  any: Line;
  classes: Line[];
  terms: Line[];
}

/** Counts the children of every class and term by their worst grade. */
export function toxicityLines({ any, byClass, byTerm }: ToxicityCount, severe: number): ToxicityLines {
  return {
    any: { level: 'any', name: 'Any adverse event', byGrade: countGrades(any) },
    classes: ranked('class', byClass, severe),
    terms: ranked('term', byTerm, severe),
  };
}

/** How many children of a line have this worst grade or a worse one. */
export function childrenFrom({ byGrade }: Line, grade: number): number {
  return byGrade.reduce((sum, n, each) => (each >= grade ? sum + n : sum), 0);
}

/** How many children of a line have exactly this worst grade. */
export const childrenWith = ({ byGrade }: Line, grade: number): number => byGrade[grade] ?? 0;

/** The terms of a class, in their order. */
export const termsOf = ({ terms }: ToxicityLines, name: string) =>
  terms.filter((term) => classOfTerm(term.name) === name);

function ranked(level: Line['level'], counts: ReadonlyMap<string, WorstOfChildren>, severe: number): Line[] {
  const lines = Array.from(counts, ([name, worst]): Line => ({ level, name, byGrade: countGrades(worst) }));
  const withChildren = lines.filter((line) => childrenFrom(line, 0) > 0);
  return withChildren.sort(
    (a, b) =>
      childrenFrom(b, 0) - childrenFrom(a, 0) ||
      childrenFrom(b, severe) - childrenFrom(a, severe) ||
      (a.name < b.name ? -1 : Number(a.name > b.name)),
  );
}

function countGrades(worst: WorstOfChildren): number[] {
  const byGrade = Array.from({ length: WORST + 1 }, () => 0);
  for (const { grade } of worst.values()) byGrade[grade] = (byGrade[grade] ?? 0) + 1;
  return byGrade;
}
