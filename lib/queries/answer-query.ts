import 'server-only';
import type { Transaction } from '@/db/client';
import type { Actor } from '@/lib/access/actor';
import type { Outcome } from '@/lib/access/outcome';
import { once } from '@/lib/casebook/once';
import type { QueryActInput } from './query-input';
import { assertMayAct, isChanged, moveQuery, savedAbout, takeQuery } from './take-query';

type Answer = Pick<QueryActInput, 'query' | 'says'>;

/**
 * Answers an open query in words, without saving anything of the form. A value that was corrected before is told with the answer.
 * Throws NotFound, NotAllowed and Refused.
 */
export async function answerQuery(actor: Actor, input: QueryActInput): Promise<Outcome> {
  assertMayAct(actor, 'answer');
  return once(actor, input, `Query answered: ${input.says}`, async (tx) => {
    await answerQueryIn(tx, actor, input);
    return { ok: true };
  });
}

/** The same within a transaction of another verb. */
export async function answerQueryIn(tx: Transaction, actor: Actor, { query, says }: Answer): Promise<void> {
  const { held, to } = await takeQuery(tx, actor, query, { act: 'answer', says });
  const changedValue = isChanged(held.about, await savedAbout(tx, held));
  await moveQuery(tx, actor, held, { status: to, answeredAt: new Date() }, { act: 'answer', says, changedValue });
}
