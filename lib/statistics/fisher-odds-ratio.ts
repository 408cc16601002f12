import { normalDeviate } from './confidence';
import { type CellDistribution, cellProbabilities } from './fisher-cell';

export interface OddsRatioEstimate {
  oddsRatio: number | null;
  lower: number | null;
  upper: number | null;
}

/**
 * The odds ratio whose expected first cell is the `observed` one (conditional maximum likelihood), and the exact limits: those odds ratios
 * at which half of what `level` leaves lies beyond the observed count (Cornfield 1956). Found on the logarithmic scale to the last
 * digits, finer than R's `fisher.test`, which stops at 1e-4. Nulls when the margins allow only one table.
 */
export function conditionalOddsRatio(cell: CellDistribution, observed: number, level: number): OddsRatioEstimate {
  normalDeviate(level);
  const half = (1 - level) / 2;
  const at = observed - cell.lowest;
  const last = cell.logWays.length - 1;
  if (last === 0) return { oddsRatio: null, lower: null, upper: null };
  const solve = (rising: (probabilities: number[]) => number, target: number) =>
    Math.exp(whereReached((logOddsRatio) => rising(cellProbabilities(cell, logOddsRatio)), target));
  return {
    oddsRatio: at === 0 ? 0 : at === last ? Infinity : solve(expectedPosition, at),
    lower: at === 0 ? 0 : solve((probabilities) => sum(probabilities.slice(at)), half),
    upper: at === last ? Infinity : solve((probabilities) => -sum(probabilities.slice(0, at + 1)), -half),
  };
}

function expectedPosition(probabilities: number[]): number {
  return probabilities.reduce((total, probability, i) => total + probability * i, 0);
}

function sum(probabilities: number[]): number {
  return probabilities.reduce((total, probability) => total + probability, 0);
}

/** Where a function that never falls reaches the target, by halving: it needs no good start and cannot fail. */
function whereReached(rising: (x: number) => number, target: number): number {
  let [low, high] = [-1, 1];
  while (rising(low) > target) low *= 2;
  while (rising(high) < target) high *= 2;
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (rising(middle) < target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
