import 'server-only';
import { and, eq, max, sql } from 'drizzle-orm';
import { z } from 'zod';
import { schema, type Transaction } from '@/db/client';
import { type Actor, assertMay } from '@/lib/access/actor';
import { NotAllowed, NotFound, Refused } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';
import { isStorableText, unstorableSays } from '@/lib/crf/typed-text';
import { deviationForm, deviationTexts } from '@/study/deviation-entry';
import { once } from './once';
import { saveEntryIn } from './save-entry';
import { giveReason } from './write-consequences';

const { deviationProposal, entry, participant } = schema;

export const acceptDeviationInput = z.object({ id: z.uuid(), requestId: z.uuid() });

export const dismissDeviationInput = acceptDeviationInput.extend({
  reason: z
    .string()
    .trim()
    .min(5, 'Say in some words why it is no deviation.')
    .max(500, 'Use at most 500 characters.')
    .refine(isStorableText, unstorableSays),
});

/** Accepts a proposed deviation: it becomes an entry of its own, a draft with what is known, for the site to complete. */
export async function acceptDeviation(
  actor: Actor,
  input: z.output<typeof acceptDeviationInput>,
): Promise<Outcome<{ participant: string; repeat: number }>> {
  assertMay(actor, 'enter data');
  return once(actor, input, 'Proposed deviation accepted', async (tx) => {
    const { proposal, label, participantId } = await openProposal(tx, actor, input.id);
    const repeat = (await lastRepeat(tx, participantId)) + 1;
    const place = { participant: label, event: 'ANY', form: deviationForm, repeat };
    // First, so that the save does not take the proposal for one that is answered by itself.
    await decide(tx, actor, input.id, { decision: 'accepted' });
    const texts = deviationTexts(proposal);
    const saved = await saveEntryIn(tx, actor, {
      ...{ ...place, version: 0, requestId: input.requestId, intent: 'draft' },
      typed: { texts, missing: {}, groups: {} },
    });
    if (!saved.ok) throw new Refused(saved.problem.says);
    await giveReason(tx, 'Proposed deviation accepted');
    await tx
      .update(deviationProposal)
      .set({ deviationEntryId: saved.entryId })
      .where(eq(deviationProposal.id, input.id));
    return { ok: true, participant: label, repeat };
  });
}

/** Dismisses a proposed deviation, with the reason; it is not proposed again. */
export async function dismissDeviation(actor: Actor, input: z.output<typeof dismissDeviationInput>): Promise<Outcome> {
  assertMay(actor, 'enter data');
  return once(actor, input, `Proposed deviation dismissed: ${input.reason}`, async (tx) => {
    await openProposal(tx, actor, input.id);
    await decide(tx, actor, input.id, { decision: 'dismissed', reason: input.reason });
    return { ok: true };
  });
}

async function openProposal(tx: Transaction, actor: Actor, id: string) {
  const [found] = await tx
    .select({
      proposal: deviationProposal,
      participantId: participant.id,
      label: sql<string>`coalesce(${participant.number}, ${participant.screeningNumber})`,
    })
    .from(deviationProposal)
    .innerJoin(participant, eq(participant.id, deviationProposal.participantId))
    .where(eq(deviationProposal.id, id))
    .for('no key update');
  if (!found) throw new NotFound('There is no such proposal among those you may see.');
  assertMay(actor, 'enter data', found.proposal.siteId);
  if (found.proposal.decision) throw new Refused('This proposal was decided already. Reload the page.');
  return found;
}

async function lastRepeat(tx: Transaction, participantId: string): Promise<number> {
  const [found] = await tx
    .select({ last: max(entry.repeat) })
    .from(entry)
    .where(and(eq(entry.participantId, participantId), eq(entry.eventCode, 'ANY'), eq(entry.formCode, deviationForm)));
  return found?.last ?? 0;
}

async function decide(
  tx: Transaction,
  actor: Actor,
  id: string,
  decision: { decision: 'accepted' | 'dismissed'; reason?: string },
): Promise<void> {
  const done = await tx
    .update(deviationProposal)
    .set({ ...decision, decidedBy: actor.personId, decidedAt: sql`now()` })
    .where(eq(deviationProposal.id, id))
    .returning({ id: deviationProposal.id });
  if (done.length === 0) throw new NotAllowed();
}
