import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { schema, type Transaction } from '@/db/client';
import type { VerifiedFields } from '@/db/schema/review';
import type { Actor } from '@/lib/access/actor';
import { answeredPaths } from '@/lib/crf/paths';
import type { TakenEntry } from './take-entry';
import { countToVerify } from './to-verify';
import type { ReviewKind } from './verify-input';

const { verification } = schema;

/** What stands of one kind of an entry; `id` is null while nobody looked at it. */
export interface Looked {
  id: string | null;
  fields: VerifiedFields;
  changed: Record<string, string>;
}

/** Reads what was looked at of this entry. */
export async function readLooked(tx: Transaction, entryId: string, kind: ReviewKind): Promise<Looked> {
  const [found] = await tx
    .select({ id: verification.id, fields: verification.fields, changed: verification.changed })
    .from(verification)
    .where(and(eq(verification.entryId, entryId), eq(verification.kind, kind)));
  return found ?? { id: null, fields: {}, changed: {} };
}

/** What stands after this person looked at these paths: what was verified before keeps its name, what is empty now is only seen. */
export function lookedAt(
  actor: Actor,
  { entry, form }: Pick<TakenEntry, 'entry' | 'form'>,
  { id, fields, changed }: Looked,
  paths: readonly string[],
): Looked {
  const answered = new Set(answeredPaths(form, entry.content));
  const now = new Date().toISOString();
  const added = paths
    .filter((path) => answered.has(path) && !Object.hasOwn(fields, path))
    .map((path): [string, VerifiedFields[string]] => [path, [actor.personId, now, entry.version]]);
  return { id, fields: { ...fields, ...Object.fromEntries(added) }, changed: without(changed, paths) };
}

/** Writes what stands, and counts what is left of the entry. */
export async function writeLooked(
  tx: Transaction,
  actor: Actor,
  { child, entry, form }: TakenEntry,
  kind: ReviewKind,
  { id, fields, changed }: Looked,
): Promise<void> {
  const looked = { fields, changed, lookedBy: actor.personId, lookedAt: new Date() };
  if (id === null) {
    const owner = { id: newId(), participantId: child.id, siteId: child.siteId, entryId: entry.id };
    await tx.insert(verification).values({ ...owner, kind, ...looked });
  } else await tx.update(verification).set(looked).where(eq(verification.id, id));
  if (kind !== 'source') return;
  const { toVerify, toVerifyCritical } = countToVerify(form, entry.content, fields);
  await tx.execute(sql`select count_to_verify(${entry.id}, ${toVerify}, ${toVerifyCritical})`);
}

/** The same map without these keys. */
export function without<Value>(map: Record<string, Value>, keys: readonly string[]): Record<string, Value> {
  const gone = new Set(keys);
  return Object.fromEntries(Object.entries(map).filter(([key]) => !gone.has(key)));
}
