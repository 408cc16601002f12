import 'server-only';
import type { Analysis } from '@/study/analyses/analysis';
import type { Child } from '@/study/analyses/child';
import { populations } from '@/study/populations';
import type { AnalysisSet } from './analysis-set';
import type { Definitions } from './derive-child';
import { generalMethod } from './method';
import type { AnalysisResult, Findings } from './result';
import { runFlow } from './run-flow';
import { runFollowUp } from './run-follow-up';
import { runSurvival } from './run-survival';
import { runTable } from './run-table';

/** Works out one of the study's analyses: the answer, what to beware of, the figure and its numbers. */
export function runAnalysis(analysis: Analysis, set: AnalysisSet): AnalysisResult {
  const children = set.children.filter(populations[analysis.population].includes);
  const findings = run(analysis, children, set.definitions);
  const method = [...generalMethod(analysis, set.definitions), ...findings.method];
  return { analysis, n: children.length, ...findings, method };
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
