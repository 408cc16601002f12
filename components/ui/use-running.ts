import { type TransitionStartFunction, useTransition } from 'react';
import { useHydrated } from './use-hydrated';

/**
 * A transition that counts as running until the page works, too: a button pressed before that would send its form as browsers do without
 * scripts, and what was typed in it would be gone.
 */
export function useRunning(): [boolean, TransitionStartFunction] {
  const isReady = useHydrated();
  const [isPending, start] = useTransition();
  return [isPending || !isReady, start];
}
