import 'server-only';
import type { Transaction } from '@/db/client';
import type { Actor } from '@/lib/access/actor';
import type { Outcome } from '@/lib/access/outcome';
import { once } from '@/lib/casebook/once';
import type { QueryActInput } from './query-input';
import { assertMayAct, isChanged, moveQuery, savedAbout, takeQuery } from './take-query';

type Closing = Pick<QueryActInput, 'query' | 'says'>;

/**
 * Closes a query that was answered; one that nobody answered only with a reason. It remembers whether the values it is about are
 * others now than when it was opened. Throws NotFound, NotAllowed and Refused.
 */
export async function closeQuery(actor: Actor, input: QueryActInput): Promise<Outcome> {
  assertMayAct(actor, 'close');
  return once(actor, input, input.says === '' ? 'Query closed' : `Query closed: ${input.says}`, async (tx) => {
    await closeQueryIn(tx, actor, input);
    return { ok: true };
  });
}

/** The same within a transaction of another verb. */
export async function closeQueryIn(tx: Transaction, actor: Actor, { query, says }: Closing): Promise<void> {
  const { held, to } = await takeQuery(tx, actor, query, { act: 'close', says });
  const now = await savedAbout(tx, held);
  const outcome = isChanged(held.about, now) ? 'value changed' : 'closed without change';
  // What a person has accepted, the check doubts again only when it changes from here.
  const about = held.checkId === null ? held.about : now;
  await moveQuery(tx, actor, held, { status: to, closedAt: new Date(), outcome, about }, { act: 'close', says });
}
