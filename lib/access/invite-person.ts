import 'server-only';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { person } from '@/db/schema/people';
import { transactionAs } from '@/db/transaction-as';
import { type Actor, assertMay } from './actor';
import { addRole, roleInput } from './add-role';
import { Refused } from './errors';
import { makeLink, publicUrl } from './one-time-link';
import type { Outcome } from './outcome';
import { typedLine } from './typed-line';

export const personInput = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email('Give an e-mail address, such as anna@hospital.example.').max(200)),
  displayName: typedLine.min(2, 'Give the name.').max(100, 'Use at most 100 characters for the name.'),
});
export const invitePersonInput = personInput.extend({ roles: z.array(roleInput).max(20).default([]) });

/**
 * Adds a person with their first roles, and makes the one-time link with which they choose a password.
 * The link is told here and never again. Refused when the e-mail address is known already.
 */
export async function invitePerson(
  actor: Actor,
  input: z.output<typeof invitePersonInput>,
): Promise<Outcome<{ personId: string; link: string }>> {
  assertMay(actor, 'manage people');
  return transactionAs(actor, 'person invited', async (tx) => {
    const personId = uuid();
    const { email, displayName } = input;
    const added = await tx
      .insert(person)
      .values({ id: personId, email, displayName })
      .onConflictDoNothing()
      .returning();
    if (added.length === 0) throw new Refused(`There is a person with the address ${email} already.`);
    for (const given of input.roles) await addRole(tx, personId, given);
    const link = await makeLink(tx, {
      personId,
      purpose: 'welcome',
      createdBy: actor.personId,
      baseUrl: publicUrl(),
    });
    return { ok: true, personId, link };
  });
}
