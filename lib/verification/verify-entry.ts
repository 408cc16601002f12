import 'server-only';
import { type Actor, assertMay } from '@/lib/access/actor';
import { NotFound, Refused } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';
import { formAt } from '@/lib/casebook/entry-place';
import { once } from '@/lib/casebook/once';
import { answeredPaths, fieldAt } from '@/lib/crf/paths';
import { type Looked, lookedAt, readLooked, writeLooked } from './looked';
import { pathsInWords } from './path-words';
import { permissionFor, refuseUnready, type TakenEntry, takeEntry } from './take-entry';
import type { ReviewKind, VerifyEntryInput } from './verify-input';

/**
 * Marks answers of a complete form as compared with the source, or as reviewed medically: one, several or all. It is bound to the version
 * that was on the screen, and no save comes in between. What was frozen or locked can still be verified.
 * Throws NotFound, NotAllowed and Refused.
 */
export async function verifyEntry(actor: Actor, input: VerifyEntryInput): Promise<Outcome<{ verified: number }>> {
  const { kind, version, paths } = input;
  assertMay(actor, permissionFor[kind]);
  const reason = `${done[kind]}: ${pathsInWords(formAt(input), paths)}`;
  return once(actor, input, reason, async (tx) => {
    const taken = await takeEntry(tx, actor, input);
    refuseUnready(taken, version);
    const before = await readLooked(tx, taken.entry.id, kind);
    const after = lookedAt(
      actor,
      taken,
      before,
      paths === null ? everyPath(taken, before) : known(taken, before, paths),
    );
    const verified = Object.keys(after.fields).length - Object.keys(before.fields).length;
    const seen = Object.keys(before.changed).length - Object.keys(after.changed).length;
    if (verified + seen > 0) await writeLooked(tx, actor, taken, kind, after);
    return { ok: true, verified };
  });
}

const done: Record<ReviewKind, string> = { source: 'Verified with the source', medical: 'Reviewed medically' };

function everyPath({ form, entry }: TakenEntry, { changed }: Looked): string[] {
  return [...answeredPaths(form, entry.content), ...Object.keys(changed)];
}

/** What has an answer, or lost it since somebody looked. */
function known(taken: TakenEntry, looked: Looked, paths: readonly string[]): readonly string[] {
  if (paths.some((path) => fieldAt(taken.form, path) === null)) throw new NotFound('The form has no such field.');
  const possible = new Set(everyPath(taken, looked));
  if (paths.every((path) => possible.has(path))) return paths;
  throw new Refused('A field without an answer cannot be verified. Nothing was verified: reload the page.');
}
