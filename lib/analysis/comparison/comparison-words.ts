import 'server-only';
import type { CoxTerm } from '@/lib/statistics/cox';
import { settings } from '@/study/settings';
import { statedSurvival } from '../survival-curve';
import { confidenceName, counted, percent, percentInterval } from '../words';
import type { Compared, ComparedGroup } from './compare';

/** "p < 0.001", "p = 0.060". */
export function pInWords(p: number | null): string {
  if (p === null) return 'p not defined';
  return p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`;
}

/** A hazard ratio with two decimals, a small one with as many as it takes to say something. */
export function ratio(value: number | null): string {
  if (value === null) return 'not defined';
  if (value >= 1000) return value.toExponential(1);
  return value < 0.1 ? value.toPrecision(2) : value.toFixed(2);
}

/** "0.04 (95 % CI 0.01 to 0.14)". */
export function ratioWithLimits({ hr, lower, upper }: Pick<CoxTerm, 'hr' | 'lower' | 'upper'>): string {
  if (hr === null || lower === null || upper === null) return 'not defined';
  return `${ratio(hr)} (${confidenceName(settings.confLevel)} ${ratio(lower)} to ${ratio(upper)})`;
}

/** "57.1 % with complete surgical remission (21 children, 11 events)" at a month, or that nobody was observed so long. */
export function groupAtMonth({ label, curve, children, events }: ComparedGroup, month: number): string {
  const estimate = statedSurvival(curve, [month])[0];
  const who = `${counted(children, 'child')}, ${counted(events, 'event')}`;
  if (!estimate || estimate.isBeyondObservation) return `${label}: not observed so long (${who})`;
  const { surv, lower, upper } = estimate;
  const limits = lower === null ? '' : `${confidenceName(curve.level)} ${percentInterval(lower, upper)}; `;
  return `${label}: ${percent(surv)} (${limits}${who})`;
}

/** "Log-rank: chi-square 39.40, 1 degree of freedom, p < 0.001. Hazard ratio …" or why there is no test. */
export function testInWords({ groups, tests, hidden }: Compared): string {
  if (tests === null) return hidden ?? '';
  const { chisq, df, p } = tests.logRank;
  const [reference] = groups;
  const against = `against ${lowerFirst(reference?.label ?? '')}`;
  const ratios = tests.cox.terms.map((term) => `${term.name} ${ratioWithLimits(term)}`).join('; ');
  const degrees = df === 1 ? '1 degree of freedom' : `${df} degrees of freedom`;
  const test = chisq === null ? 'not defined' : `chi-square ${chisq.toFixed(2)}, ${degrees}, ${pInWords(p)}`;
  return `Log-rank test: ${test}. Hazard ratio ${against}: ${ratios}.`;
}

/** The first letter small, unless the word is a code or an abbreviation. */
export function lowerFirst(text: string): string {
  const [first = '', second = ''] = text;
  return second === second.toUpperCase() && /\p{L}|\d|-/u.test(second) ? text : first.toLowerCase() + text.slice(1);
}
