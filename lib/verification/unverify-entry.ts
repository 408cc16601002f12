import 'server-only';
import { type Actor, assertMay } from '@/lib/access/actor';
import { Refused } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';
import { once } from '@/lib/casebook/once';
import { readLooked, without, writeLooked } from './looked';
import { permissionFor, takeEntry } from './take-entry';
import type { ReviewKind, UnverifyEntryInput } from './verify-input';

/**
 * Takes the mark from answers of a form, with a reason: they are to be looked at again. That they were verified stays in the audit trail.
 * Throws NotFound, NotAllowed and Refused.
 */
export async function unverifyEntry(actor: Actor, input: UnverifyEntryInput): Promise<Outcome<{ taken: number }>> {
  const { kind, paths, reason } = input;
  assertMay(actor, permissionFor[kind]);
  return once(actor, input, `${takenBack[kind]}: ${reason}`, async (tx) => {
    const taken = await takeEntry(tx, actor, input);
    const before = await readLooked(tx, taken.entry.id, kind);
    const standing = Object.keys(before.fields);
    const back = paths ?? standing;
    if (back.length === 0 || back.some((path) => !Object.hasOwn(before.fields, path)))
      throw new Refused('Not all of this is verified any more. Nothing was changed: reload the page.');
    await writeLooked(tx, actor, taken, kind, { ...before, fields: without(before.fields, back) });
    return { ok: true, taken: new Set(back).size };
  });
}

const takenBack: Record<ReviewKind, string> = {
  source: 'Verification taken back',
  medical: 'Medical review taken back',
};
