import type { CasebookCheck, DeviationRule } from '@/lib/crf/casebook-checks';
import { consentChecks } from './consent';

/** Every check that looks across the forms of a child. A check missing here does not run. */
export const casebookChecks: readonly CasebookCheck[] = [...consentChecks];

/** What makes the study propose a protocol deviation. */
export const deviationRules: readonly DeviationRule[] = [];
