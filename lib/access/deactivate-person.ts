import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { person } from '@/db/schema/people';
import { transactionAs } from '@/db/transaction-as';
import { type Actor, assertMay } from './actor';
import { endSessionsOf } from './end-session';
import { Refused } from './errors';
import { lockPerson } from './lock-person';
import { voidLinks } from './one-time-link';
import type { Outcome } from './outcome';
import { typedLine } from './typed-line';

export const deactivatePersonInput = z.object({
  personId: z.uuid(),
  why: typedLine.min(3, 'Say why, in a few words.').max(300, 'Use at most 300 characters.'),
});
type Input = z.output<typeof deactivatePersonInput>;

/** Shuts a person out at once: their sign-ins and links end, their roles stay on record. Nobody deactivates themselves. */
export async function deactivatePerson(actor: Actor, { personId, why }: Input): Promise<Outcome> {
  assertMay(actor, 'manage people');
  if (personId === actor.personId) throw new Refused('You cannot deactivate yourself. Another administrator can.');
  return transactionAs(actor, `deactivated: ${why}`, async (tx) => {
    const found = await lockPerson(tx, personId);
    if (found.deactivatedAt) throw new Refused('This account is not active already.');
    await tx.update(person).set({ deactivatedAt: sql`now()` }).where(eq(person.id, personId));
    await endSessionsOf(tx, personId, 'deactivated');
    await voidLinks(tx, personId);
    return { ok: true };
  });
}
