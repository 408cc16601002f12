import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { site } from '@/db/schema/people';
import { transactionAs } from '@/db/transaction-as';
import { type Actor, assertMay } from './actor';
import { Refused } from './errors';
import { lockSite } from './lock-site';
import type { Outcome } from './outcome';
import { typedLine } from './typed-line';

export const closeSiteInput = z.object({
  siteId: z.uuid(),
  why: typedLine.min(3, 'Say why, in a few words.').max(300, 'Use at most 300 characters.'),
});
type Input = z.output<typeof closeSiteInput>;

/** Closes a site: nobody is enrolled there any more. Its casebooks stay, and its children are followed as before. */
export async function closeSite(actor: Actor, { siteId, why }: Input): Promise<Outcome> {
  assertMay(actor, 'manage sites');
  return transactionAs(actor, `site closed: ${why}`, async (tx) => {
    const found = await lockSite(tx, siteId);
    if (found.closedAt) throw new Refused('This site is closed already.');
    await tx.update(site).set({ closedAt: sql`now()` }).where(eq(site.id, siteId));
    return { ok: true };
  });
}

/** Opens a closed site again. */
export async function reopenSite(actor: Actor, { siteId, why }: Input): Promise<Outcome> {
  assertMay(actor, 'manage sites');
  return transactionAs(actor, `site opened again: ${why}`, async (tx) => {
    const found = await lockSite(tx, siteId);
    if (!found.closedAt) throw new Refused('This site is open already.');
    await tx.update(site).set({ closedAt: null }).where(eq(site.id, siteId));
    return { ok: true };
  });
}
