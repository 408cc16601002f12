import {
  type ChiSquareTest,
  type CoxData,
  type CoxOptions,
  chiSquareTest,
  type FittedCox,
  fitCox,
  linearPredictors,
  type Ties,
} from './cox';
import { addCovariance, addScore, mirror } from './cox-likelihood';
import type { RiskSets } from './cox-risk-sets';
import { sweepRiskSets } from './cox-sweep';
import { factorise, innerProduct, type Matrix, solve } from './linear-cholesky';
import { eventTimes, type TimeTransform } from './proportional-hazards-time';

/** A pivot below this share of the largest says that the data hold no information on a change over time. */
const SINGULAR = 1e-11;
/** Times that tell something and differ by no more than this share of their distance from the others count as one time. */
const ONE_TIME = 1e-4;

export interface ProportionalHazardsTest {
  /** One for each term; null where its effect cannot be estimated, or its events tell nothing of a change over time. */
  terms: (ChiSquareTest & { name: string })[];
  /** Of all terms with an estimate at once. */
  global: ChiSquareTest;
}

/**
 * Tests whether hazard ratios are constant over time: the score test of adding covariate times g(time) to the model (Grambsch & Therneau
 * 1994, in the form of R's `cox.zph` since survival 3.0). g is the Kaplan-Meier curve by default, which makes the test robust to
 * outlying times. Covariates with the same `term` are tested together. A small p says that the hazard ratio is an average over time.
 * Throws as `coxRegression` does, and for times of 0 or less with 'log'.
 */
export function proportionalHazardsTest(
  data: CoxData,
  { transform = 'km', ...options }: CoxOptions & { transform?: TimeTransform } = {},
): ProportionalHazardsTest {
  const fitted = fitCox(data, options);
  const estimated = Array.from(fitted.problems.keys()).filter((j) => fitted.problems[j] === null);
  const derivatives = timeDerivatives(fitted, eventTimes(data, fitted.sets, transform), options.ties ?? 'efron');
  const test = (columns: number[]) => {
    if (columns.length === 0 || fitted.sets.events === 0) return chiSquareTest(null, columns.length);
    return chiSquareTest(scoreTest(derivatives, estimated, columns), columns.length);
  };
  return {
    terms: namedTerms(data).map(({ name, columns }) => ({
      name,
      ...test(columns.filter((j) => estimated.includes(j))),
    })),
    global: test(estimated),
  };
}

function namedTerms({ covariates }: CoxData): { name: string; columns: number[] }[] {
  const columns = new Map<string, number[]>();
  covariates.forEach(({ term }, j) => {
    // A column without a term stands for itself, also when two have one name.
    const key = term === undefined ? `column ${j}` : `term ${term}`;
    columns.set(key, [...(columns.get(key) ?? []), j]);
  });
  return Array.from(columns.values(), (own) => {
    const first = covariates[own[0] ?? 0];
    return { name: first?.term ?? first?.name ?? '', columns: own };
  });
}

/** Of the likelihood with x and x g(t) as covariates, at no effect of the latter. */
interface TimeDerivatives {
  width: number;
  /** For x g(t); for x it is 0. */
  score: Float64Array;
  /** Sums over the events of the covariance matrix of x, of it times g, and of it times g squared. */
  plain: Matrix;
  timed: Matrix;
  squared: Matrix;
}

function timeDerivatives({ sets, maximum }: FittedCox, times: Float64Array, ties: Ties): TimeDerivatives {
  const { width } = sets;
  const empty = () => new Float64Array(width * width);
  const [plain, timed, squared] = [empty(), empty(), empty()];
  const score = new Float64Array(width);
  const eta = linearPredictors(sets, maximum);
  const { deviation, g } = standardise(times, sets, spreadPerGroup(sets, eta, ties));
  sweepRiskSets(sets, eta, ties, (sweep, deaths) => {
    const weight = deaths * (g[sweep.group] ?? 0);
    addScore(score, sweep, deaths * (deviation[sweep.group] ?? 0));
    addCovariance(plain, sweep, deaths);
    addCovariance(timed, sweep, weight);
    addCovariance(squared, sweep, weight * (g[sweep.group] ?? 0));
  });
  for (const matrix of [plain, timed, squared]) mirror(matrix, width);
  return { width, score, plain, timed, squared };
}

/** How much each time of events tells of the coefficients: the trace of its information. */
function spreadPerGroup(sets: RiskSets, eta: Float64Array, ties: Ties): Float64Array {
  const spread = new Float64Array(sets.time.length);
  const covariance = new Float64Array(sets.width ** 2);
  sweepRiskSets(sets, eta, ties, (sweep, deaths) => {
    covariance.fill(0);
    addCovariance(covariance, sweep, deaths);
    for (let i = 0; i < covariance.length; i += sets.width + 1) {
      spread[sweep.group] = (spread[sweep.group] ?? 0) + (covariance[i] ?? 0);
    }
  });
  return spread;
}

interface TimeScale {
  /** Less the mean over the events, as R takes it. */
  deviation: Float64Array;
  /** Less the mean weighted by what each time tells. It changes no test, as x is in the model too, and keeps the digits. */
  g: Float64Array;
}

/** Both in units of the weighted standard deviation; all 0 when what there is to tell is told at one time. */
function standardise(times: Float64Array, sets: RiskSets, spread: Float64Array): TimeScale {
  const deaths = times.map((_, g) => (sets.start[g + 1] ?? 0) - (sets.firstDeath[g] ?? 0));
  const deviation = lessMean(times, deaths);
  const g = lessMean(times, spread);
  const size = Math.sqrt(mean(square(g), spread));
  const unit = size > ONE_TIME * Math.sqrt(mean(square(deviation), spread)) ? size : Infinity;
  return { deviation: deviation.map((value) => value / unit), g: g.map((value) => value / unit) };
}

function mean(values: Float64Array, weights: Float64Array): number {
  return innerProduct(values, weights) / weights.reduce((sum, weight) => sum + weight, 0);
}

function lessMean(values: Float64Array, weights: Float64Array): Float64Array {
  const centre = mean(values, weights);
  return values.map((value) => value - centre);
}

function square(values: Float64Array): Float64Array {
  return values.map((value) => value * value);
}

/** Rao's score test that the columns `tested`, times g, have no effect, given the columns `estimated`. */
function scoreTest({ width, score, ...blocks }: TimeDerivatives, estimated: number[], tested: number[]): number | null {
  const size = estimated.length + tested.length;
  const columns = [...estimated, ...tested];
  const isTimed = (k: number) => k >= estimated.length;
  const information = Float64Array.from({ length: size * size }, (_, k) => {
    const [i, j] = [Math.floor(k / size), k % size];
    const block = isTimed(i) && isTimed(j) ? blocks.squared : isTimed(i) || isTimed(j) ? blocks.timed : blocks.plain;
    return block[(columns[i] ?? 0) * width + (columns[j] ?? 0)] ?? 0;
  });
  const gradient = columns.map((column, k) => (isTimed(k) ? (score[column] ?? 0) : 0));
  const factor = factorise(information, size, SINGULAR);
  return factor.pivots.includes(0) ? null : innerProduct(gradient, solve(factor, gradient));
}
