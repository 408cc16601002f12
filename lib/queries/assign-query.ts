import 'server-only';
import type { z } from 'zod';
import type { Transaction } from '@/db/client';
import type { Actor } from '@/lib/access/actor';
import { Refused } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';
import { once } from '@/lib/casebook/once';
import { assignedToInput, queryActInput } from './query-input';
import { assignedInWords } from './query-states';
import { assertMayAct, moveQuery, takeQuery } from './take-query';

export const assignQueryInput = queryActInput.extend({ assignedTo: assignedToInput });
export type AssignQueryInput = z.output<typeof assignQueryInput>;

/** Says which role at the child's site is to answer. Throws NotFound, NotAllowed and Refused. */
export async function assignQuery(actor: Actor, input: AssignQueryInput): Promise<Outcome> {
  assertMayAct(actor, 'assign');
  return once(actor, input, inWords(input), async (tx) => {
    await assignQueryIn(tx, actor, input);
    return { ok: true };
  });
}

type Assigning = Pick<AssignQueryInput, 'query' | 'says' | 'assignedTo'>;

/** The same within a transaction of another verb. */
export async function assignQueryIn(tx: Transaction, actor: Actor, input: Assigning): Promise<void> {
  const { query, says, assignedTo } = input;
  const { held } = await takeQuery(tx, actor, query, { act: 'assign', says });
  if (held.assignedTo === assignedTo)
    throw new Refused(`This query is assigned to the ${assignedInWords(assignedTo)} already.`);
  await moveQuery(tx, actor, held, { assignedTo }, { act: 'assign', says: inWords(input) });
}

const inWords = ({ assignedTo, says }: Assigning) =>
  `Assigned to the ${assignedInWords(assignedTo)}${says === '' ? '' : `: ${says}`}`;
