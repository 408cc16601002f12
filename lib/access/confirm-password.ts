import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { person } from '@/db/schema/people';
import { transactionAs, withoutActor } from '@/db/transaction-as';
import { dateTimeWithZone } from '@/lib/dates/clock';
import type { Actor } from './actor';
import { Refused } from './errors';
import { passwordFits } from './password';
import { countFailure, failureTold, isNotLocked } from './sign-in';
import { failuresAllowed, lockMinutes } from './sign-in-rules';
import { studyTimeZone } from './study-time-zone';

/**
 * Asks the person who acts for the password once more, as for a signature (21 CFR 11.200(a)(1)). A wrong one is counted with those of
 * the sign-ins, and the fifth in a row locks the account; while it waits, a right one is refused like a wrong one, and as late.
 * Throws Refused with a sentence; returns when the password is right.
 * @param what is told in the trail when it is refused: "Signature"
 */
export async function confirmPassword(actor: Actor, password: string, what: string): Promise<void> {
  const began = performance.now();
  const problem = await problemWith(actor, password, what);
  if (problem === null) return;
  await failureTold(began);
  throw new Refused(problem);
}

async function problemWith(actor: Actor, password: string, what: string): Promise<string | null> {
  const [found] = await withoutActor((db) =>
    db.select({ hash: person.passwordHash }).from(person).where(eq(person.id, actor.personId)),
  );
  const fits = await passwordFits(password, found?.hash ?? null);
  if (!fits) await countFailure(actor.personId, `${what} refused: wrong password`);
  const account = await lookAtAccount(actor, what, fits);
  if (account === 'open' && fits) return null;
  if (account === 'open')
    return `The password is not right. Nothing was signed. After ${failuresAllowed} wrong ones in a row the account waits for ${lockMinutes} minutes.`;
  if (account === 'deactivated') return 'The account is deactivated. Nothing was signed.';
  const until = dateTimeWithZone(await studyTimeZone(), account.lockedUntil);
  return `The account waits until ${until}, after ${failuresAllowed} wrong passwords in a row. Nothing was signed, and what is saved is safe: sign after that.`;
}

/** Looked at after the password and under the row's own lock: guesses sent at once do not slip past it. A right password ends the count. */
function lookAtAccount(
  actor: Actor,
  what: string,
  fits: boolean,
): Promise<'open' | 'deactivated' | { lockedUntil: Date }> {
  return transactionAs(actor, `${what}: password confirmed`, async (tx) => {
    const [open] = await tx
      .select({ failed: person.failedSignIns })
      .from(person)
      .where(and(eq(person.id, actor.personId), isNull(person.deactivatedAt), isNotLocked))
      .for('update');
    if (open && fits && open.failed > 0)
      await tx.update(person).set({ failedSignIns: 0 }).where(eq(person.id, actor.personId));
    if (open) return 'open';
    const [shut] = await tx.select({ until: person.lockedUntil }).from(person).where(eq(person.id, actor.personId));
    return shut?.until ? { lockedUntil: shut.until } : 'deactivated';
  });
}
