import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { schema } from '@/db/client';
import { transactionAs } from '@/db/transaction-as';
import { type Actor, assertMay } from '@/lib/access/actor';
import { NotFound, Refused } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';

const { site, siteCounter } = schema;

export const raiseNumberInput = z.object({ siteCode: z.string().max(10), next: z.number().int().min(1).max(999) });

/**
 * Lets a site's participant numbers go on from a higher one: for a site that gave out numbers on paper before. Numbers can
 * only be raised, so that none is ever given twice.
 */
export async function raiseNextNumber(
  actor: Actor,
  { siteCode, next }: z.infer<typeof raiseNumberInput>,
): Promise<Outcome<{ next: number }>> {
  assertMay(actor, 'manage sites');
  return transactionAs(actor, 'Participant numbers go on from the paper register', async (tx) => {
    const [at] = await tx.select({ id: site.id }).from(site).where(eq(site.code, siteCode));
    if (!at) throw new NotFound(`There is no site ${siteCode}.`);
    const raised = await tx
      .insert(siteCounter)
      .values({ siteId: at.id, kind: 'participant', last: next - 1 })
      .onConflictDoUpdate({
        target: [siteCounter.siteId, siteCounter.kind],
        set: { last: next - 1 },
        setWhere: sql`${siteCounter.last} <= ${next - 1}`,
      })
      .returning({ last: siteCounter.last });
    if (raised.length === 0) throw new Refused(`Site ${siteCode} has given out a higher number already.`);
    return { ok: true, next };
  });
}
