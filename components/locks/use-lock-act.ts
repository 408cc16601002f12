'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { LockAnswer } from '@/components/review/lock-acts';
import { useRunning } from '@/components/ui/use-running';

/** Runs an action of locks, keeps what it answered, and has the page read again when it is done. */
export function useLockAct(onDone: () => void) {
  const router = useRouter();
  const [answer, setAnswer] = useState<LockAnswer | null>(null);
  const [isRunning, start] = useRunning();
  const run = (act: () => Promise<LockAnswer>) =>
    start(async () => {
      const came = await act().catch(() => unreachable);
      setAnswer(came);
      if (!came.ok) return;
      onDone();
      router.refresh();
    });
  return { answer, isRunning, run, problem: answer?.ok === false ? answer.problem : null };
}

const unreachable: LockAnswer = {
  ok: false,
  problem: { kind: 'unreachable', says: 'The server cannot be reached. Nothing was changed: try again.' },
};
