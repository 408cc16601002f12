'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useRunning } from '@/components/ui/use-running';
import type { QueryAnswer } from './query-acts';

interface Running {
  /** What did not work, in a sentence. */
  problem: string | null;
  isRunning: boolean;
  run: (act: () => Promise<QueryAnswer>) => void;
}

/** Runs an act on a query; when it is done the page is read again, and what is being typed on it stays. */
export function useQueryAct(onDone: () => void): Running {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [isRunning, startRun] = useRunning();
  const run = (act: () => Promise<QueryAnswer>) =>
    startRun(async () => {
      const answer = await act().catch(() => unreachable);
      setProblem(answer.ok ? null : answer.problem.says);
      if (!answer.ok) return;
      onDone();
      router.refresh();
    });
  return { problem, isRunning, run };
}

/** Why it was not done. */
export function Problem({ says }: { says: string | null }) {
  if (says === null) return null;
  return (
    <p className="field-error" role="alert">
      {says}
    </p>
  );
}

const unreachable: QueryAnswer = {
  ok: false,
  problem: { says: 'The server cannot be reached. Nothing was changed: try again.' },
};
