import type { Ties } from './cox-data';
import { likelihoodAt } from './cox-likelihood';
import { type Maximum, newtonStep, pointAt } from './cox-maximise';
import type { RiskSets } from './cox-risk-sets';
import { nullDirection, quadraticForm, solve } from './linear-cholesky';

/** How many more steps are taken to see whether the information dies away. */
const MORE_STEPS = 5;
/** Towards infinity, each step leaves 1/e of the information: after five, 0.007. At a maximum, it stays what it is. */
const DYING = 0.5;
/** A step that moves the linear predictor of nobody by more than this is at its end. */
const AT_REST = 1e-4;
/** How much of the movement must come from a coefficient for it to run to infinity too. */
const TAKES_PART = 1e-4;

/**
 * Which coefficients run to infinity, because the likelihood rises with them without end (Heinze & Schemper 2001).
 *
 * Towards infinity the likelihood rises as 1 - exp(-d b), with d at most the range of the covariate: a step of Newton's method then
 * moves b by 1/d, that is, somebody's linear predictor by 1 or more, for ever, while the information along it falls by e each time.
 * Near a finite maximum, however far off, steps shrink and the information stays. Both signs must be there.
 */
export function monotoneTerms(sets: RiskSets, ties: Ties, maximum: Maximum): boolean[] {
  const ranges = columnRanges(sets);
  const atRest = AT_REST / sets.width;
  if (hasEnd(maximum) && movement(solve(maximum.factor, maximum.likelihood.score), ranges).every((m) => m < atRest)) {
    return ranges.map(() => false);
  }
  const eta = new Float64Array(sets.row.length);
  const evaluate = (beta: Float64Array) => likelihoodAt(sets, beta, ties, eta);
  let here: Pick<Maximum, 'beta' | 'likelihood' | 'factor'> = maximum;
  for (let step = 0; step < MORE_STEPS && hasEnd({ ...here, collinear: maximum.collinear }); step++) {
    here = pointAt(evaluate, newtonStep(here), maximum.collinear);
  }
  const last = solve(here.factor, here.likelihood.score);
  const left = quadraticForm(here.likelihood.information, last) / quadraticForm(maximum.likelihood.information, last);
  const goesOn = movement(last, ranges).some((m) => m > atRest) && left < DYING;
  const endless = [...(goesOn ? [last] : []), ...lostDirections(here.factor, maximum.collinear)];
  return ranges.map((_, j) => endless.some((direction) => takesPart(movement(direction, ranges), j)));
}

/** Whether every column that had information at the start still has some. */
function hasEnd({ factor, collinear }: Pick<Maximum, 'factor' | 'collinear'>): boolean {
  return factor.pivots.every((pivot, j) => pivot > 0 || collinear[j]);
}

/** The directions along which the information was there without effects, and is gone. */
function lostDirections(factor: Maximum['factor'], collinear: boolean[]): Float64Array[] {
  const lost = Array.from(factor.pivots.keys()).filter((j) => factor.pivots[j] === 0 && !collinear[j]);
  return lost.map((j) => nullDirection(factor, j));
}

function movement(step: Float64Array, ranges: number[]): number[] {
  return ranges.map((range, j) => Math.abs(step[j] ?? 0) * range);
}

function takesPart(movements: number[], j: number): boolean {
  return (movements[j] ?? 0) > TAKES_PART * Math.max(...movements);
}

function columnRanges({ x, width }: RiskSets): number[] {
  const lowest = new Array<number>(width).fill(Infinity);
  const highest = new Array<number>(width).fill(-Infinity);
  for (let i = 0; i < x.length; i++) {
    const column = i % width;
    lowest[column] = Math.min(lowest[column] ?? Infinity, x[i] ?? 0);
    highest[column] = Math.max(highest[column] ?? -Infinity, x[i] ?? 0);
  }
  return highest.map((high, j) => (x.length > 0 ? high - (lowest[j] ?? 0) : 0));
}
