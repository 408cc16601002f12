import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { person } from '@/db/schema/people';
import { transactionAs, withoutActor } from '@/db/transaction-as';
import type { Actor } from './actor';
import { endSessionsOf } from './end-session';
import type { Outcome } from './outcome';
import { hashPassword, passwordFits, passwordProblem } from './password';
import { countFailure, isLocked } from './sign-in';

export const changePasswordInput = z.object({ old: z.string().max(1000), fresh: z.string().max(1000) });

/** Changes one's own password; every other sign-in of the person ends. The old one is asked, and wrong ones are counted. */
export async function changePassword(actor: Actor, input: z.output<typeof changePasswordInput>): Promise<Outcome> {
  const kept = await withoutActor((db) => db.query.person.findFirst({ where: eq(person.id, actor.personId) }));
  if (!kept || isLocked(kept)) return refused('There were too many wrong passwords. Wait a quarter of an hour.');
  if (!(await passwordFits(input.old, kept.passwordHash))) {
    await countFailure(actor.personId);
    return refused('The old password is not right.');
  }
  const says = passwordProblem(input.fresh, actor.email);
  if (says) return refused(says);
  if (input.fresh === input.old) return refused('The new password is the old one.');
  const passwordHash = await hashPassword(input.fresh);
  await transactionAs(actor, 'password changed', async (tx) => {
    await tx
      .update(person)
      .set({ passwordHash, passwordChangedAt: sql`now()`, failedSignIns: 0 })
      .where(eq(person.id, actor.personId));
    await endSessionsOf(tx, actor.personId, 'new password', actor.sessionId);
  });
  return { ok: true };
}

function refused(says: string): Outcome {
  return { ok: false, problem: { kind: 'refused', says } };
}
