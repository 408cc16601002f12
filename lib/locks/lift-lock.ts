import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { schema, type Transaction } from '@/db/client';
import { transactionAs } from '@/db/transaction-as';
import { type Actor, assertMay } from '@/lib/access/actor';
import { NotFound, Refused } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';
import type { LiftLockInput } from './lock-input';
import { assertMayEverywhere, permissionFor } from './take-target';

const { recordLock } = schema;

/**
 * Unfreezes or unlocks, with the reason: whoever may set that kind there may lift it. The lock stays on record, and so does every
 * signature. Throws NotFound, NotAllowed and Refused.
 */
export async function liftLock(actor: Actor, { lockId, reason }: LiftLockInput): Promise<Outcome> {
  return transactionAs(actor, `Lifted: ${reason}`, async (tx) => {
    await findLock(tx, actor, lockId);
    const lifted = await tx
      .update(recordLock)
      .set({ liftedBy: actor.personId, liftedAt: sql`clock_timestamp()`, liftReason: reason })
      .where(and(eq(recordLock.id, lockId), isNull(recordLock.liftedAt)))
      .returning({ id: recordLock.id });
    if (lifted.length === 0) throw new Refused('This was lifted already. Reload the page.');
    return { ok: true };
  });
}

async function findLock(tx: Transaction, actor: Actor, lockId: string): Promise<void> {
  const [found] = await tx
    .select({ kind: recordLock.kind, siteId: recordLock.siteId })
    .from(recordLock)
    .where(eq(recordLock.id, lockId));
  if (!found) throw new NotFound('There is no such lock among those you may see.');
  if (found.siteId === null) assertMayEverywhere(actor, permissionFor[found.kind]);
  else assertMay(actor, permissionFor[found.kind], found.siteId);
}
