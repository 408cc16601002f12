import 'server-only';
import { and, eq, ne, sql } from 'drizzle-orm';
import { schema } from '@/db/client';
import { transactionAs } from '@/db/transaction-as';
import { type Actor, assertMay } from '@/lib/access/actor';
import type { EntryKey } from './entry-input';
import { formAt } from './entry-place';
import { findParticipant } from './find-participant';

const { person, presence } = schema;

/**
 * Says that this person has the entry open, and answers with the names of the others who had it open within the last 45
 * seconds. Throws NotFound for a child the actor may not see and a place the study does not have.
 */
export async function announcePresence(actor: Actor, key: EntryKey): Promise<{ others: string[] }> {
  assertMay(actor, 'read casebook');
  formAt(key);
  return transactionAs(actor, 'Looking at an entry', async (tx) => {
    const child = await findParticipant(tx, key.participant);
    const place = { eventCode: key.event, formCode: key.form, repeat: key.repeat };
    await tx
      .insert(presence)
      .values({ participantId: child.id, siteId: child.siteId, ...place, personId: actor.personId })
      .onConflictDoUpdate({
        target: [presence.participantId, presence.eventCode, presence.formCode, presence.repeat, presence.personId],
        set: { seenAt: sql`now()` },
      });
    const others = await tx
      .select({ name: person.displayName })
      .from(presence)
      .innerJoin(person, eq(person.id, presence.personId))
      .where(
        and(
          eq(presence.participantId, child.id),
          eq(presence.eventCode, key.event),
          eq(presence.formCode, key.form),
          eq(presence.repeat, key.repeat),
          ne(presence.personId, actor.personId),
          sql`${presence.seenAt} > now() - interval '45 seconds'`,
        ),
      )
      .orderBy(person.displayName);
    return { others: others.map((other) => other.name) };
  });
}
