import 'server-only';
import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { schema, type Transaction } from '@/db/client';
import { transactionAs } from '@/db/transaction-as';
import type { Actor } from '@/lib/access/actor';
import { Refused } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';

const { handledRequest } = schema;

/** Thrown to roll back a transaction whose outcome is a refusal, so that the same request may be sent again, mended. */
class Abandoned extends Error {
  constructor(readonly outcome: Outcome<never>) {
    super(outcome.problem.says);
  }
}

/**
 * Does a piece of work once per request id: whoever sends the same request again, even at the same moment, waits for the
 * first and gets its answer; the same id with another content is refused. A refusal leaves no trace and may be tried again under the same id.
 */
export async function once<O extends Outcome>(
  actor: Actor,
  request: { requestId: string },
  reason: string,
  work: (tx: Transaction) => Promise<O>,
): Promise<O> {
  try {
    return await transactionAs(actor, reason, (tx) => firstOrSame(tx, actor, request, work), request.requestId);
  } catch (error) {
    if (error instanceof Abandoned) return error.outcome as O; // the very outcome that `work` gave
    throw error;
  }
}

async function firstOrSame<O extends Outcome>(
  tx: Transaction,
  actor: Actor,
  request: { requestId: string },
  work: (tx: Transaction) => Promise<O>,
): Promise<O> {
  const { requestId } = request;
  const fingerprint = fingerprintOf(request);
  const claimed = await tx
    .insert(handledRequest)
    .values({ id: requestId, personId: actor.personId, fingerprint })
    .onConflictDoNothing()
    .returning({ id: handledRequest.id });
  if (claimed.length === 0) return answerGivenBefore<O>(tx, requestId, fingerprint);
  const outcome = await work(tx);
  if (!outcome.ok) throw new Abandoned(outcome as Outcome<never>);
  await tx.update(handledRequest).set({ outcome }).where(eq(handledRequest.id, requestId));
  return outcome;
}

/** Digest of a request's content, whatever the order of its parts. */
function fingerprintOf(request: object): string {
  const inOrder = JSON.stringify(request, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  );
  return createHash('sha256').update(inOrder).digest('base64');
}

async function answerGivenBefore<O extends Outcome>(
  tx: Transaction,
  requestId: string,
  fingerprint: string,
): Promise<O> {
  const [before] = await tx.select().from(handledRequest).where(eq(handledRequest.id, requestId));
  if (before?.fingerprint !== fingerprint) {
    throw new Refused(
      'This request was already used for something else. Nothing was saved: reload the page and save again.',
    );
  }
  return before.outcome as O; // stored by the same verb under the same id
}
