import 'server-only';
import { eq, inArray } from 'drizzle-orm';
import { schema, type Transaction } from '@/db/client';
import type { Reviewed } from '@/lib/casebook/entry-review';
import { dateTimeWithZone } from '@/lib/dates/clock';
import { formByCode } from '@/study/forms';
import { type ChangedValue, changedValues } from './changed-values';
import type { Looked } from './looked';
import { type Asked, askedOfChild } from './planned';
import type { ReviewKind } from './verify-input';

const { person, verification } = schema;

/** One kind of review of an entry, in words: plain data, so that it crosses to the browser. */
export interface LookedInWords {
  /** Path -> "Marco Monitor, 3 Apr 2009 10:42 CEST". */
  fields: Record<string, string>;
  /** What changed since somebody looked, by path. */
  changed: Record<string, ChangedValue>;
}

export interface EntryVerification {
  /** What the plan of the site asks to compare with the source. */
  asked: Asked;
  source: LookedInWords;
  medical: LookedInWords;
}

/** How far an entry is verified and reviewed: what holds, by whom and since when, and what changed since. */
export async function entryVerification(
  tx: Transaction,
  { child, key, entry }: Pick<Reviewed, 'child' | 'key' | 'entry'>,
): Promise<EntryVerification> {
  const asked = await askedOfChild(tx, child);
  const form = formByCode(key.form);
  if (!entry || !form) return { asked, source: nothing, medical: nothing };
  const rows = await tx.select().from(verification).where(eq(verification.entryId, entry.id));
  const names = await peopleIn(tx, rows);
  const inWords = async (kind: ReviewKind): Promise<LookedInWords> => {
    const row = rows.find((one) => one.kind === kind);
    if (!row) return nothing;
    const fields = Object.entries(row.fields).map(([path, [by, at]]) => [
      path,
      `${names.get(by) ?? 'Somebody'}, ${dateTimeWithZone(child.timeZone, new Date(at))}`,
    ]);
    const place = { id: entry.id, participantId: child.id, timeZone: child.timeZone, form, changed: row.changed };
    const told = (await changedValues(tx, [place], kind)).get(entry.id) ?? [];
    return {
      fields: Object.fromEntries(fields),
      changed: Object.fromEntries(told.map((one) => [one.path, one])),
    };
  };
  return { asked, source: await inWords('source'), medical: await inWords('medical') };
}

const nothing: LookedInWords = { fields: {}, changed: {} };

async function peopleIn(tx: Transaction, rows: readonly Pick<Looked, 'fields'>[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ fields }) => Object.values(fields).map(([by]) => by)))];
  if (ids.length === 0) return new Map();
  const found = await tx
    .select({ id: person.id, name: person.displayName })
    .from(person)
    .where(inArray(person.id, ids));
  return new Map(found.map(({ id, name }) => [id, name]));
}
