import { sql } from 'drizzle-orm';
import { database, type Transaction } from './client';

/** Whoever acts. Row-level security looks up by itself what this person may see and write. */
export interface ActingPerson {
  personId: string;
}

/**
 * Runs `work` in one transaction as this person, for this reason: the audit trigger writes both beside every changed field
 * and refuses a change without them. Whatever `work` throws rolls everything back and is thrown on.
 */
export function transactionAs<T>(
  actor: ActingPerson,
  reason: string,
  work: (tx: Transaction) => Promise<T>,
  requestId: string | null = null,
): Promise<T> {
  return database().transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('casebook.actor', ${actor.personId}, true), set_config('casebook.reason', ${reason}, true),
                 set_config('casebook.request', ${requestId ?? ''}, true)`,
    );
    return work(tx);
  });
}

/** A moment at which the data are read; with `child`, of this child alone, which is fast. */
export interface AsOf {
  at: Date;
  child?: string;
}

/**
 * Reads in one snapshot as this person: without a reason, so that nothing can be written. With `asOf`, what is stored about children
 * is read as it stood then (db/sql/7-as-of.sql); people and sites, and what the person may see, are those of now.
 */
export function readAs<T>(
  actor: ActingPerson,
  work: (tx: Transaction) => Promise<T>,
  asOf: AsOf | null = null,
): Promise<T> {
  return database().transaction(
    async (tx) => {
      await tx.execute(sql`select set_config('casebook.actor', ${actor.personId}, true)`);
      if (asOf) await turnBack(tx, asOf);
      return work(tx);
    },
    { accessMode: 'read only', isolationLevel: 'repeatable read' },
  );
}

/** From here to its end the transaction reads the past. */
export async function turnBack(tx: Transaction, { at, child }: AsOf): Promise<void> {
  await tx.execute(sql`select set_config('search_path', 'as_of, public', true),
    set_config('casebook.as_of', ${at.toISOString()}, true), set_config('casebook.as_of_child', ${child ?? ''}, true)`);
}

/** For what happens before there is an actor: looking up a session, a sign-in name, a one-time link. Clinical rows stay invisible. */
export function withoutActor<T>(work: (db: ReturnType<typeof database>) => Promise<T>): Promise<T> {
  return work(database());
}
