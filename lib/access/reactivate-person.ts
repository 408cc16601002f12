import 'server-only';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { person } from '@/db/schema/people';
import { systemPersonId } from '@/db/system-person';
import { transactionAs } from '@/db/transaction-as';
import { type Actor, assertMay } from './actor';
import type { deactivatePersonInput } from './deactivate-person';
import { Refused } from './errors';
import { lockPerson } from './lock-person';
import type { Outcome } from './outcome';

/** Lets a person in again, with the roles that are still theirs and the password they had. */
export async function reactivatePerson(
  actor: Actor,
  { personId, why }: z.output<typeof deactivatePersonInput>,
): Promise<Outcome> {
  assertMay(actor, 'manage people');
  if (personId === systemPersonId) throw new Refused('This account stands for the program itself and never signs in.');
  return transactionAs(actor, `activated again: ${why}`, async (tx) => {
    const found = await lockPerson(tx, personId);
    if (!found.deactivatedAt) throw new Refused('This account is active already.');
    await tx
      .update(person)
      .set({ deactivatedAt: null, failedSignIns: 0, lockedUntil: null })
      .where(eq(person.id, personId));
    return { ok: true };
  });
}
