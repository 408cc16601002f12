'use client';
import type { FieldRef } from '@/components/crf/field-ref';
import { LiftLockForm } from '@/components/locks/lift-lock-form';
import { Icon } from '@/components/ui/icon';
import { fieldPath } from '@/lib/crf/paths';
import type { ReviewOfPage } from './review-context';

/** That a field is frozen, since when and why; nothing where it is not. */
export function LockMark({
  page,
  acts,
  at,
  label,
  isInRow,
}: ReviewOfPage & { at: FieldRef; label: string; isInRow: true | undefined }) {
  const lock = page.review.locks.fields[fieldPath(at.field, at.rowId)];
  if (!lock) return null;
  return (
    <div className="lock-says small">
      <Icon name="frozen" />
      <span>
        {isInRow && `${label}: `}
        {lock.says}
      </span>
      {lock.mayLift && <LiftLockForm lockId={lock.id} kind={lock.kind} what={label} lift={acts.locking.lift} />}
    </div>
  );
}
