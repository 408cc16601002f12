import 'server-only';
import { setTimeout } from 'node:timers/promises';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { person, session } from '@/db/schema/people';
import { transactionAs, withoutActor } from '@/db/transaction-as';
import { isStorableText } from '@/lib/crf/typed-text';
import { passwordFits } from './password';
import { failuresAllowed, failureTakesMs, lockMinutes } from './sign-in-rules';

export interface Credentials {
  email: string;
  password: string;
  userAgent: string | null;
}

/**
 * Opens a session for whoever knows the password, and returns its id; null for every failure alike (unknown address, wrong
 * password, locked, deactivated). Five failures in a row lock the account for a quarter of an hour.
 */
export async function signIn(credentials: Credentials): Promise<{ sessionId: string } | null> {
  const began = performance.now();
  const sessionId = await tryToSignIn(credentials);
  if (sessionId) return { sessionId };
  await failureTold(began);
  return null;
}

async function tryToSignIn({ email, password, userAgent }: Credentials): Promise<string | null> {
  const found = await personOf(email);
  const fits = await passwordFits(password, found?.passwordHash ?? null);
  if (!found) return null;
  if (fits) return openSession(found.id, userAgent);
  await countFailure(found.id);
  return null;
}

async function personOf(email: string) {
  if (!isStorableText(email)) return undefined; // nobody is called so, and the database would not even look
  const [found] = await withoutActor((db) =>
    db
      .select({ id: person.id, passwordHash: person.passwordHash })
      .from(person)
      .where(eq(person.email, email.trim().toLowerCase())),
  );
  return found;
}

/** The lock is looked at again here, under the row's own lock: guesses sent at once do not slip past it. */
function openSession(personId: string, userAgent: string | null): Promise<string | null> {
  return transactionAs({ personId }, 'signed in', async (tx) => {
    const [open] = await tx
      .select({ failed: person.failedSignIns })
      .from(person)
      .where(and(eq(person.id, personId), isNull(person.deactivatedAt), isNotLocked))
      .for('update');
    if (!open) return null;
    if (open.failed > 0) await tx.update(person).set({ failedSignIns: 0 }).where(eq(person.id, personId));
    const id = uuid();
    await tx.insert(session).values({ id, personId, userAgent: userAgent?.slice(0, 300) ?? null });
    return id;
  });
}

/**
 * Counts a wrong password; the fifth in a row locks the account. The person whose account it is stands as the actor:
 * who really typed is not known, and the reason says so.
 */
export async function countFailure(
  personId: string,
  reason = 'sign-in failed: wrong password, by whomever',
): Promise<void> {
  await transactionAs({ personId }, reason, (tx) =>
    tx
      .update(person)
      .set({
        failedSignIns: sql`case when ${isLast} then 0 else ${person.failedSignIns} + 1 end`,
        lockedUntil: sql`case when ${isLast} then now() + make_interval(mins => ${lockMinutes}) end`,
      })
      .where(and(eq(person.id, personId), isNull(person.deactivatedAt), isNotLocked)),
  );
}

/** Waits until a failure may be told: all take the same time, so that it does not tell what failed. */
export async function failureTold(began: number): Promise<void> {
  await setTimeout(Math.max(0, began + failureTakesMs - performance.now()));
}

/** Whether the account waits after too many failures. */
export function isLocked({ lockedUntil }: { lockedUntil: Date | null }): boolean {
  return lockedUntil !== null && lockedUntil > new Date();
}

/** SQL: the account does not wait. */
export const isNotLocked = sql`(${person.lockedUntil} is null or ${person.lockedUntil} <= now())`;
const isLast = sql`${person.failedSignIns} + 1 >= ${failuresAllowed}`;
