import 'server-only';
import type { Transaction } from '@/db/client';
import { readAs, turnBack } from '@/db/transaction-as';
import type { Actor } from '@/lib/access/actor';
import { NotFound } from '@/lib/access/errors';
import { type FoundParticipant, findParticipant } from '@/lib/casebook/find-participant';

/** The child is there now, and was not at the moment that is looked at. */
export class NotThereYet extends NotFound {
  override name = 'NotThereYet';
  constructor() {
    super('This participant was not in the study database yet at that moment.');
  }
}

/** How a casebook is read: by whom, and at which moment. */
export interface Look {
  child: FoundParticipant;
  /** At an earlier moment whoever reads may do nothing else. */
  reader: Actor;
  now: Date;
}

/**
 * Reads the casebook of one child, by participant or screening number as they are now, as it is or as it stood at a moment.
 * Throws NotFound for a child the actor may not see, NotThereYet for one that was not in the database then.
 */
export function readChildAs<T>(
  actor: Actor,
  reference: string,
  asOf: Date | null,
  work: (tx: Transaction, look: Look) => Promise<T>,
): Promise<T> {
  return readAs(actor, async (tx) => {
    const child = await findParticipant(tx, reference);
    if (!asOf) return work(tx, { child, reader: actor, now: new Date() });
    await turnBack(tx, { at: asOf, child: child.id });
    return work(tx, { child: await asItWas(tx, child), reader: onlyReading(actor), now: asOf });
  });
}

/** The person as somebody who may look and nothing else. */
export const onlyReading = (actor: Actor): Actor => ({ ...actor, onlyReads: true });

/** By the screening number, which never changes: the participant number may not have been given yet. */
async function asItWas(tx: Transaction, { screeningNumber }: FoundParticipant): Promise<FoundParticipant> {
  try {
    return await findParticipant(tx, screeningNumber);
  } catch (error) {
    throw error instanceof NotFound ? new NotThereYet() : error;
  }
}
