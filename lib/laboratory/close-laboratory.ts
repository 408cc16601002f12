import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { schema } from '@/db/client';
import { transactionAs } from '@/db/transaction-as';
import { type Actor, assertMay } from '@/lib/access/actor';
import { Refused } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';
import { holdLaboratory } from './find-laboratory';
import { whyInput } from './why-input';

const { laboratory } = schema;

export const closeLaboratoryInput = z.object({ laboratoryId: z.uuid(), why: whyInput });
type Input = z.output<typeof closeLaboratoryInput>;

/** Closes a laboratory: it is offered on no new form. Its ranges stay, and so do the samples that name it. */
export async function closeLaboratory(actor: Actor, { laboratoryId, why }: Input): Promise<Outcome> {
  assertMay(actor, 'manage reference ranges');
  return transactionAs(actor, `Laboratory closed: ${why}`, async (tx) => {
    const { closedAt } = await holdLaboratory(tx, actor, laboratoryId);
    if (closedAt) throw new Refused('This laboratory is closed already.');
    await tx.update(laboratory).set({ closedAt: sql`now()` }).where(eq(laboratory.id, laboratoryId));
    return { ok: true };
  });
}

/** Opens a closed laboratory again. */
export async function reopenLaboratory(actor: Actor, { laboratoryId, why }: Input): Promise<Outcome> {
  assertMay(actor, 'manage reference ranges');
  return transactionAs(actor, `Laboratory opened again: ${why}`, async (tx) => {
    const { closedAt } = await holdLaboratory(tx, actor, laboratoryId);
    if (!closedAt) throw new Refused('This laboratory is open already.');
    await tx.update(laboratory).set({ closedAt: null }).where(eq(laboratory.id, laboratoryId));
    return { ok: true };
  });
}
