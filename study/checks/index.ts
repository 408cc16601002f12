import type { CasebookCheck, DeviationRule } from '@/lib/crf/casebook-checks';
import { adverseEventChecks } from './adverse-events';
import { consentChecks } from './consent';
import { chemotherapyChecks } from './cycles';
import { studyDeviationRules } from './deviations';
import { diagnosisAndEligibilityChecks } from './diagnosis';
import { immunotherapyChecks } from './immunotherapy';
import { measurementChecks } from './measurements';
import { outcomeChecks } from './outcome';
import { surgeryAndResponseChecks } from './surgery-and-response';
import { systemChecks } from './system';

/** Every check that looks across the forms of a child. A check missing here does not run. */
export const casebookChecks: readonly CasebookCheck[] = [
  ...consentChecks,
  ...diagnosisAndEligibilityChecks,
  ...chemotherapyChecks,
  ...immunotherapyChecks,
  ...measurementChecks,
  ...surgeryAndResponseChecks,
  ...adverseEventChecks,
  ...outcomeChecks,
  ...systemChecks,
];

/** What makes the study propose a protocol deviation. */
export const deviationRules: readonly DeviationRule[] = studyDeviationRules;
