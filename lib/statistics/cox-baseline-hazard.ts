import type { CoxFit } from './cox';
import { type CoxData, type CoxOptions, refuseUnusable } from './cox-data';
import { buildRiskSets } from './cox-risk-sets';
import { sortedDistinct } from './cox-sorted';
import { sweepRiskSets } from './cox-sweep';
import { rankTimes } from './cox-times';

export interface BaselineStep {
  /** The caller's number of the stratum; 0 when there are no strata. */
  stratum: number;
  time: number;
  /** Cumulative hazard, up to and including this time, of one whose covariates are all 0. */
  hazard: number;
}

/**
 * The cumulative baseline hazard of a fitted model at every distinct end of observation, stratum by stratum: Breslow's estimate, or
 * Efron's for Efron's ties, as R's `basehaz(fit, centered = FALSE)`. `data` and `ties` must be those of the fit. Collinear terms count
 * as 0. Throws when a hazard ratio is infinite: there is no baseline then.
 */
export function baselineHazard(data: CoxData, fit: CoxFit, { ties = 'efron' }: CoxOptions = {}): BaselineStep[] {
  refuseUnusable(data);
  if (fit.terms.some(({ problem }) => problem === 'monotone')) {
    throw new RangeError('With a hazard ratio that runs to infinity or zero there is no baseline hazard.');
  }
  const sets = buildRiskSets({ ...data, covariates: [] });
  const increments = new Float64Array(sets.time.length);
  sweepRiskSets(sets, rawPredictors(data, fit, sets.row), ties, ({ group, moments, shift }, deaths) => {
    increments[group] = (increments[group] ?? 0) + (deaths / (moments[0] ?? 0)) * Math.exp(-shift);
  });
  const byTime = new Map(Array.from(increments, (hazard, g) => [`${sets.stratum[g]}/${sets.time[g]}`, hazard]));
  return accumulate(data, (stratum, time) => byTime.get(`${stratum}/${time}`) ?? 0);
}

function rawPredictors({ covariates }: CoxData, { terms }: CoxFit, rows: Int32Array): Float64Array {
  const eta = new Float64Array(rows.length);
  covariates.forEach(({ values }, j) => {
    const coef = terms[j]?.coef ?? 0;
    rows.forEach((row, position) => {
      eta[position] = (eta[position] ?? 0) + coef * (values[row] ?? 0);
    });
  });
  return eta;
}

function accumulate(data: CoxData, incrementAt: (stratum: number, time: number) => number): BaselineStep[] {
  const { distinct, time } = rankTimes(data);
  const strata = data.stratum ? sortedDistinct(data.stratum) : Float64Array.of(0);
  return Array.from(strata).flatMap((stratum, s) => {
    const own = Float64Array.from(time.filter((_, i) => (data.stratum?.[i] ?? 0) === stratum));
    let hazard = 0;
    return Array.from(sortedDistinct(own), (rank) => {
      const at = distinct[rank] ?? Number.NaN;
      hazard += incrementAt(s, at);
      return { stratum, time: at, hazard };
    });
  });
}
