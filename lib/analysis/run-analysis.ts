import 'server-only';
import type { Analysis } from '@/study/analyses/analysis';
import type { Child } from '@/study/analyses/child';
import { populations } from '@/study/populations';
import type { AnalysisSet } from './analysis-set';
import type { Definitions } from './derive-child';
import { generalMethod } from './method';
import type { AnalysisResult, Chosen, Findings } from './result';
import { runFlow } from './run-flow';
import { runFollowUp } from './run-follow-up';
import { runSurvival } from './run-survival';
import { runTable } from './run-table';

/**
 * Works out one of the study's analyses: the answer, what to beware of, the figures and their numbers.
 * @param sent what was chosen on its page, by the names of its choices; what it does not offer counts as not chosen
 */
export function runAnalysis(analysis: Analysis, set: AnalysisSet, sent: Chosen = {}): AnalysisResult {
  const children = set.children.filter(populations[analysis.population].includes);
  const chosen = chosenOf(analysis, sent);
  const findings = run(analysis, children, set.definitions);
  const method = [...generalMethod(analysis, set.definitions), ...findings.method];
  return { analysis, chosen, n: children.length, ...findings, method };
}

/** What is chosen: as sent where the analysis offers it, else its first option. */
function chosenOf({ choices = [] }: Analysis, sent: Chosen): Chosen {
  return Object.fromEntries(
    choices.map(({ name, options }) => {
      const [first] = options;
      const found = Object.hasOwn(sent, name) ? options.find(({ value }) => value === sent[name]) : undefined;
      return [name, (found ?? first)?.value ?? ''];
    }),
  );
}

function run(analysis: Analysis, children: Child[], definitions: Definitions): Findings {
  switch (analysis.kind) {
    case 'flow':
      return runFlow(analysis, children);
    case 'table':
      return runTable(analysis, children);
    case 'survival':
      return runSurvival(analysis, children, definitions);
    case 'follow-up':
      return runFollowUp(analysis, children, definitions);
  }
}
