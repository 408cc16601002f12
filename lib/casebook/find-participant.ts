import 'server-only';
import { eq, or } from 'drizzle-orm';
import { schema, type Transaction } from '@/db/client';
import { NotFound } from '@/lib/access/errors';

const { participant, site } = schema;

/**
 * The child with this participant or screening number, among those the actor may see: row-level security hides the others,
 * so that another site's child and none at all give the same answer, NotFound.
 * With `lock` the child's row is held until the transaction ends, so that saves to one casebook take turns.
 */
export async function findParticipant(tx: Transaction, reference: string, options: { lock?: boolean } = {}) {
  const query = tx
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
  const [found] = options.lock ? await query.for('no key update', { of: participant }) : await query;
  if (!found) throw new NotFound('There is no such participant among those you may see.');
  return found;
}

export type FoundParticipant = Awaited<ReturnType<typeof findParticipant>>;
