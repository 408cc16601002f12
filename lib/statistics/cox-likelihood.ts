import type { Ties } from './cox-data';
import type { RiskSets } from './cox-risk-sets';
import { type Sweep, sweepRiskSets } from './cox-sweep';
import type { Matrix } from './linear-cholesky';

/** The log partial likelihood at some coefficients, with its first derivative and the negative of its second. */
export interface Likelihood {
  loglik: number;
  score: Float64Array;
  information: Matrix;
}

/**
 * Cox's log partial likelihood (Cox 1972, 1975), its gradient and its information, at coefficients on the scale of `sets.x`.
 * `eta` is a buffer with one place per position; it is left holding the linear predictors.
 */
export function likelihoodAt(sets: RiskSets, beta: Float64Array, ties: Ties, eta: Float64Array): Likelihood {
  const { width } = sets;
  const result = { loglik: 0, score: new Float64Array(width), information: new Float64Array(width * width) };
  predict(sets, beta, eta);
  sweepRiskSets(sets, eta, ties, (sweep, deaths) => {
    const share = deaths / sweep.deaths;
    result.loglik += share * sweep.deathEta - deaths * (Math.log(sweep.moments[0] ?? 0) + sweep.shift);
    addScore(result.score, sweep, deaths);
    addCovariance(result.information, sweep, deaths);
  });
  mirror(result.information, width);
  return result;
}

/** Linear predictors, relative to the mean of each stratum. */
export function predict({ x, width }: RiskSets, beta: Float64Array, eta: Float64Array): void {
  for (let position = 0; position < eta.length; position++) {
    let sum = 0;
    for (let j = 0; j < width; j++) sum += (beta[j] ?? 0) * (x[position * width + j] ?? 0);
    eta[position] = sum;
  }
}

/** Adds, times `weight`, the covariates of those with the event less what their risk set made one expect. */
export function addScore(score: Float64Array, { moments, deaths, deathX }: Sweep, weight: number): void {
  const risk = moments[0] ?? 0;
  for (let i = 0; i < score.length; i++) {
    score[i] = (score[i] ?? 0) + weight * ((deathX[i] ?? 0) / deaths - (moments[1 + i] ?? 0) / risk);
  }
}

/**
 * Adds, times `weight`, the covariance matrix of the covariates in the risk set to the lower triangle of `matrix`.
 */
export function addCovariance(matrix: Matrix, { moments, deathX }: Sweep, weight: number): void {
  const risk = moments[0] ?? 0;
  const width = deathX.length;
  let k = 1 + width;
  for (let i = 0; i < width; i++) {
    const mean = (moments[1 + i] ?? 0) / risk;
    for (let j = 0; j <= i; j++, k++) {
      const covariance = ((moments[k] ?? 0) - mean * (moments[1 + j] ?? 0)) / risk;
      matrix[i * width + j] = (matrix[i * width + j] ?? 0) + weight * covariance;
    }
  }
}

/** Copies the lower triangle onto the upper one. */
export function mirror(matrix: Matrix, size: number): void {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) matrix[j * size + i] = matrix[i * size + j] ?? 0;
  }
}
