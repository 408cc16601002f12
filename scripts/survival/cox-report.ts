import { type CoxCovariate, type CoxFit, type CoxTerm, coxRegression, type Ties } from '@/lib/statistics/cox';
import type { Column } from './columns';
import type { Table } from './read-table';

export interface CoxReport extends Pick<CoxFit, 'lr' | 'wald' | 'score' | 'concordance' | 'warnings'> {
  terms: Omit<CoxTerm, 'problem'>[];
  /** The log partial likelihood of the null model and of this one. */
  loglik: [number | null, number | null];
}

/** Cox's regression on the groups, as a factor, and the covariates, stratified when there are strata. */
export function coxReport({ time, event, by, strata, covariates }: Table, ties: Ties): CoxReport {
  const columns = by ? [by, ...covariates] : covariates;
  const warnings = columns.filter(({ levels }) => levels?.length === 1).map(oneLevel);
  const terms = columns.flatMap(termsOf);
  if (terms.length === 0) return nothingToFit(warnings);
  const data = { time, event, covariates: terms, ...(strata && { stratum: strata.values }) };
  const { lr, wald, score, loglik, concordance, ...fit } = coxRegression(data, { ties });
  return {
    terms: fit.terms.map(({ problem: _, ...term }) => term),
    loglik,
    lr,
    wald,
    score,
    concordance,
    warnings: [...warnings, ...fit.warnings],
  };
}

/** A number as it is; of a factor, a column of 0 and 1 for each level but the first, named as in R. */
function termsOf({ name, values, levels }: Column): CoxCovariate[] {
  if (!levels) return [{ name, values }];
  return levels.slice(1).map((level, i) => ({ name: `${name}${level}`, term: name, values: indicator(values, i + 1) }));
}

function indicator(codes: Float64Array, code: number): Uint8Array {
  const has = new Uint8Array(codes.length);
  for (let i = 0; i < codes.length; i++) if (codes[i] === code) has[i] = 1;
  return has;
}

function oneLevel({ name, levels }: Column): string {
  return `The column "${name}" is always "${levels?.[0]}": there is nothing to compare it with.`;
}

function nothingToFit(warnings: string[]): CoxReport {
  const none = { chisq: null, df: 0, p: null };
  return { terms: [], loglik: [null, null], lr: none, wald: none, score: none, concordance: null, warnings };
}
