import type { LiftLockInput, SetLockInput } from '@/lib/locks/lock-input';
import type { StillOpen } from '@/lib/locks/still-open';

/** What came of freezing, locking or lifting. */
export type LockAnswer = { ok: true } | { ok: false; problem: { kind: string; says: string; open?: StillOpen } };

/** The actions of the routes that freeze, lock and lift. */
export interface LockActs {
  set: (input: SetLockInput) => Promise<LockAnswer>;
  lift: (input: LiftLockInput) => Promise<LockAnswer>;
}
