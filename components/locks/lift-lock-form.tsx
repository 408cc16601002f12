'use client';
import { type FormEvent, useRef } from 'react';
import { TextBox } from '@/components/access/text-box';
import type { LockActs } from '@/components/review/lock-acts';
import { Notice } from '@/components/ui/notice';
import type { SetLockInput } from '@/lib/locks/lock-input';
import { useLockAct } from './use-lock-act';
import './locks.css';

interface LiftLockFormProps {
  lockId: string;
  kind: SetLockInput['kind'];
  /** What is held, for those who do not see where the button stands. */
  what: string;
  lift: LockActs['lift'];
}

/** Unfreezes or unlocks, with the reason. */
export function LiftLockForm({ lockId, kind, what, lift }: LiftLockFormProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const { problem, isRunning, run } = useLockAct(() => {
    if (box.current) box.current.open = false;
  });
  const word = kind === 'freeze' ? 'Unfreeze' : 'Unlock';

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
    run(() => lift({ lockId, reason }));
  }

  return (
    <details className="lock-act" ref={box}>
      <summary className="button small">
        {word}
        <span className="visually-hidden">: {what}</span>
      </summary>
      <form className="stack card" onSubmit={send}>
        <TextBox
          label="Why"
          help="What must be changed and why: at least 10 characters. It stays on record; signatures stay as well."
          name="reason"
          required
          minLength={10}
          maxLength={300}
          autoComplete="off"
        />
        {problem && (
          <Notice kind="danger" role="alert">
            {problem.says}
          </Notice>
        )}
        <button className="button primary" type="submit" disabled={isRunning}>
          {word}
        </button>
      </form>
    </details>
  );
}
