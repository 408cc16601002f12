import 'server-only';
import { and, eq } from 'drizzle-orm';
import { schema, type Transaction } from '@/db/client';
import type { StoredEntry } from '@/lib/casebook/stored-entries';
import type { AnyForm } from '@/lib/crf/form';
import { changedPaths } from '@/lib/crf/paths';
import { countToVerify, type ToVerify } from './to-verify';

const { verification } = schema;

/** What will be left to verify of an entry that is about to be saved: the database takes what changes from what was verified. */
export async function countLeft(
  tx: Transaction,
  form: AnyForm,
  before: StoredEntry | undefined,
  now: StoredEntry,
): Promise<ToVerify> {
  if (!now.content) return { toVerify: 0, toVerifyCritical: 0 };
  const [looked] = before
    ? await tx
        .select({ fields: verification.fields })
        .from(verification)
        .where(and(eq(verification.entryId, before.id), eq(verification.kind, 'source')))
    : [];
  const moved = new Set(before?.content ? changedPaths(form, before.content, now.content) : []);
  const standing = Object.entries(looked?.fields ?? {}).filter(([path]) => !moved.has(path));
  return countToVerify(form, now.content, Object.fromEntries(standing));
}
