import 'server-only';
import { inArray, sql } from 'drizzle-orm';
import { schema, type Transaction } from '@/db/client';
import { allForms } from '@/lib/casebook/casebook-in-hand';
import type { FoundParticipant } from '@/lib/casebook/find-participant';
import { storedEntries } from '@/lib/casebook/stored-entries';
import { answeredPaths } from '@/lib/crf/paths';
import { formByCode } from '@/study/forms';
import type { Looked } from './looked';
import type { TakenEntry } from './take-entry';
import { isCriticalPath } from './to-verify';

const { verification } = schema;

/** How much of a participant's data the plan of the site asks for. */
export type Asked = 'all' | 'critical' | 'nothing';

/** A complete form of a child with what the plan asks of it. */
export interface PlannedEntry extends TakenEntry {
  looked: Looked;
  /** Paths that the plan asks for, and of these what nobody has verified as it stands. */
  asked: string[];
  left: string[];
  /** What was verified and has no answer any more: it is to be looked at, and leaves nothing to verify. */
  emptied: string[];
}

/** What the plan of the site asks of this child now. */
export async function askedOfChild(tx: Transaction, child: FoundParticipant): Promise<Asked> {
  const { rows } = await tx.execute<{ asked: Asked }>(
    sql`select verification_asked(${child.siteId}, ${child.screeningNumber}) as asked`,
  );
  return rows[0]?.asked ?? 'all';
}

/** Every complete form of the child, in the order of the calendar, with what the plan asks of it and what is left of that. */
export async function plannedEntries(tx: Transaction, child: FoundParticipant): Promise<PlannedEntry[]> {
  const asked = await askedOfChild(tx, child);
  const entries = await storedEntries(tx, child.id, allForms);
  const looked = await lookedOf(
    tx,
    entries.map(({ id }) => id),
  );
  return entries.flatMap((entry) => {
    const form = formByCode(entry.form);
    if (!form || !entry.content || entry.status !== 'complete') return [];
    const standing = looked.get(entry.id) ?? { id: null, fields: {}, changed: {} };
    const answered = answeredPaths(form, entry.content);
    const isAskedAt = (path: string) => isAskedFor[asked](isCriticalPath(form, path));
    const paths = answered.filter(isAskedAt);
    const left = paths.filter((path) => !Object.hasOwn(standing.fields, path));
    const emptied = Object.keys(standing.changed).filter((path) => !answered.includes(path) && isAskedAt(path));
    const own = { child, form, entry: { ...entry, content: entry.content }, looked: standing };
    return [{ ...own, asked: paths, left, emptied }];
  });
}

const isAskedFor: Record<Asked, (isCritical: boolean) => boolean> = {
  all: () => true,
  critical: (isCritical) => isCritical,
  nothing: () => false,
};

async function lookedOf(tx: Transaction, entryIds: string[]): Promise<Map<string, Looked>> {
  if (entryIds.length === 0) return new Map();
  const rows = await tx
    .select({
      ...{ id: verification.id, entryId: verification.entryId, kind: verification.kind },
      ...{ fields: verification.fields, changed: verification.changed },
    })
    .from(verification)
    .where(inArray(verification.entryId, entryIds));
  return new Map(rows.filter(({ kind }) => kind === 'source').map(({ entryId, ...looked }) => [entryId, looked]));
}
