import 'server-only';
import { eq } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import { schema, type Transaction } from '@/db/client';
import { type Actor, assertMay } from '@/lib/access/actor';
import { NotFound } from '@/lib/access/errors';

const { laboratory, site } = schema;

/**
 * The laboratory with this id, among those of the sites that the actor may read: row-level security hides the others, so that one of
 * another site and none at all give the same answer, NotFound.
 */
export async function findLaboratory(tx: Transaction, id: string) {
  if (!isUuid(id)) throw new NotFound(notThere);
  const [found] = await tx
    .select({
      id: laboratory.id,
      siteId: laboratory.siteId,
      name: laboratory.name,
      closedAt: laboratory.closedAt,
      siteCode: site.code,
      siteName: site.name,
      timeZone: site.timeZone,
    })
    .from(laboratory)
    .innerJoin(site, eq(site.id, laboratory.siteId))
    .where(eq(laboratory.id, id));
  if (!found) throw new NotFound(notThere);
  return found;
}

export type FoundLaboratory = Awaited<ReturnType<typeof findLaboratory>>;

/** The laboratory, for a person who may change it; its row is held until the transaction ends, so that changes take turns. */
export async function holdLaboratory(tx: Transaction, actor: Actor, id: string): Promise<FoundLaboratory> {
  const found = await findLaboratory(tx, id);
  assertMay(actor, 'manage reference ranges', found.siteId);
  await tx.select({ id: laboratory.id }).from(laboratory).where(eq(laboratory.id, id)).for('no key update');
  return found;
}

const notThere = 'There is no such laboratory among those you may see.';
