import 'server-only';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { site } from '@/db/schema/people';
import { transactionAs } from '@/db/transaction-as';
import { type Actor, assertMay } from './actor';
import { siteNameInput } from './create-site';
import { lockSite } from './lock-site';
import type { Outcome } from './outcome';
import { knownTimeZone } from './time-zone';

export const renameSiteInput = siteNameInput.extend({ siteId: z.uuid() });

/** Changes the name or the time zone of a site. Dates and clock times already entered stay as they were written. */
export async function renameSite(
  actor: Actor,
  { siteId, name, timeZone }: z.output<typeof renameSiteInput>,
): Promise<Outcome> {
  assertMay(actor, 'manage sites');
  return transactionAs(actor, 'site renamed', async (tx) => {
    await lockSite(tx, siteId);
    const zone = await knownTimeZone(tx, timeZone);
    await tx.update(site).set({ name, timeZone: zone }).where(eq(site.id, siteId));
    return { ok: true };
  });
}
