import 'server-only';
import { z } from 'zod';
import { transactionAs } from '@/db/transaction-as';
import { type Actor, assertMay } from './actor';
import { addRole, roleInput } from './add-role';
import { lockPerson } from './lock-person';
import type { Outcome } from './outcome';

export const assignRoleInput = roleInput.extend({ personId: z.uuid() });

/** Gives a person a role, at a site or at all of them, from a day to a day or for good. It acts at their next request. */
export async function assignRole(
  actor: Actor,
  { personId, ...given }: z.output<typeof assignRoleInput>,
): Promise<Outcome<{ assignmentId: string }>> {
  assertMay(actor, 'manage people');
  return transactionAs(actor, 'role given', async (tx) => {
    await lockPerson(tx, personId);
    return { ok: true, assignmentId: await addRole(tx, personId, given) };
  });
}
