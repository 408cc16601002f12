import type { Actor } from '@/lib/access/actor';
import { liftLock } from '../lift-lock';
import type { LockTarget, SetLockInput } from '../lock-input';
import { setLock } from '../set-lock';

/** Freezes or locks whatever is still open; fails the test when anything stands in the way. Returns the id of the lock. */
export async function held(actor: Actor, kind: SetLockInput['kind'], of: LockTarget): Promise<string> {
  const outcome = await setLock(actor, { kind, of, reason: 'Interim analysis', allTheSame: 'yes' });
  if (!outcome.ok) throw new Error(outcome.problem.says);
  return outcome.lockId;
}

/** Holds while the work runs, and lets go. */
export async function whileHeld(
  actor: Actor,
  kind: SetLockInput['kind'],
  of: LockTarget,
  work: () => Promise<unknown>,
): Promise<void> {
  const lockId = await held(actor, kind, of);
  try {
    await work();
  } finally {
    await liftLock(actor, { lockId, reason: 'The test goes on with something else' });
  }
}
