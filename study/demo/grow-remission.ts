import type { CohortChild } from './cohort';
import { type Course, dayOf } from './course';
import { growPrimarySurgery } from './grow-surgery';
import { type GrownEntry, grown } from './grown-entry';

/** Whether treatment went on to the evaluation of the surgical remission; else the statement belongs to the end of treatment. */
export function isRemissionEvaluated(course: Course): boolean {
  return dayOf(course, 'MTX4') !== null;
}

/** The statement on complete surgical remission, dated by the last operation it needed. */
export function growRemission(course: Course): GrownEntry {
  const { child, events } = course;
  const operations = events.filter(({ code }) => code.startsWith('SX')).map(({ on }) => on);
  return grown(isRemissionEvaluated(course) ? 'CSR_EVAL' : 'EOT', 'CSR', {
    csrprim: primaryStatement(child),
    csrlung: lungStatement(child),
    csroth: child.boneMetastases ? 'NOT_CLEARED' : 'NA',
    csrdat: child.completeRemission ? (operations.toSorted().at(-1) ?? null) : null,
    csradj: 'CONFIRMED',
  });
}

function primaryStatement(child: CohortChild): string {
  if (child.primarySurgeryOn === null) return 'NOT_OPERATED';
  const specimen = growPrimarySurgery(child, null).find(({ form }) => form === 'PATH');
  return specimen?.typed.texts.margr === 'R1' ? 'YES_R1' : 'YES_R0';
}

function lungStatement(child: CohortChild): string {
  if (child.lungClearedByChemotherapy) return 'CR_ON_CHEMO';
  return child.completeRemission ? 'SURGERY_COMPLETE' : 'NOT_CLEARED';
}
