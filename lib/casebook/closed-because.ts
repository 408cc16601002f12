import 'server-only';
import type { FoundParticipant } from './find-participant';

/** Why nothing can be saved at this event of this child, as a sentence; null when it can. */
export function closedBecause(child: FoundParticipant, event: string): string | null {
  if (child.number !== null || event === 'SCR') return null;
  return 'This child is not enrolled yet. Until enrolment only the screening forms can be saved.';
}
