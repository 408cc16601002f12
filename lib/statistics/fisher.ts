import { type CountTable, tableMargins } from './contingency';
import { type CellDistribution, cellDistribution, cellProbabilities } from './fisher-cell';
import { conditionalOddsRatio } from './fisher-odds-ratio';
import { fisherTableP } from './fisher-table';

export type FisherAlternative = 'two-sided' | 'greater' | 'less';

export interface FisherTest {
  p: number;
  /** The conditional maximum likelihood estimate, not the cross product; Infinity when the evidence has no upper bound. */
  oddsRatio: number | null;
  lower: number | null;
  /** Infinity when the evidence has no upper bound. */
  upper: number | null;
}

/** Probabilities that differ by less than this count as equal, as in R. */
const SAME = 1 + 1e-7;

/**
 * Fisher's exact test of a 2 by 2 table `[[a, b], [c, d]]` (Fisher 1935). Two-sided: the probability of all tables no likelier than this
 * one, given the margins. `greater` and `less` are on the odds ratio. The confidence limits of the odds ratio are two-sided (Cornfield
 * 1956). They and the odds ratio are null when a margin is empty, and p is then 1.
 * Throws when the table is not 2 by 2 or holds no counts, and on a level outside 0 to 1.
 */
export function fisherTest(
  table: CountTable,
  { alternative = 'two-sided', level = 0.95 }: { alternative?: FisherAlternative; level?: number } = {},
): FisherTest {
  const { rows, columns } = tableMargins(table);
  if (rows.length !== 2 || columns.length !== 2)
    throw new RangeError('This test is for tables of two rows and two columns.');
  const cell = cellDistribution(rows as [number, number], columns as [number, number]);
  const observed = table[0]?.[0] ?? 0;
  return { p: probability(cell, observed, alternative), ...conditionalOddsRatio(cell, observed, level) };
}

function probability(cell: CellDistribution, observed: number, alternative: FisherAlternative): number {
  const probabilities = cellProbabilities(cell, 0);
  const limit = (probabilities[observed - cell.lowest] ?? 0) * SAME;
  const isAsExtreme = {
    'two-sided': (_: number, probability: number) => probability <= limit,
    greater: (count: number) => count >= observed,
    less: (count: number) => count <= observed,
  }[alternative];
  const extreme = probabilities.filter((each, i) => isAsExtreme(cell.lowest + i, each));
  return Math.min(
    1,
    extreme.reduce((sum, each) => sum + each, 0),
  );
}

/**
 * The p-value of Fisher's exact test for a table of any size (Freeman & Halton 1951): the probability of all tables no likelier than this
 * one, given the margins. Throws a RangeError when the table is too large for it (see `fisherTableP`): use chi-square then.
 */
export function fisherTestP(table: CountTable): number {
  const { rows, columns } = tableMargins(table);
  const isTwoByTwo = rows.length === 2 && columns.length === 2;
  return isTwoByTwo ? fisherTest(table).p : fisherTableP(table);
}
