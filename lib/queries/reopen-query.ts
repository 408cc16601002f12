import 'server-only';
import type { Transaction } from '@/db/client';
import type { Actor } from '@/lib/access/actor';
import type { Outcome } from '@/lib/access/outcome';
import { once } from '@/lib/casebook/once';
import type { QueryActInput } from './query-input';
import { assertMayAct, moveQuery, savedAbout, takeQuery } from './take-query';

type Reopening = Pick<QueryActInput, 'query' | 'says'>;

/**
 * Asks again, with the reason: the answer does not settle it, or what was closed comes up anew. From here it is about the values as
 * they stand now. Throws NotFound, NotAllowed and Refused.
 */
export async function reopenQuery(actor: Actor, input: QueryActInput): Promise<Outcome> {
  assertMayAct(actor, 'reopen');
  return once(actor, input, `Query reopened: ${input.says}`, async (tx) => {
    await reopenQueryIn(tx, actor, input);
    return { ok: true };
  });
}

/** The same within a transaction of another verb. */
export async function reopenQueryIn(tx: Transaction, actor: Actor, { query, says }: Reopening): Promise<void> {
  const { held, to } = await takeQuery(tx, actor, query, { act: 'reopen', says });
  const about = await savedAbout(tx, held);
  const now = { status: to, about, answeredAt: null, closedAt: null, outcome: null };
  await moveQuery(tx, actor, held, now, { act: 'reopen', says });
}
