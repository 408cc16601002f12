import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { schema, type Transaction } from '@/db/client';
import type { FoundParticipant } from '@/lib/casebook/find-participant';
import type { StoredEntry } from '@/lib/casebook/stored-entries';

const { query } = schema;

/** Queries that were raised on a form before it was entered belong to the entry from its first save. */
export async function takeOverQueries(tx: Transaction, child: FoundParticipant, entry: StoredEntry): Promise<void> {
  const { id: entryId, event, form, repeat } = entry;
  await tx
    .update(query)
    .set({ entryId })
    .where(
      and(
        eq(query.participantId, child.id),
        isNull(query.entryId),
        eq(query.eventCode, event),
        eq(query.formCode, form),
        eq(query.repeat, repeat),
      ),
    );
}
