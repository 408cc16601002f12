import 'server-only';
import type { Landmarks } from '@/lib/crf/context';
import { consentFirst } from '@/study/checks/on-saving';
import type { Place } from './casebook-in-hand';
import type { FoundParticipant } from './find-participant';

/** Why nothing can be saved at this place of this child's casebook, as a sentence; null when it can. */
export function closedBecause(child: FoundParticipant, { event, form }: Place, landmarks: Landmarks): string | null {
  if (consentFirst.refuses({ form, landmarks, changed: [], reason: null })) return consentFirst.says;
  if (child.number !== null || event === 'SCR') return null;
  return 'This child is not enrolled yet. Until enrolment only the screening forms can be saved.';
}
