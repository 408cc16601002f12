import type { FineGrayRows, WeightedMoment } from './fine-gray-data';
import type { Matrix } from './linear-cholesky';

/** Weighted sums over those at risk of one distinct time with events. */
export interface RiskSums {
  total: number;
  /** The weighted mean of each column. */
  mean: Float64Array;
}

export interface Likelihood {
  logLikelihood: number;
  score: Float64Array;
  information: Matrix;
  /** For every moment; null where nobody has the event. */
  risks: (RiskSums | null)[];
  /** exp(x' beta) of each row. */
  relative: Float64Array;
}

/**
 * The partial likelihood of the subdistribution hazard with its derivatives at `beta` (Fine & Gray, J Am Stat Assoc 1999;94:496), ties as
 * Breslow. Who had another event stays at risk after it, with the probability of not having been censored since as a weight.
 * Takes O(n p^2): those sums are carried from the last time to the first, and from the first to the last.
 */
export function fineGrayLikelihood(rows: FineGrayRows, beta: ArrayLike<number>): Likelihood {
  const relative = relativeHazards(rows, beta);
  const remaining = remainingSums(rows, relative);
  const gone = emptySums(rows.size);
  const result = {
    logLikelihood: 0,
    score: new Float64Array(rows.size),
    information: new Float64Array(rows.size ** 2),
  };
  const risks = rows.moments.map((moment, m) => {
    const events = moment.withEvent.length;
    const sums = remaining[m];
    const risk = events > 0 && sums ? addEvents(result, rows, moment, combine(sums, gone, moment), relative) : null;
    for (const row of moment.withOther) addRow(gone, rows, row, (relative[row] ?? 0) / moment.uncensored);
    return risk;
  });
  return { ...result, risks, relative };
}

function relativeHazards({ x, n, size }: FineGrayRows, beta: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: n }, (_, row) => {
    let sum = 0;
    for (let c = 0; c < size; c++) sum += (x[row * size + c] ?? 0) * (beta[c] ?? 0);
    return Math.exp(sum);
  });
}

/** Sums over rows of a weight, of the weight times each column, and times each product of two columns. */
interface Sums {
  total: number;
  first: Float64Array;
  second: Matrix;
}

function emptySums(size: number): Sums {
  return { total: 0, first: new Float64Array(size), second: new Float64Array(size * size) };
}

function addRow(sums: Sums, { x, size }: FineGrayRows, row: number, weight: number): void {
  sums.total += weight;
  for (let c = 0; c < size; c++) {
    const value = weight * (x[row * size + c] ?? 0);
    sums.first[c] = (sums.first[c] ?? 0) + value;
    for (let d = 0; d < size; d++) {
      const cell = c * size + d;
      sums.second[cell] = (sums.second[cell] ?? 0) + value * (x[row * size + d] ?? 0);
    }
  }
}

/** The sums over those still under observation just before each moment with events. */
function remainingSums(rows: FineGrayRows, relative: Float64Array): (Sums | null)[] {
  const sums = emptySums(rows.size);
  return rows.moments
    .toReversed()
    .map(({ withEvent, withOther, censored }) => {
      for (const leaving of [withEvent, withOther, censored])
        for (const row of leaving) addRow(sums, rows, row, relative[row] ?? 0);
      return withEvent.length > 0 ? combine(sums, null, { uncensored: 0 }) : null;
    })
    .reverse();
}

function combine(remaining: Sums, gone: Sums | null, { uncensored }: Pick<WeightedMoment, 'uncensored'>): Sums {
  return {
    total: remaining.total + uncensored * (gone?.total ?? 0),
    first: remaining.first.map((value, i) => value + uncensored * (gone?.first[i] ?? 0)),
    second: remaining.second.map((value, i) => value + uncensored * (gone?.second[i] ?? 0)),
  };
}

function addEvents(
  result: Pick<Likelihood, 'logLikelihood' | 'score' | 'information'>,
  { x, size }: FineGrayRows,
  { withEvent }: WeightedMoment,
  { total, first, second }: Sums,
  relative: Float64Array,
): RiskSums {
  const events = withEvent.length;
  const mean = first.map((value) => value / total);
  for (const row of withEvent) {
    result.logLikelihood += Math.log(relative[row] ?? 1) - Math.log(total);
    for (let c = 0; c < size; c++) {
      result.score[c] = (result.score[c] ?? 0) + (x[row * size + c] ?? 0) - (mean[c] ?? 0);
    }
  }
  for (let cell = 0; cell < size * size; cell++) {
    const product = (mean[Math.floor(cell / size)] ?? 0) * (mean[cell % size] ?? 0);
    result.information[cell] = (result.information[cell] ?? 0) + events * ((second[cell] ?? 0) / total - product);
  }
  return { total, mean };
}
