'use client';
import { LiftLockForm } from '@/components/locks/lift-lock-form';
import { SetLockForm } from '@/components/locks/set-lock-form';
import { Icon } from '@/components/ui/icon';
import type { EntryLock } from '@/lib/locks/entry-locks';
import type { LockTarget } from '@/lib/locks/lock-input';
import { FreezeField } from './freeze-field';
import type { LockActs } from './lock-acts';
import type { ReviewOfPage } from './review-context';

/** Freezing and locking the form; what holds it now, the widest first. */
export function LockEntry({ page, acts }: ReviewOfPage) {
  const { locks, may } = page.review;
  const place = placeOf(page);
  const holds = (kind: EntryLock['kind']) => locks.whole.some((lock) => lock.kind === kind && lock.level === 'form');
  return (
    <div className="lock-acts">
      {locks.whole.map((lock) => (
        <WhatHolds key={lock.id} lock={lock} isTold={isToldAbove(page, lock)} lift={acts.locking.lift} />
      ))}
      {page.entry && may.freeze && !holds('freeze') && (
        <SetLockForm
          kind="freeze"
          of={{ level: 'form', ...place }}
          label="Freeze this form"
          says="The site can no longer change what stands on this form. Computed values still move; queries and signatures stay possible."
          set={acts.locking.set}
        />
      )}
      {page.entry && may.freeze && <FreezeField page={page} set={acts.locking.set} />}
      {page.entry && may.lock && !holds('lock') && (
        <SetLockForm
          kind="lock"
          of={{ level: 'form', ...place }}
          label="Lock this form"
          says="Nothing on this form changes any more, computed values included. Queries and signatures stay possible."
          set={acts.locking.set}
        />
      )}
    </div>
  );
}

/** Whoever may save reads above the form already why it is closed. */
function isToldAbove({ maySave, closedBecause }: ReviewOfPage['page'], { says }: EntryLock): boolean {
  return maySave && (closedBecause ?? '').startsWith(says);
}

interface WhatHoldsProps {
  lock: EntryLock;
  isTold: boolean;
  lift: LockActs['lift'];
}

function WhatHolds({ lock, isTold, lift }: WhatHoldsProps) {
  if (isTold && !lock.mayLift) return null;
  return (
    <div className="lock-says">
      {!isTold && <Icon name={lock.kind === 'freeze' ? 'frozen' : 'locked'} />}
      {!isTold && <span>{lock.says}</span>}
      {lock.mayLift && <LiftLockForm lockId={lock.id} kind={lock.kind} what={lock.says} lift={lift} />}
    </div>
  );
}

/** Where the entry is, as the actions of locks take it. */
export function placeOf({
  participant,
  event,
  form,
  repeat,
}: ReviewOfPage['page']): Omit<Extract<LockTarget, { level: 'form' }>, 'level'> {
  return { participant: participant.label, event: event.code, form: form.code, repeat };
}
