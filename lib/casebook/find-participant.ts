import 'server-only';
import { eq, or, sql } from 'drizzle-orm';
import { schema, type Transaction } from '@/db/client';
import { NotFound } from '@/lib/access/errors';

const { participant, site } = schema;

/**
 * The child with this participant or screening number, among those the actor may see: row-level security hides the others,
 * so that another site's child and none at all give the same answer, NotFound.
 * With `lock` the child's row is held until the transaction ends, so that saves to one casebook take turns; and nothing that holds the
 * child is locked meanwhile, so that what is read of locks afterwards stays true.
 */
export async function findParticipant(tx: Transaction, reference: string, options: { lock?: boolean } = {}) {
  const found = await find(tx, reference);
  if (!options.lock) return found;
  // Whoever verifies or signs holds the casebook like one who saves, and may write nothing of it: the database holds it for them.
  await tx.execute(sql`select hold_casebook(${found.id})`);
  return find(tx, reference);
}

async function find(tx: Transaction, reference: string) {
  const [found] = await tx
    .select({
      id: participant.id,
      siteId: participant.siteId,
      number: participant.number,
      screeningNumber: participant.screeningNumber,
      status: participant.status,
      enrolledOn: participant.enrolledOn,
      sex: participant.sex,
      ageAtDiagnosis: participant.ageAtDiagnosis,
      siteCode: site.code,
      siteName: site.name,
      timeZone: site.timeZone,
      siteClosedAt: site.closedAt,
    })
    .from(participant)
    .innerJoin(site, eq(site.id, participant.siteId))
    .where(or(eq(participant.number, reference), eq(participant.screeningNumber, reference)));
  if (!found) throw new NotFound('There is no such participant among those you may see.');
  return found;
}

export type FoundParticipant = Awaited<ReturnType<typeof findParticipant>>;
