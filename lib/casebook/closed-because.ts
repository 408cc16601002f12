import 'server-only';
import type { Landmarks } from '@/lib/crf/context';
import { lockOn, lockSays, type StandingLock } from '@/lib/locks/locks';
import { consentFirst } from '@/study/checks/on-saving';
import type { Place } from './casebook-in-hand';
import type { FoundParticipant } from './find-participant';

/** Why nothing can be saved at this place of this child's casebook, as a sentence; null when it can. */
export function closedBecause(
  child: FoundParticipant,
  { event, form, entryId }: Omit<Place, 'repeat'> & { entryId: string | null },
  { landmarks, locks }: { landmarks: Landmarks; locks: readonly StandingLock[] },
): string | null {
  const lock = lockOn(locks, { event, entryId });
  if (lock) return lockSays(lock);
  if (consentFirst.refuses({ form, landmarks, changed: [], reason: null })) return consentFirst.says;
  if (child.number !== null || event === 'SCR') return null;
  return 'This child is not enrolled yet. Until enrolment only the screening forms can be saved.';
}
