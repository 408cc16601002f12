import 'server-only';
import { z } from 'zod';
import { transactionAs } from '@/db/transaction-as';
import { type Actor, assertMay } from './actor';
import { Refused } from './errors';
import { lockPerson } from './lock-person';
import { makeLink, publicUrl } from './one-time-link';
import type { Outcome } from './outcome';

export const renewLinkInput = z.object({ personId: z.uuid() });

/** A new one-time link, for a forgotten password or a first link that ran out. Links made before stop working. */
export async function renewLink(
  actor: Actor,
  { personId }: z.output<typeof renewLinkInput>,
): Promise<Outcome<{ link: string }>> {
  assertMay(actor, 'manage people');
  return transactionAs(actor, 'new one-time link', async (tx) => {
    const found = await lockPerson(tx, personId);
    if (found.deactivatedAt) throw new Refused('The account is not active: activate it first.');
    const purpose = found.passwordHash ? 'forgotten password' : 'welcome';
    return {
      ok: true,
      link: await makeLink(tx, { personId, purpose, createdBy: actor.personId, baseUrl: publicUrl() }),
    };
  });
}
