import type { FineGrayRows, WeightedMoment } from './fine-gray-data';
import type { Likelihood } from './fine-gray-likelihood';
import type { Matrix } from './linear-cholesky';

/**
 * The sum over participants of the products of what each contributed to the score: through the events of the cause (eta), and through the
 * estimate of the probability of being uncensored (psi) (Fine & Gray, J Am Stat Assoc 1999;94:496). It is the middle of the sandwich,
 * as in `cmprsk::crr`.
 */
export function scoreSquares(rows: FineGrayRows, likelihood: Likelihood): Matrix {
  const hazards = cumulativeHazards(rows, likelihood);
  const contributions = new Float64Array(rows.n * rows.size);
  addEvents(contributions, rows, likelihood, hazards);
  addCensoring(contributions, rows, likelihood, hazards);
  return outerSum(contributions, rows);
}

/** A baseline hazard summed up, by itself and times the weighted mean of each column. */
interface HazardSum {
  hazard: number;
  means: Float64Array;
}

interface Hazards {
  /** Up to and with each moment. */
  until: HazardSum[];
  /** From each moment on, times the probability of being uncensored; one more at the end, which is 0. */
  from: HazardSum[];
}

function cumulativeHazards({ moments, size }: FineGrayRows, { risks }: Likelihood): Hazards {
  const jump = (m: number, weight: number): HazardSum => {
    const risk = risks[m];
    const hazard = risk ? (weight * (moments[m]?.withEvent.length ?? 0)) / risk.total : 0;
    return { hazard, means: Float64Array.from({ length: size }, (_, c) => hazard * (risk?.mean[c] ?? 0)) };
  };
  const until: HazardSum[] = [];
  const none: HazardSum = { hazard: 0, means: new Float64Array(size) };
  for (const m of moments.keys()) until.push(sumOf(until.at(-1) ?? none, jump(m, 1)));
  const backwards = [none];
  for (let m = moments.length - 1; m >= 0; m--)
    backwards.push(sumOf(backwards.at(-1) ?? none, jump(m, moments[m]?.uncensored ?? 0)));
  return { until, from: backwards.reverse() };
}

function sumOf(a: HazardSum, b: HazardSum): HazardSum {
  return { hazard: a.hazard + b.hazard, means: a.means.map((value, c) => value + (b.means[c] ?? 0)) };
}

/** Eta: the participant's own event, less what was to be expected; after another event with the weight of that time. */
function addEvents(to: Float64Array, rows: FineGrayRows, { risks, relative }: Likelihood, hazards: Hazards): void {
  const { x, size, moments } = rows;
  const expect = (row: number, sum: HazardSum | undefined, weight: number) => {
    for (let c = 0; c < size; c++)
      add(to, row * size + c, -weight * ((x[row * size + c] ?? 0) * (sum?.hazard ?? 0) - (sum?.means[c] ?? 0)));
  };
  for (const [m, moment] of moments.entries()) {
    for (const row of leavingAt(moment)) expect(row, hazards.until[m], relative[row] ?? 0);
    for (const row of moment.withOther) expect(row, hazards.from[m + 1], (relative[row] ?? 0) / moment.uncensored);
    for (const row of moment.withEvent) {
      for (let c = 0; c < size; c++) add(to, row * size + c, (x[row * size + c] ?? 0) - (risks[m]?.mean[c] ?? 0));
    }
  }
}

/** Psi: the participant's own censoring, less what was to be expected, times what a censoring then changes in later weights. */
function addCensoring(to: Float64Array, rows: FineGrayRows, { relative }: Likelihood, hazards: Hazards): void {
  const { x, size, moments } = rows;
  const gone: HazardSum = { hazard: 0, means: new Float64Array(size) };
  const expected = new Float64Array(size);
  const spread = (members: number[], values: Float64Array, sign: 1 | -1) => {
    for (const row of members) for (let c = 0; c < size; c++) add(to, row * size + c, sign * (values[c] ?? 0));
  };
  for (const [m, moment] of moments.entries()) {
    const withEvents = [...moment.withEvent, ...moment.withOther];
    if (!moment.countsEvents) spread(withEvents, expected, -1);
    if (moment.censored.length > 0) {
      const change = changeByCensoring(gone, hazards.from[m], moment.atRisk);
      for (let c = 0; c < size; c++) add(expected, c, (change[c] ?? 0) * (moment.censored.length / moment.atRisk));
      spread(moment.censored, change, 1);
    }
    spread(moment.censored, expected, -1);
    if (moment.countsEvents) spread(withEvents, expected, -1);
    for (const row of moment.withOther) {
      const weight = (relative[row] ?? 0) / moment.uncensored;
      gone.hazard += weight;
      for (let c = 0; c < size; c++) add(gone.means, c, weight * (x[row * size + c] ?? 0));
    }
  }
}

/** What one censoring among so many changes in the score of those who had another event before it, from then on. */
function changeByCensoring(gone: HazardSum, from: HazardSum | undefined, atRisk: number): Float64Array {
  return gone.means.map((value, c) => (value * (from?.hazard ?? 0) - gone.hazard * (from?.means[c] ?? 0)) / atRisk);
}

function leavingAt({ withEvent, withOther, censored }: WeightedMoment): number[] {
  return [...withEvent, ...withOther, ...censored];
}

function add(to: Float64Array, at: number, value: number): void {
  to[at] = (to[at] ?? 0) + value;
}

function outerSum(contributions: Float64Array, { n, size }: FineGrayRows): Matrix {
  const sum = new Float64Array(size * size);
  for (let row = 0; row < n; row++) {
    for (let cell = 0; cell < sum.length; cell++) {
      const one = contributions[row * size + Math.floor(cell / size)] ?? 0;
      add(sum, cell, one * (contributions[row * size + (cell % size)] ?? 0));
    }
  }
  return sum;
}
