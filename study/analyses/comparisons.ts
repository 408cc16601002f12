import { settings } from '../settings';
import type { Choice, ComparisonAnalysis, Factor, GlanceAnalysis, SurvivalAnalysis } from './analysis';
import { factors } from './factors';

const landmarks = [3, 6, 9, 12, 18, 24];

const landmark: Choice = {
  name: 'landmark',
  label: 'Landmark',
  options: landmarks.map((months) => ({ value: String(months), label: `${months} months` })),
  usual: String(settings.landmarkMonths),
};

/** The survival of groups of children, one analysis for each factor. */
export function comparisonsOf(of: SurvivalAnalysis): readonly ComparisonAnalysis[] {
  return factors.map((factor) => comparison(of, factor));
}

function comparison(of: SurvivalAnalysis, factor: Factor): ComparisonAnalysis {
  return {
    kind: 'comparison',
    slug: `${of.slug}-by-${factor.name}`,
    title: `${of.title} by ${factor.title}`,
    within: factor.title,
    question: `Does ${of.outcomeName} differ by ${factor.title}?`,
    needs: of.needs,
    population: of.population,
    sources: [...factor.sources, ...of.sources],
    choices: factor.later ? [landmark] : [],
    method: [of.event, of.censoring, ...factor.method],
    of,
    factor,
  };
}

/** All hazard ratios of an outcome in one picture. */
export function glanceAt(of: SurvivalAnalysis, comparisons: readonly ComparisonAnalysis[]): GlanceAnalysis {
  return {
    kind: 'glance',
    slug: `${of.slug}-comparisons`,
    title: `${of.title}: all comparisons at a glance`,
    within: 'all comparisons at a glance',
    question: `Which groups of children differ in ${of.outcomeName}?`,
    needs: of.needs,
    population: of.population,
    sources: of.sources,
    method: [of.event, of.censoring],
    of,
    comparisons,
  };
}
