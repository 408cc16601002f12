import 'server-only';
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { session } from '@/db/schema/people';
import { transactionAs } from '@/db/transaction-as';
import type { Actor } from './actor';
import { NotFound } from './errors';
import type { Outcome } from './outcome';

/** Ends one of the person's own sign-ins, on this computer or another. NotFound when it is not theirs. */
export async function endSession(actor: Pick<Actor, 'personId'>, input: { sessionId: string }): Promise<Outcome> {
  await transactionAs(actor, 'ended by the person', async (tx) => {
    const mine = and(eq(session.id, input.sessionId), eq(session.personId, actor.personId));
    const [found] = await tx.select({ id: session.id }).from(session).where(mine);
    if (!found) throw new NotFound();
    await endWhere(tx, 'ended by the person', and(mine, isNull(session.revokedAt)));
  });
  return { ok: true };
}

/** Ends every open sign-in of a person, in the transaction of what makes it necessary; one may be kept. */
export function endSessionsOf(tx: Transaction, personId: string, because: string, except?: string | null) {
  const kept = except ? ne(session.id, except) : undefined;
  return endWhere(tx, because, and(eq(session.personId, personId), isNull(session.revokedAt), kept));
}

function endWhere(tx: Transaction, because: string, which: ReturnType<typeof and>) {
  return tx.update(session).set({ revokedAt: sql`now()`, revokedBecause: because }).where(which);
}
