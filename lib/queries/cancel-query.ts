import 'server-only';
import type { Transaction } from '@/db/client';
import type { Actor } from '@/lib/access/actor';
import type { Outcome } from '@/lib/access/outcome';
import { once } from '@/lib/casebook/once';
import type { QueryActInput } from './query-input';
import { assertMayAct, moveQuery, savedAbout, takeQuery } from './take-query';

type Cancelling = Pick<QueryActInput, 'query' | 'says'>;

/** Takes a query back that should not have been asked, with the reason. Throws NotFound, NotAllowed and Refused. */
export async function cancelQuery(actor: Actor, input: QueryActInput): Promise<Outcome> {
  assertMayAct(actor, 'cancel');
  return once(actor, input, `Query cancelled: ${input.says}`, async (tx) => {
    await cancelQueryIn(tx, actor, input);
    return { ok: true };
  });
}

/** The same within a transaction of another verb. */
export async function cancelQueryIn(tx: Transaction, actor: Actor, { query, says }: Cancelling): Promise<void> {
  const { held, to } = await takeQuery(tx, actor, query, { act: 'cancel', says });
  const about = held.checkId === null ? held.about : await savedAbout(tx, held);
  const now = { status: to, closedAt: new Date(), outcome: 'cancelled', about } as const;
  await moveQuery(tx, actor, held, now, { act: 'cancel', says });
}
