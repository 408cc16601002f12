import { normalDeviate } from './confidence';
import { type CensoringRisk, type FineGrayData, type FineGrayRows, prepareFineGray } from './fine-gray-data';
import { fineGrayLikelihood, type Likelihood } from './fine-gray-likelihood';
import { scoreSquares } from './fine-gray-sandwich';
import { type Factor, factorise, innerProduct, invert, type Matrix, solve } from './linear-cholesky';
import { normalTwoSided } from './tails';

export type { CensoringRisk, FineGrayData } from './fine-gray-data';

export interface FineGrayOptions {
  /** The cause whose incidence is described. */
  cause: number;
  /** Default: cmprsk. */
  censoringRisk?: CensoringRisk;
  /** Coverage of the limits of a subdistribution hazard ratio. Default: 0.95. */
  level?: number;
}

/** All null for a column that says nothing beyond those before it, and where no maximum was found. */
export interface FineGrayTerm {
  name: string;
  /** The logarithm of the subdistribution hazard ratio per unit of the covariate. */
  coef: number | null;
  /** From the sandwich, which allows for the estimated probability of being uncensored; p and limits use it. R has it for `cmprsk` only. */
  se: number | null;
  /** From the information alone, as if the weights were known. */
  naiveSe: number | null;
  hr: number | null;
  lower: number | null;
  upper: number | null;
  z: number | null;
  p: number | null;
}

export interface FineGrayFit {
  n: number;
  events: number;
  /** Events of other causes. */
  otherEvents: number;
  terms: FineGrayTerm[];
  /** Null where no maximum was found: the likelihood rises for ever, because a column parts those with the event from all others. */
  logLikelihood: number | null;
}

/**
 * Proportional hazards of the subdistribution of one cause (Fine & Gray, J Am Stat Assoc 1999;94:496), ties as Breslow, as R's
 * `cmprsk::crr`, or with other weights as `survival::finegray` with `coxph(ties = 'breslow')` (see `CensoringRisk`). Without late entries.
 * Throws a RangeError when columns differ in length or hold what is not a finite number, a cause is not a whole number from 0 on, or the
 * level lies outside 0 to 1.
 */
export function fineGray(data: FineGrayData, options: FineGrayOptions): FineGrayFit {
  const { cause, censoringRisk = 'cmprsk', level = 0.95 } = options;
  const z = normalDeviate(level);
  const rows = prepareFineGray(data, cause, censoringRisk);
  const maximum = maximise(rows);
  const errors = maximum && standardErrors(rows, maximum);
  return {
    n: rows.n,
    events: rows.moments.reduce((sum, { withEvent }) => sum + withEvent.length, 0),
    otherEvents: rows.moments.reduce((sum, { withOther }) => sum + withOther.length, 0),
    terms: data.covariates.map(({ name }, column) => {
      const isEstimated = maximum && errors && maximum.factor.pivots[column] !== 0;
      if (!isEstimated)
        return { name, coef: null, se: null, naiveSe: null, hr: null, lower: null, upper: null, z: null, p: null };
      const scale = rows.scale[column] ?? 1;
      const [coef, se] = [(maximum.beta[column] ?? 0) * scale, (errors.robust[column] ?? 0) * scale];
      return { name, coef, naiveSe: (errors.naive[column] ?? 0) * scale, ...describeTerm(coef, se, z) };
    }),
    logLikelihood: maximum?.likelihood.logLikelihood ?? null,
  };
}

interface Maximum {
  beta: Float64Array;
  likelihood: Likelihood;
  factor: Factor;
}

/** An ordinary maximum is found in fewer than ten; a likelihood that rises for ever is told by its slow pace. */
const MOST_STEPS = 20;
/** What a step would change the coefficients by, in their standard errors, squared: after one so small only rounding error is left. */
const LAST_STEP = 1e-11;
/** Rounding may let the likelihood seem to fall by this share of it. */
const ROUNDING = 1e-12;
/** A pivot below this share of the largest is rounding error: the column depends on those before it. */
const SINGULAR = 1e-11;

/** Newton's method, a step that leads downwards being halved; null when no maximum is found. */
function maximise(rows: FineGrayRows): Maximum | null {
  let beta: Float64Array = new Float64Array(rows.size);
  let likelihood = fineGrayLikelihood(rows, beta);
  for (let i = 0; i < MOST_STEPS; i++) {
    const step = solve(factorise(likelihood.information, rows.size, SINGULAR), likelihood.score);
    const next = advance(rows, beta, step, likelihood);
    if (innerProduct(step, likelihood.score) < LAST_STEP)
      return { ...next, factor: factorise(next.likelihood.information, rows.size, SINGULAR) };
    ({ beta, likelihood } = next);
  }
  return null;
}

function advance(rows: FineGrayRows, from: Float64Array, step: Float64Array, likelihood: Likelihood) {
  const least = likelihood.logLikelihood - ROUNDING * Math.abs(likelihood.logLikelihood);
  for (let part = 1; part > 1e-6; part /= 2) {
    const beta = from.map((value, c) => value + part * (step[c] ?? 0));
    const next = fineGrayLikelihood(rows, beta);
    if (next.logLikelihood >= least) return { beta, likelihood: next };
  }
  return { beta: from, likelihood };
}

function standardErrors(rows: FineGrayRows, { factor, likelihood }: Maximum) {
  const inverse = invert(factor);
  const middle = scoreSquares(rows, likelihood);
  return {
    naive: Array.from({ length: rows.size }, (_, c) => Math.sqrt(inverse[c * rows.size + c] ?? 0)),
    robust: Array.from({ length: rows.size }, (_, c) => Math.sqrt(sandwich(inverse, middle, rows.size, c))),
  };
}

/** One element of the diagonal of inverse x middle x inverse. */
function sandwich(inverse: Matrix, middle: Matrix, size: number, column: number): number {
  const line = inverse.slice(column * size, (column + 1) * size);
  const product = line.map((_, c) => innerProduct(line, middle.slice(c * size, (c + 1) * size)));
  return innerProduct(product, line);
}

function describeTerm(coef: number, se: number, deviate: number) {
  const z = coef / se;
  return {
    se,
    hr: Math.exp(coef),
    lower: Math.exp(coef - deviate * se),
    upper: Math.exp(coef + deviate * se),
    z,
    p: normalTwoSided(z),
  };
}
