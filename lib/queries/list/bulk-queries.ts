import 'server-only';
import { sql } from 'drizzle-orm';
import { v5 as idFrom } from 'uuid';
import { z } from 'zod';
import type { Transaction } from '@/db/client';
import { transactionAs } from '@/db/transaction-as';
import type { Actor } from '@/lib/access/actor';
import { NotAllowed, NotFound, Refused, refusalOf } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';
import { answerQuery, answerQueryIn } from '../answer-query';
import { assignQuery, assignQueryIn } from '../assign-query';
import { cancelQuery, cancelQueryIn } from '../cancel-query';
import { closeQuery, closeQueryIn } from '../close-query';
import { assignedToInput, optionalWords } from '../query-input';
import { actDone, type QueryAct, queryActs } from '../query-states';
import { reopenQuery, reopenQueryIn } from '../reopen-query';
import { assertMayAct } from '../take-query';

/** Queries that are moved by one act at most. */
export const mostAtOnce = 100;

export const bulkQueriesInput = z
  .object({
    queries: z
      .array(z.uuid())
      .min(1, 'Choose at least one query.')
      .max(mostAtOnce, `Choose at most ${mostAtOnce} queries.`)
      .refine((ids) => new Set(ids).size === ids.length, 'The same query was chosen twice. Reload the page.'),
    act: z.enum(queryActs),
    says: optionalWords.default(''),
    assignedTo: assignedToInput.nullable().default(null),
    requestId: z.uuid(),
  })
  .refine(({ act, assignedTo }) => act !== 'assign' || assignedTo !== null, {
    message: 'Choose who is to answer.',
    path: ['assignedTo'],
  });
export type BulkQueriesInput = z.output<typeof bulkQueriesInput>;

/** What became of one of the chosen queries, or would: a sentence either way. */
export interface BulkRow {
  query: string;
  ok: boolean;
  says: string;
}

/**
 * Tries the act on each of these queries and takes it back, so that it says row by row just what would happen, and why not. Nothing is
 * written. Throws NotAllowed for whoever may do this with no query at all.
 */
export async function previewBulk(actor: Actor, input: BulkQueriesInput): Promise<Outcome<{ rows: BulkRow[] }>> {
  return eachOf(actor, input, `Would be ${actDone[input.act]}.`, async (query) => {
    await tried(actor, (tx) => actsIn[input.act](tx, actor, { ...actOf(input), query }));
    return { ok: true };
  });
}

/**
 * Does the act with each of these queries in a transaction of its own: what is refused for one stops no other, and every row says what
 * became of it. The same request sent again gives the same answers. Throws NotAllowed for whoever may do this with no query at all.
 */
export async function actInBulk(actor: Actor, input: BulkQueriesInput): Promise<Outcome<{ rows: BulkRow[] }>> {
  const done = `${actDone[input.act].slice(0, 1).toUpperCase()}${actDone[input.act].slice(1)}.`;
  return eachOf(actor, input, done, (query) =>
    acts[input.act](actor, { ...actOf(input), query, requestId: idFrom(query, input.requestId) }),
  );
}

async function eachOf(
  actor: Actor,
  { queries, act }: BulkQueriesInput,
  done: string,
  work: (query: string) => Promise<Outcome>,
): Promise<Outcome<{ rows: BulkRow[] }>> {
  assertMayAct(actor, act);
  const rows: BulkRow[] = [];
  for (const query of queries) rows.push({ query, ...(await outcomeOf(done, () => work(query))) });
  return { ok: true, rows };
}

/** A refusal of one row is its outcome; a surprise ends the whole act, as everywhere. */
async function outcomeOf(done: string, work: () => Promise<Outcome>): Promise<Omit<BulkRow, 'query'>> {
  try {
    const outcome = await work();
    return outcome.ok ? { ok: true, says: done } : { ok: false, says: outcome.problem.says };
  } catch (error) {
    const refused = refusalOf(error) ?? (isRefusal(error) ? error : null);
    if (refused === null) throw error;
    return { ok: false, says: refused.message };
  }
}

const isRefusal = (error: unknown): error is Error =>
  error instanceof NotAllowed || error instanceof NotFound || error instanceof Refused;

/** Thrown at the end of what is only tried, so that nothing of it stays. */
class TakenBack extends Error {}

async function tried(actor: Actor, work: (tx: Transaction) => Promise<void>): Promise<void> {
  try {
    await transactionAs(actor, 'Only tried, and taken back', async (tx) => {
      await work(tx);
      await tx.execute(sql`set constraints all immediate`); // what the database judges at the end
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
}

interface Act {
  query: string;
  says: string;
  /** Read by `assign` alone, for which the input asks for it. */
  assignedTo: z.output<typeof assignedToInput>;
}
const actOf = ({ says, assignedTo }: BulkQueriesInput) => ({ says, assignedTo: assignedTo ?? 'data_manager' }) as const;

const acts: Record<QueryAct, (actor: Actor, act: Act & { requestId: string }) => Promise<Outcome>> = {
  answer: (actor, { query, says, requestId }) => answerQuery(actor, { query, says, requestId }),
  close: (actor, { query, says, requestId }) => closeQuery(actor, { query, says, requestId }),
  reopen: (actor, { query, says, requestId }) => reopenQuery(actor, { query, says, requestId }),
  cancel: (actor, { query, says, requestId }) => cancelQuery(actor, { query, says, requestId }),
  assign: (actor, act) => assignQuery(actor, act),
};

const actsIn: Record<QueryAct, (tx: Transaction, actor: Actor, act: Act) => Promise<void>> = {
  answer: answerQueryIn,
  close: closeQueryIn,
  reopen: reopenQueryIn,
  cancel: cancelQueryIn,
  assign: assignQueryIn,
};
