import type { Outcome } from '@/lib/access/outcome';

/** The answer of a verb that must succeed: a demo study that is only half there is worse than none. */
export function done<O extends Outcome<object, { kind: string; says: string }>>(
  doing: string,
  outcome: O,
): Extract<O, { ok: true }> {
  if (!outcome.ok) throw new Error(`${doing}: ${JSON.stringify(outcome.problem)}`);
  return outcome as Extract<O, { ok: true }>; // just checked
}
