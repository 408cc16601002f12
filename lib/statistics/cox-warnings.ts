import type { CoxFit } from './cox';

/** Fewer events per covariate than this, and estimates are biased and limits too narrow (Vittinghoff & McCulloch 2007). */
const EVENTS_PER_TERM = 5;

/**
 * What in a fit is not to be believed, in words for a physician. `directions` holds per term the sign of the coefficient.
 */
export function coxWarnings(fit: Omit<CoxFit, 'warnings'>, directions: number[]): string[] {
  if (fit.events === 0) return ['Nobody had the event, so no effect on its hazard can be estimated.'];
  const ofTerms = fit.terms.flatMap(({ name, problem }, j) => {
    if (problem === 'monotone') return [monotone(name, directions[j] ?? 0)];
    return problem === 'collinear' ? [collinear(name)] : [];
  });
  return [...ofTerms, ...convergence(fit), ...fewEvents(fit)];
}

function monotone(name: string, direction: number): string {
  return (
    `The hazard ratio of ${name} cannot be estimated: it runs to ${direction < 0 ? 'zero' : 'infinity'}, because this covariate, ` +
    'alone or with others, tells without exception who of those at risk has the event (as when a group has no events at all). ' +
    'It has no confidence limits and no Wald test; the likelihood ratio test holds.'
  );
}

function collinear(name: string): string {
  return `${name} has no hazard ratio of its own: among those at risk it is always the same, or it follows from the other covariates.`;
}

function convergence({ converged, iterations, terms }: Omit<CoxFit, 'warnings'>): string[] {
  if (converged || terms.some(({ problem }) => problem === 'monotone')) return [];
  return [`The estimates had not settled after ${iterations} iterations: do not rely on them.`];
}

function fewEvents({ events, terms }: Omit<CoxFit, 'warnings'>): string[] {
  const estimated = terms.filter(({ problem }) => problem !== 'collinear').length;
  if (estimated === 0 || events >= EVENTS_PER_TERM * estimated) return [];
  return [
    `Only ${count(events, 'event')} for ${count(estimated, 'covariate')}: with fewer than ${EVENTS_PER_TERM} for each, hazard ratios are unreliable.`,
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
