import type { Casebook } from '@/lib/crf/casebook-checks';
import { studyEnd } from '../schedule-ends';

/** Forms that tell whether a child has left the study. */
export const studyEndForms = ['DTH', 'ICF', 'EOT', 'FU'] as const;

/** Whether a child is still in the study: alive, not withdrawn from follow-up, not off study, and not lost at the last contact. */
export function isStillFollowed({ of, enrolledOn }: Pick<Casebook, 'of' | 'enrolledOn'>): boolean {
  return studyEnd({ entries: studyEndForms.flatMap((form) => of(form)), enrolledOn }) === null;
}
