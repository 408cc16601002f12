import 'server-only';
import type { ComparisonAnalysis } from '@/study/analyses/analysis';
import type { Child } from '@/study/analyses/child';
import type { Findings } from '../result';
import { counted } from '../words';
import type { Compared } from './compare';
import { pInWords } from './comparison-words';

/** Below this the hazards are said not to be proportional, and by chance a test comes out below it so often. */
const doubtedBelow = 0.05;

/** What misleads in this comparison, the gravest first. */
export function comparisonWarnings(
  { factor, of }: ComparisonAnalysis,
  children: readonly Child[],
  { tests, groups }: Compared,
  ofStudy: number,
): string[] {
  const unknown = children.filter((child) => of.outcome(child) !== null && factor.groupOf(child) === null).length;
  const proportional = tests?.proportional ?? null;
  const empty = factor.groups.length - groups.length;
  return [
    factor.later &&
      `Immortal-time bias: ${factor.later.says} A comparison from time zero on would show a difference even where there is none.`,
    unknown > 0 && `${counted(unknown, 'child')} in no group: ${factor.title} is not recorded or does not apply.`,
    empty > 0 && `${counted(empty, 'group')} without any child ${empty === 1 ? 'is' : 'are'} not shown.`,
    ...(tests?.cox.warnings ?? []),
    proportional !== null &&
      proportional < doubtedBelow &&
      `The hazard ratio changes with time (${pInWords(proportional)} of the test of proportional hazards): one number does not describe these curves well.`,
    tests && manyTests(ofStudy),
    'No comparison in this study is randomised: a difference need not be an effect.',
  ].filter((warning) => typeof warning === 'string');
}

/** How often so many tests mislead by chance alone. */
export function manyTests(tests: number): string {
  const byChance = tests * doubtedBelow;
  return `One of ${tests} comparisons on these pages, and their p values are not adjusted: about ${byChance.toFixed(0)} of them would come out below ${doubtedBelow} by chance alone; after Bonferroni only p below ${(doubtedBelow / tests).toFixed(4)} counts.`;
}

/** Instead of a comparison of sites, for whoever does not read all of them: hardly a cell of it would not point at a child. */
export function siteAlone({ method }: ComparisonAnalysis): Findings {
  return {
    answer: null,
    warnings: ['Sites are compared for those alone who read the analysis of all sites.'],
    parts: [],
    method: [...method],
    numbers: [],
    curve: null,
    listOf: () => null,
  };
}
