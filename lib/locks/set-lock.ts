import 'server-only';
import { and, eq, isNull, type SQL } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { schema, type Transaction } from '@/db/client';
import { transactionAs } from '@/db/transaction-as';
import { type Actor, assertMay } from '@/lib/access/actor';
import { Refused } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';
import { todayIn } from '@/lib/dates/clock';
import { contentOfStudy } from '@/lib/exports/data/content-of-study';
import type { SetLockInput } from './lock-input';
import { heldSays } from './locks';
import { isOpen, type StillOpen, stillOpen } from './still-open';
import { type Held, permissionFor, takeTarget } from './take-target';

const { person, recordLock, site } = schema;

/** What is still open, shown before anything is locked. */
export interface StillOpenProblem {
  kind: 'still open';
  says: string;
  open: StillOpen;
}

/**
 * Freezes (the site changes it no more) or locks (nobody does), from a moment at which all running saves are over. What is still open is
 * told first, and nothing is locked unless it is said that it shall be all the same. A lock of the study keeps the hash of all clinical
 * data as they stand at that moment. What is frozen or locked can still be queried, verified and signed.
 * Throws NotFound, NotAllowed and Refused.
 */
export async function setLock(
  actor: Actor,
  input: SetLockInput,
): Promise<Outcome<{ lockId: string }, StillOpenProblem>> {
  assertMay(actor, permissionFor[input.kind]);
  const { kind, reason } = input;
  return transactionAs(actor, `${kind === 'freeze' ? 'Frozen' : 'Locked'}: ${reason}`, async (tx) => {
    const held = await takeTarget(tx, actor, input);
    await refuseSecond(tx, kind, held);
    const open = kind === 'lock' && input.allTheSame !== 'yes' ? await stillOpen(tx, held) : null;
    if (open && isOpen(open)) return { ok: false, problem: { kind: 'still open', says: stillOpenSays, open } };
    const content = kind === 'lock' && held.level === 'study' ? await contentOfStudy(tx) : null;
    const lockId = newId();
    await tx.insert(recordLock).values({
      ...{ id: lockId, kind, ...held, reason, setBy: actor.personId },
      ...(content && { contentHash: content.hash, contentFiles: content.files }),
    });
    return { ok: true, lockId };
  });
}

const stillOpenSays =
  'Nothing was locked: something is still open. Look at it, and say so if it shall be locked all the same.';

async function refuseSecond(tx: Transaction, kind: SetLockInput['kind'], held: Held): Promise<void> {
  const same = (Object.keys(held) as (keyof Held)[])
    .filter((column) => column !== 'groupKey')
    .map((column): SQL => (held[column] === null ? isNull(recordLock[column]) : eq(recordLock[column], held[column])));
  const [standing] = await tx
    .select({ lock: recordLock, by: person.displayName, timeZone: site.timeZone })
    .from(recordLock)
    .innerJoin(person, eq(person.id, recordLock.setBy))
    .leftJoin(site, eq(site.id, recordLock.siteId))
    .where(and(eq(recordLock.kind, kind), isNull(recordLock.liftedAt), ...same));
  if (!standing) return;
  const { lock, by, timeZone } = standing;
  const says = heldSays({ ...lock, by, on: todayIn(timeZone ?? 'UTC', lock.setAt) });
  throw new Refused(`This is done already. ${says}`);
}
