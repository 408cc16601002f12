import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { person } from '@/db/schema/people';
import { transactionAs, withoutActor } from '@/db/transaction-as';
import { dateTimeWithZone } from '@/lib/dates/clock';
import type { Actor } from './actor';
import { Refused } from './errors';
import { passwordFits } from './password';
import { countFailure, isNotLocked } from './sign-in';
import { failuresAllowed, lockMinutes } from './sign-in-rules';
import { studyTimeZone } from './study-time-zone';

/**
 * Asks the person who acts for the password once more, as for a signature (21 CFR 11.200(a)(1)). A wrong one is counted with those of
 * the sign-ins, and the fifth in a row locks the account. Throws Refused with a sentence; returns when the password is right.
 * @param what is told in the trail when it is refused: "Signature"
 */
export async function confirmPassword(actor: Actor, password: string, what: string): Promise<void> {
  const [found] = await withoutActor((db) =>
    db.select({ hash: person.passwordHash }).from(person).where(eq(person.id, actor.personId)),
  );
  const fits = await passwordFits(password, found?.hash ?? null);
  if (!fits) await countFailure(actor.personId, `${what} refused: wrong password`);
  const lockedUntil = await lookAtLock(actor, what, fits);
  if (lockedUntil !== null) {
    const until = dateTimeWithZone(await studyTimeZone(), lockedUntil);
    throw new Refused(
      `The account waits after ${failuresAllowed} wrong passwords, until ${until}. Nothing was signed, and what is saved is safe.`,
    );
  }
  if (fits) return;
  throw new Refused(
    `The password is not right. Nothing was signed. After ${failuresAllowed} wrong ones in a row the account waits for ${lockMinutes} minutes.`,
  );
}

/** Until when the account waits, looked at after the password and under the row's own lock: guesses sent at once do not slip past it. */
function lookAtLock(actor: Actor, what: string, fits: boolean): Promise<Date | null> {
  return transactionAs(actor, `${what}: password confirmed`, async (tx) => {
    const [open] = await tx
      .select({ failed: person.failedSignIns })
      .from(person)
      .where(and(eq(person.id, actor.personId), isNull(person.deactivatedAt), isNotLocked))
      .for('update');
    if (open && fits && open.failed > 0)
      await tx.update(person).set({ failedSignIns: 0 }).where(eq(person.id, actor.personId));
    if (open) return null;
    const [shut] = await tx.select({ until: person.lockedUntil }).from(person).where(eq(person.id, actor.personId));
    return shut?.until ?? new Date();
  });
}
