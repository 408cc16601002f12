import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { schema, type Transaction } from '@/db/client';
import { type Actor, assertMay } from '@/lib/access/actor';
import { NotFound } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';
import { once } from './once';

const { participant, site, siteCounter } = schema;

export const screenInput = z.object({
  siteCode: z.string().regex(/^\w{1,10}$/, 'There is no such site.'),
  requestId: z.uuid(),
});

/** Opens the casebook of a child who is being screened, under the site's next screening number (`MI01-S004`). */
export async function screenParticipant(
  actor: Actor,
  input: z.infer<typeof screenInput>,
): Promise<Outcome<{ screeningNumber: string }>> {
  assertMay(actor, 'enrol participants');
  return once(actor, input, 'Screening begun', async (tx) => {
    const [at] = await tx
      .select({ id: site.id })
      .from(site)
      .where(and(eq(site.code, input.siteCode), isNull(site.closedAt)));
    if (!at) throw new NotFound(`There is no open site ${input.siteCode} among yours.`);
    assertMay(actor, 'enrol participants', at.id);
    const serial = await nextNumber(tx, at.id, 'screening');
    const screeningNumber = `${input.siteCode}-S${String(serial).padStart(3, '0')}`;
    await tx.insert(participant).values({ id: newId(), siteId: at.id, screeningNumber });
    return { ok: true, screeningNumber };
  });
}

/**
 * The next number of a site: the counter's row is locked until the transaction ends, so that no two get the same one, and a
 * number whose transaction fails was never given out.
 */
export async function nextNumber(tx: Transaction, siteId: string, kind: 'screening' | 'participant'): Promise<number> {
  const [counter] = await tx
    .insert(siteCounter)
    .values({ siteId, kind, last: 1 })
    .onConflictDoUpdate({ target: [siteCounter.siteId, siteCounter.kind], set: { last: sql`${siteCounter.last} + 1` } })
    .returning({ last: siteCounter.last });
  if (!counter) throw new Error('The site has no counter.');
  return counter.last;
}
