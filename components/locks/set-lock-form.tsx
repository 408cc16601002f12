'use client';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { TextBox } from '@/components/access/text-box';
import type { LockActs } from '@/components/review/lock-acts';
import { Notice } from '@/components/ui/notice';
import type { LockTarget, SetLockInput } from '@/lib/locks/lock-input';
import { StillOpenList } from './still-open-list';
import { useLockAct } from './use-lock-act';
import './locks.css';

interface SetLockFormProps {
  kind: SetLockInput['kind'];
  /** What is held, or how it follows from what is typed. */
  of: LockTarget | ((typed: FormData) => LockTarget);
  /** "Freeze this form". */
  label: string;
  /** What it means, in a sentence. */
  says: string;
  set: LockActs['set'];
  children?: ReactNode;
}

/** Freezes or locks, with the reason. What is still open is told first, and a second button then says "all the same". */
export function SetLockForm({ kind, of, label, says, set, children }: SetLockFormProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const { problem, isRunning, run } = useLockAct(() => {
    form.current?.reset();
    if (box.current) box.current.open = false;
  });

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const target = typeof of === 'function' ? of(typed) : of;
    const reason = String(typed.get('reason') ?? '');
    run(() => set({ kind, of: target, reason, ...(problem?.open && { allTheSame: 'yes' as const }) }));
  }

  return (
    <details className="lock-act" ref={box}>
      <summary className="button small">{label}</summary>
      <form className="stack card" ref={form} onSubmit={send}>
        <p>{says}</p>
        {children}
        <TextBox label="Why" name="reason" required minLength={5} maxLength={300} autoComplete="off" />
        {problem && (
          <Notice kind={problem.open ? 'warning' : 'danger'} role="alert">
            <p>{problem.says}</p>
            {problem.open && <StillOpenList open={problem.open} />}
          </Notice>
        )}
        <button className={problem?.open ? 'button danger' : 'button primary'} type="submit" disabled={isRunning}>
          {problem?.open ? 'Lock all the same' : label}
        </button>
      </form>
    </details>
  );
}
