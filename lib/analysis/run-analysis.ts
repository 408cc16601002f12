import 'server-only';
import type { Analysis } from '@/study/analyses/analysis';
import { populations } from '@/study/populations';
import type { AnalysisSet } from './analysis-set';
import { runComparison } from './comparison/run-comparison';
import { runGlance } from './comparison/run-glance';
import { runEnrolment } from './conduct/run-enrolment';
import { runQuality } from './conduct/run-quality';
import { generalMethod } from './method';
import { runCourseChange } from './over-time/run-course-change';
import { runHearing } from './over-time/run-hearing';
import { runHeart } from './over-time/run-heart';
import type { AnalysisResult, Chosen, Findings } from './result';
import { runCompeting } from './run-competing';
import { runFlow } from './run-flow';
import { runFollowUp } from './run-follow-up';
import { runSurvival } from './run-survival';
import { runTable } from './run-table';
import { runSwimmer } from './swimmer/run-swimmer';
import { runToxicity } from './toxicity/run-toxicity';
import { runCumulativeDoses } from './treatment/run-cumulative-doses';
import { runDelays } from './treatment/run-delays';
import { runDoseIntensity } from './treatment/run-dose-intensity';
import { runElimination } from './treatment/run-elimination';

/**
 * Works out one of the study's analyses: the answer, what to beware of, the figures and their numbers.
 * @param sent what was chosen on its page, by the names of its choices; what it does not offer counts as not chosen
 */
export function runAnalysis(analysis: Analysis, set: AnalysisSet, sent: Chosen = {}): AnalysisResult {
  const children = set.children.filter(populations[analysis.population].includes);
  const chosen = chosenOf(analysis, sent);
  const findings = run(analysis, { ...set, children }, chosen);
  const method = [...generalMethod(analysis, set.definitions), ...findings.method];
  return { analysis, chosen, n: children.length, ...findings, method };
}

/** What is chosen: as sent where the analysis offers it, else its first option. */
function chosenOf({ choices = [] }: Analysis, sent: Chosen): Chosen {
  return Object.fromEntries(
    choices.map(({ name, options, usual = options[0]?.value ?? '' }) => {
      const found = Object.hasOwn(sent, name) ? options.find(({ value }) => value === sent[name]) : undefined;
      return [name, found?.value ?? usual];
    }),
  );
}

/** @param set the children of the population alone; records of others may be in it */
function run(analysis: Analysis, set: AnalysisSet, chosen: Chosen): Findings {
  const { children, definitions } = set;
  switch (analysis.kind) {
    case 'flow':
      return runFlow(analysis, children);
    case 'table':
      return runTable(analysis, children);
    case 'survival':
      return runSurvival(analysis, children, definitions);
    case 'comparison':
      return runComparison(analysis, set, chosen);
    case 'glance':
      return runGlance(analysis, set);
    case 'competing':
      return runCompeting(analysis, children, definitions);
    case 'toxicity':
      return runToxicity(analysis, set, chosen);
    case 'dose-intensity':
      return runDoseIntensity(analysis, set, chosen);
    case 'cumulative-doses':
      return runCumulativeDoses(analysis, set);
    case 'delays':
      return runDelays(analysis, set);
    case 'elimination':
      return runElimination(analysis, set);
    case 'follow-up':
      return runFollowUp(analysis, children, definitions);
    case 'course-change':
      return runCourseChange(analysis, set, chosen);
    case 'hearing':
      return runHearing(analysis, set);
    case 'heart':
      return runHeart(analysis, set);
    case 'swimmer':
      return runSwimmer(analysis, set, chosen);
    case 'enrolment':
      return runEnrolment(analysis, set);
    case 'quality':
      return runQuality(analysis, set);
  }
}
