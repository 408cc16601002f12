import { concordance } from './concordance';
import { normalDeviate } from './confidence';
import { type CoxData, type CoxOptions, refuseUnusable } from './cox-data';
import { predict } from './cox-likelihood';
import { type Maximum, maximise, PIVOT_TOLERANCE } from './cox-maximise';
import { monotoneTerms } from './cox-monotone';
import { buildRiskSets, type RiskSets } from './cox-risk-sets';
import { coxWarnings } from './cox-warnings';
import { factorise, innerProduct, invert, type Matrix, solve } from './linear-cholesky';
import { chiSquareUpperTail, normalTwoSided } from './tails';

export type { CoxCovariate, CoxData, CoxOptions, Ties } from './cox-data';

export interface CoxTerm {
  name: string;
  /** The logarithm of the hazard ratio per unit of the covariate. These figures are null when there is a problem. */
  coef: number | null;
  se: number | null;
  hr: number | null;
  lower: number | null;
  upper: number | null;
  z: number | null;
  p: number | null;
  /** Monotone: the likelihood rises without end as the coefficient runs to infinity. Collinear: it follows from the others. */
  problem: 'monotone' | 'collinear' | null;
}

export interface ChiSquareTest {
  chisq: number | null;
  df: number;
  p: number | null;
}

export interface CoxFit {
  n: number;
  events: number;
  terms: CoxTerm[];
  /** Of the coefficients, in the order of `terms`; NaN in the rows and columns of a term with a problem. */
  covariance: number[][];
  /** The log partial likelihood without and with the covariates. */
  loglik: [number, number];
  lr: ChiSquareTest;
  /** Null when a coefficient runs to infinity. */
  wald: ChiSquareTest;
  score: ChiSquareTest;
  concordance: number | null;
  concordanceStdErr: number | null;
  iterations: number;
  converged: boolean;
  /** Sentences that a physician understands: what is not to be believed. */
  warnings: string[];
}

/**
 * Cox's proportional-hazards regression (Cox 1972), as R's `coxph`: ties by Efron or Breslow, strata, left truncation and
 * time-dependent covariates as intervals (entry, time]. Where a hazard ratio cannot be estimated, it is null and a warning says why.
 * Takes O(n log n), then O(n p^2) for each of some five iterations. Throws RangeError on data that cannot be what they should be.
 */
export function coxRegression(data: CoxData, options: CoxOptions = {}): CoxFit {
  const fitted = fitCox(data, options);
  const z = normalDeviate(options.level ?? 0.95);
  const { sets, maximum, problems, covariance } = fitted;
  const terms = data.covariates.map(({ name }, j) => describeTerm(name, fitted, j, z));
  const agreement = concordance(sets, linearPredictors(sets, maximum));
  const fit = {
    n: data.time.length,
    events: sets.events,
    terms,
    covariance: toRows(covariance, problems),
    loglik: [maximum.nullLoglik, maximum.likelihood.loglik] as [number, number],
    ...globalTests(fitted),
    concordance: agreement.value,
    concordanceStdErr: agreement.stdErr,
    iterations: maximum.iterations,
    converged: maximum.converged,
  };
  return { ...fit, warnings: coxWarnings(fit, directions(maximum)) };
}

/** A fit with what its figures are made of, on the scale of `sets.x`. */
export interface FittedCox {
  sets: RiskSets;
  maximum: Maximum;
  problems: CoxTerm['problem'][];
  /** Of the coefficients on the scale of the data. */
  covariance: Matrix;
}

/** Fits the model, and finds what cannot be estimated. */
export function fitCox(data: CoxData, { ties = 'efron' }: CoxOptions): FittedCox {
  refuseUnusable(data);
  const sets = buildRiskSets(data);
  const maximum = maximise(sets, ties);
  const monotone = monotoneTerms(sets, ties, maximum);
  const problems = maximum.collinear.map((isOut, j) => (isOut ? 'collinear' : monotone[j] ? 'monotone' : null));
  const covariance = invert(maximum.factor);
  covariance.forEach((value, k) => {
    const [i, j] = [Math.floor(k / sets.width), k % sets.width];
    covariance[k] = value * (sets.scale[i] ?? 1) * (sets.scale[j] ?? 1);
  });
  return { sets, maximum, problems, covariance };
}

/** Per position, relative to the mean of its stratum. */
export function linearPredictors(sets: RiskSets, { beta }: Maximum): Float64Array {
  const eta = new Float64Array(sets.row.length);
  predict(sets, beta, eta);
  return eta;
}

function describeTerm(name: string, { sets, maximum, problems, covariance }: FittedCox, j: number, z: number): CoxTerm {
  const problem = problems[j] ?? null;
  if (problem || sets.events === 0) {
    return {
      name,
      coef: null,
      se: null,
      hr: null,
      lower: null,
      upper: null,
      z: null,
      p: null,
      problem: sets.events === 0 ? null : problem,
    };
  }
  const coef = (maximum.beta[j] ?? 0) * (sets.scale[j] ?? 1);
  const se = Math.sqrt(covariance[j * sets.width + j] ?? 0);
  return {
    name,
    coef,
    se,
    hr: Math.exp(coef),
    lower: Math.exp(coef - z * se),
    upper: Math.exp(coef + z * se),
    z: coef / se,
    p: normalTwoSided(coef / se),
    problem,
  };
}

function toRows(covariance: Matrix, problems: CoxTerm['problem'][]): number[][] {
  const isKnown = (i: number, j: number) => problems[i] === null && problems[j] === null;
  const width = problems.length;
  return problems.map((_, i) =>
    problems.map((_, j) => (isKnown(i, j) ? (covariance[i * width + j] ?? Number.NaN) : Number.NaN)),
  );
}

function globalTests({ sets, maximum, problems }: FittedCox): Record<'lr' | 'wald' | 'score', ChiSquareTest> {
  const df = sets.events === 0 ? 0 : problems.filter((problem) => problem !== 'collinear').length;
  const { beta, likelihood, nullLoglik, scoreTest } = maximum;
  const information = factorise(invert(maximum.factor), sets.width, PIVOT_TOLERANCE);
  return {
    lr: chiSquareTest(2 * (likelihood.loglik - nullLoglik), df),
    wald: chiSquareTest(problems.includes('monotone') ? null : innerProduct(beta, solve(information, beta)), df),
    score: chiSquareTest(scoreTest, df),
  };
}

/** A chi-square with its p value; both are null when there is nothing to test. */
export function chiSquareTest(chisq: number | null, df: number): ChiSquareTest {
  if (chisq === null || df === 0) return { chisq: null, df, p: null };
  return { chisq, df, p: chiSquareUpperTail(chisq, df) };
}

function directions({ beta }: Maximum): number[] {
  return Array.from(beta, Math.sign);
}
