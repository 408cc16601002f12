import type { Analysis } from './analysis';
import { characteristics } from './characteristics';
import { cohortFlow } from './cohort-flow';
import { eventFreeSurvival } from './event-free-survival';
import { followUp } from './follow-up';
import { overallSurvival } from './overall-survival';

/** Every chart and table of the analysis, in the order of its page. */
export const analyses: readonly Analysis[] = [
  cohortFlow,
  characteristics,
  eventFreeSurvival,
  overallSurvival,
  followUp,
];

/** The analysis with this address, or undefined when the study has none. */
export function analysisBySlug(slug: string): Analysis | undefined {
  return analyses.find((analysis) => analysis.slug === slug);
}
