import type { Ties } from './cox-data';
import { type Likelihood, likelihoodAt } from './cox-likelihood';
import type { RiskSets } from './cox-risk-sets';
import { type Factor, factorise, innerProduct, solve } from './linear-cholesky';

/** As in R's `coxph.control`; R, however, also counts halvings, and can stop just before a maximum that it overshot at first. */
const MOST_STEPS = 20;
const MOST_ITERATIONS = 100;
const ENOUGH = 1e-9;
/** A pivot of the information below this share of the largest one counts as 0: R's `toler.chol`. */
export const PIVOT_TOLERANCE = Number.EPSILON ** 0.75;
/** What rounding alone may leave in the information per event, in a column of mean deviation 1. */
const ROUNDING_PER_EVENT = 1e-14;

export interface Maximum {
  /** On the scale of `sets.x`. */
  beta: Float64Array;
  /** At `beta`. */
  likelihood: Likelihood;
  factor: Factor;
  /** The log likelihood without any effect. */
  nullLoglik: number;
  /** Rao's score test of no effect. */
  scoreTest: number;
  /** Columns that depend on those before them, or vary in no risk set: their coefficient stays 0. */
  collinear: boolean[];
  iterations: number;
  converged: boolean;
}

/**
 * Maximises the partial likelihood by Newton's method from no effect, halving a step that makes it worse, until its relative change
 * is below 1e-9, as R's `coxph` does. After 20 steps that went up it stops, and says that it has not converged.
 */
export function maximise(sets: RiskSets, ties: Ties): Maximum {
  const eta = new Float64Array(sets.row.length);
  const evaluate = (beta: Float64Array) => likelihoodAt(sets, beta, ties, eta);
  const start = evaluate(new Float64Array(sets.width));
  const floor = ROUNDING_PER_EVENT * sets.events;
  const factor = factorise(start.information, sets.width, PIVOT_TOLERANCE, floor);
  const collinear = Array.from(factor.pivots, (pivot) => pivot === 0);
  const firstStep = solve(factor, start.score);
  const climbed = climb(evaluate, { beta: new Float64Array(sets.width), likelihood: start, factor }, collinear);
  return { ...climbed, nullLoglik: start.loglik, scoreTest: innerProduct(start.score, firstStep), collinear };
}

type Point = Pick<Maximum, 'beta' | 'likelihood' | 'factor'>;
type Evaluate = (beta: Float64Array) => Likelihood;

function climb(evaluate: Evaluate, start: Point, collinear: boolean[]) {
  let best = start;
  let beta = newtonStep(start);
  let halvings = 0;
  let steps = 0;
  let iterations = 0;
  while (steps < MOST_STEPS && iterations < MOST_ITERATIONS) {
    iterations++;
    const here = pointAt(evaluate, beta, collinear);
    const { loglik } = here.likelihood;
    if (isFinitePoint(here) && hasSettled(best.likelihood.loglik, loglik)) {
      return { ...here, iterations, converged: true };
    }
    if (isFinitePoint(here) && loglik >= best.likelihood.loglik) {
      best = here;
      steps++;
      halvings = 0;
      beta = newtonStep(best);
    } else {
      halvings++;
      beta = beta.map((value, j) => (value + halvings * (best.beta[j] ?? 0)) / (halvings + 1));
    }
  }
  return { ...best, iterations, converged: false };
}

/** Where Newton's method goes from a point. */
export function newtonStep({ beta, likelihood, factor }: Point): Float64Array {
  const step = solve(factor, likelihood.score);
  return beta.map((value, j) => value + (step[j] ?? 0));
}

/** The likelihood at some coefficients, with those columns left out that are collinear. */
export function pointAt(evaluate: Evaluate, beta: Float64Array, collinear: boolean[]): Point {
  const likelihood = evaluate(beta);
  const width = beta.length;
  collinear.forEach((isOut, column) => {
    if (!isOut) return;
    for (let k = 0; k < width; k++) {
      likelihood.information[column * width + k] = 0;
      likelihood.information[k * width + column] = 0;
    }
  });
  return { beta, likelihood, factor: factorise(likelihood.information, width, PIVOT_TOLERANCE) };
}

function isFinitePoint({ likelihood: { loglik, score, information } }: Point): boolean {
  return Number.isFinite(loglik) && score.every(Number.isFinite) && information.every(Number.isFinite);
}

function hasSettled(before: number, now: number): boolean {
  return before === now || Math.abs(1 - before / now) <= ENOUGH;
}
