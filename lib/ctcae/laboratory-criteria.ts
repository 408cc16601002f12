import { bloodCriteria } from './criteria-blood';
import { metabolismCriteria } from './criteria-metabolism';
import { organCriteria } from './criteria-organs';
import type { Criterion } from './criterion';

/**
 * The terms of CTCAE v5.0 that a laboratory value grades, by name. Where CTCAE asks for symptoms besides the value, the worse
 * is taken and `assumes` says so; what only a physician can tell (transfusion indicated, life-threatening) gives no grade.
 *
 * v5.0 grades glucose above and phosphate outside normal by their treatment, no more by their value: they are not here.
 *
 * Source: NCI, CTCAE v5.0, 2017. Where its text can be read in more than one way, as pharmaverse/admiral reads it
 * (atoxgr_criteria_ctcv5 and _uscv), whose worked rows are the test. It has no LDH and no bicarbonate: those are ours.
 */
export const criteria = {
  ...bloodCriteria,
  ...organCriteria,
  ...metabolismCriteria,
} as const satisfies Readonly<Record<string, Criterion>>;

/** The name of a criterion: the CTCAE term, with a word more where one term grades two substances. */
export type CriterionName = keyof typeof criteria;
