import 'server-only';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { site } from '@/db/schema/people';
import { transactionAs } from '@/db/transaction-as';
import { type Actor, assertMay } from './actor';
import { Refused } from './errors';
import type { Outcome } from './outcome';
import { knownTimeZone } from './time-zone';
import { typedLine } from './typed-line';

export const siteNameInput = z.object({
  name: typedLine.min(2, 'Give the name of the site.').max(120, 'Use at most 120 characters.'),
  timeZone: typedLine.min(3, 'Give the time zone, such as Europe/Rome.').max(60),
});
export const createSiteInput = siteNameInput.extend({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}\d{2}$/, 'The code is two letters and two digits, such as MI01.'),
  /** At a training site people practise: no analysis counts its children. */
  use: z.enum(['care', 'training']).default('care'),
});

/** Adds a site. Its code stands in every participant number and is never changed or given again. */
export async function createSite(
  actor: Actor,
  { code, name, timeZone, use }: z.output<typeof createSiteInput>,
): Promise<Outcome<{ siteId: string }>> {
  assertMay(actor, 'manage sites');
  return transactionAs(actor, 'site added', async (tx) => {
    const siteId = uuid();
    const added = await tx
      .insert(site)
      .values({ id: siteId, code, name, timeZone: await knownTimeZone(tx, timeZone), isTraining: use === 'training' })
      .onConflictDoNothing()
      .returning({ id: site.id });
    if (added.length === 0) throw new Refused(`There is a site with the code ${code} already.`);
    return { ok: true, siteId };
  });
}
