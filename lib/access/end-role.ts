import 'server-only';
import { and, eq, isNull, ne } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '@/db/client';
import { roleAssignment } from '@/db/schema/people';
import { transactionAs } from '@/db/transaction-as';
import { addDays, isDate } from '@/lib/dates/calendar';
import { todayIn } from '@/lib/dates/clock';
import { isRoleName, roleMay } from '@/study/roles';
import { type Actor, assertMay } from './actor';
import { NotFound, Refused } from './errors';
import type { Outcome } from './outcome';

export const endRoleInput = z.object({
  assignmentId: z.uuid(),
  lastDay: z.string().refine(isDate, 'Give the last day as a date.'),
});

type Assigned = typeof roleAssignment.$inferSelect;

/**
 * Ends a role after its last day; with yesterday as the last day it ends at once. An end further back would rewrite what
 * the person was allowed to do. Nobody takes away their own last role of an administrator.
 */
export async function endRole(actor: Actor, input: z.output<typeof endRoleInput>): Promise<Outcome> {
  assertMay(actor, 'manage people');
  return transactionAs(actor, 'role ended', async (tx) => {
    const held = await lockAssignment(tx, input.assignmentId);
    if (held.validTo !== null && held.validTo <= input.lastDay) throw new Refused('This role ends by then already.');
    // The westernmost clock on earth: it is yesterday there the longest.
    if (input.lastDay < addDays(todayIn('Etc/GMT+12'), -1))
      throw new Refused('The last day can be yesterday or later.');
    if (await isOwnLastHold(tx, actor, held)) {
      throw new Refused('This is your own last role as an administrator. Another administrator can end it.');
    }
    await tx.update(roleAssignment).set({ validTo: input.lastDay }).where(eq(roleAssignment.id, held.id));
    return { ok: true };
  });
}

async function lockAssignment(tx: Transaction, id: string): Promise<Assigned> {
  const [held] = await tx.select().from(roleAssignment).where(eq(roleAssignment.id, id)).for('update');
  if (!held) throw new NotFound('There is no such role.');
  return held;
}

async function isOwnLastHold(tx: Transaction, actor: Actor, held: Assigned): Promise<boolean> {
  if (held.personId !== actor.personId || !managesPeople(held.role)) return false;
  const others = await tx
    .select({ role: roleAssignment.role })
    .from(roleAssignment)
    .where(
      and(eq(roleAssignment.personId, actor.personId), ne(roleAssignment.id, held.id), isNull(roleAssignment.validTo)),
    );
  return !others.some(({ role }) => managesPeople(role));
}

function managesPeople(role: string): boolean {
  return isRoleName(role) && roleMay(role, 'manage people');
}
