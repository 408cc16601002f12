'use client';
import { v7 as newId } from 'uuid';
import type { ReviewKind } from '@/lib/verification/verify-input';
import type { ReviewOfPage } from './review-context';
import { useQueryAct } from './use-query-act';
import { placeIn } from './verify-place';

/** Verifies paths, or with null the whole form, in the version that is on the screen. */
export function useVerifying({ page, acts }: ReviewOfPage, kind: ReviewKind) {
  const { run, problem, isRunning } = useQueryAct(() => {});
  const version = page.entry?.version ?? 0;
  return {
    problem,
    isRunning,
    run: (paths: string[] | null) =>
      run(() => acts.verification.verify({ ...placeIn(page), kind, version, paths, requestId: newId() })),
  };
}
