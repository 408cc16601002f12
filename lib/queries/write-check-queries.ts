import 'server-only';
import { and, eq, inArray, type SQL } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { schema, type Transaction } from '@/db/client';
import { systemPersonId } from '@/db/system-person';
import type { FoundParticipant } from '@/lib/casebook/find-participant';
import { rankOf } from '@/study/critical-fields';
import type { Doubt, QueryChanges } from './check-queries';
import { atThisMoment } from './take-query';

const { query, queryMessage } = schema;

/** Writes what follows for the queries of the checks: Casebook itself opens, reopens and closes them. */
export async function writeCheckQueries(
  tx: Transaction,
  child: FoundParticipant,
  changes: QueryChanges,
): Promise<void> {
  const owner = { participantId: child.id, siteId: child.siteId };
  const said: (Omit<typeof queryMessage.$inferInsert, 'saidAt'> & { saidAt: SQL })[] = [];
  const say = (queryId: string, act: 'open' | 'reopen' | 'close', says: string) =>
    said.push({ id: newId(), ...owner, queryId, act, says, saidBy: systemPersonId, saidAt: atThisMoment });
  if (changes.opened.length > 0) {
    const rows = changes.opened.map((doubt) => ({ id: newId(), ...owner, ...queryOf(doubt) }));
    // Another save may have opened the same one since the casebook was read.
    const opened = await tx
      .insert(query)
      .values(rows)
      .onConflictDoNothing()
      .returning({ id: query.id, says: query.says });
    for (const { id, says } of opened) say(id, 'open', says);
  }
  for (const { query: standing, doubt } of changes.reopened) {
    const { says } = doubt.finding;
    const again = {
      status: 'open',
      says,
      about: doubt.about,
      answeredAt: null,
      closedAt: null,
      outcome: null,
    } as const;
    if (await isMoved(tx, standing.id, ['closed', 'cancelled'], again))
      say(standing.id, 'reopen', `The value was changed and is doubtful again: ${says}`);
  }
  for (const { query: standing, changedValue } of changes.closed) {
    const outcome = changedValue ? 'value changed' : 'no longer doubtful';
    const says = changedValue ? 'The value was changed and is no longer doubtful.' : 'It is no longer doubtful.';
    if (await isMoved(tx, standing.id, ['open', 'answered'], { status: 'closed', closedAt: new Date(), outcome }))
      say(standing.id, 'close', says);
  }
  if (said.length > 0) await tx.insert(queryMessage).values(said);
}

/** Moves a query that still stands as it was read; a person may have moved it since. */
async function isMoved(
  tx: Transaction,
  id: string,
  from: (typeof query.$inferSelect.status)[],
  now: Partial<typeof query.$inferInsert>,
): Promise<boolean> {
  const moved = await tx
    .update(query)
    .set(now)
    .where(and(eq(query.id, id), inArray(query.status, from)))
    .returning({ id: query.id });
  return moved.length > 0;
}

function queryOf({ entry, finding, about }: Doubt) {
  const { event: eventCode, form: formCode, repeat } = entry;
  return {
    ...{ entryId: entry.id, eventCode, formCode, repeat },
    ...{ field: finding.field, groupKey: finding.group ?? null, rowId: finding.rowId ?? null },
    ...{
      checkId: finding.id,
      says: finding.says,
      about,
      rank: rankOf(formCode, finding.field),
      openedBy: systemPersonId,
    },
  };
}
