import 'server-only';
import { type Actor, assertMay } from '@/lib/access/actor';
import { Refused } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';
import { once } from '@/lib/casebook/once';
import { findEvent } from '@/study/schedule';
import { lookedAt, writeLooked } from './looked';
import { type PlannedEntry, plannedEntries } from './planned';
import { takeChild } from './take-entry';
import type { VerifyPlannedInput } from './verify-input';

/**
 * Marks all that the plan asks of an event, or of the whole casebook, as compared with the source: of the forms that a preview showed, in
 * the version it showed. When one of them was saved since, nothing is verified. Throws NotFound, NotAllowed and Refused.
 */
export async function verifyPlanned(
  actor: Actor,
  input: VerifyPlannedInput,
): Promise<Outcome<{ forms: number; answers: number }>> {
  assertMay(actor, 'verify data');
  return once(actor, input, reasonOf(input), async (tx) => {
    const child = await takeChild(tx, actor, input.participant, 'source');
    const seen = seenOf(await plannedEntries(tx, child), input);
    const open = seen.filter(({ left, emptied }) => left.length + emptied.length > 0);
    for (const one of open)
      await writeLooked(tx, actor, one, 'source', lookedAt(actor, one, one.looked, [...one.left, ...one.emptied]));
    return { ok: true, forms: open.length, answers: open.reduce((sum, { left }) => sum + left.length, 0) };
  });
}

function reasonOf({ event, seen }: VerifyPlannedInput): string {
  const where = event === null ? 'the casebook' : (findEvent(event)?.label ?? event);
  return `Verified with the source: all that the plan asks of ${where}, ${seen.length} ${seen.length === 1 ? 'form' : 'forms'}`;
}

function seenOf(planned: PlannedEntry[], { event, seen }: VerifyPlannedInput): PlannedEntry[] {
  const versions = new Map(seen.map(({ entry, version }) => [entry, version]));
  return [...versions].map(([id, version]) => {
    const found = planned.find(({ entry }) => entry.id === id && (event === null || entry.event === event));
    if (!found)
      throw new Refused('A form of these is no longer complete. Nothing was verified: reload the page and look again.');
    const { entry, form } = found;
    if (entry.version === version) return found;
    const where = `${form.title}, ${findEvent(entry.event)?.label ?? entry.event}`;
    throw new Refused(
      `${where} was saved again by ${entry.savedByName} after you opened this page. Nothing was verified: reload the page and look at what changed.`,
    );
  });
}
