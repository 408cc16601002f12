import 'server-only';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { schema, type Transaction } from '@/db/client';
import { type Actor, assertMay } from '@/lib/access/actor';
import { Refused } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';
import { todayIn } from '@/lib/dates/clock';
import { enrolmentSteps } from '@/study/enrolment';
import { summarise, summarised } from '@/study/participant-summary';
import { allForms, othersOf, takeInHand } from './casebook-in-hand';
import { consequencesOf } from './consequences';
import { participantReference } from './entry-input';
import { findParticipant } from './find-participant';
import { sameChild } from './lookalikes';
import { once } from './once';
import { nextNumber } from './screen-participant';
import { storedEntries } from './stored-entries';
import { writeConsequences } from './write-consequences';

const { participant } = schema;

export const enrolInput = z.object({ participant: participantReference, requestId: z.uuid() });

export type EnrolOutcome = Outcome<{ number: string }, { kind: 'not ready'; says: string; reasons: string[] }>;

/**
 * Enrols a screened child under the site's next participant number (`MI01-004`), once screening, consent and eligibility are
 * there; otherwise says what is missing. A child already enrolled keeps the number.
 */
export async function enrolParticipant(actor: Actor, input: z.infer<typeof enrolInput>): Promise<EnrolOutcome> {
  assertMay(actor, 'enrol participants');
  return once(actor, input, 'Enrolment', (tx) => enrol(tx, actor, input.participant));
}

async function enrol(tx: Transaction, actor: Actor, reference: string): Promise<EnrolOutcome> {
  const child = await findParticipant(tx, reference, { lock: true });
  assertMay(actor, 'enrol participants', child.siteId);
  if (child.number !== null) return { ok: true, number: child.number };
  if (child.siteClosedAt) {
    throw new Refused(
      `The site ${child.siteCode} is closed: nobody is enrolled there any more. What was entered stays.`,
    );
  }
  const codes: readonly string[] = summarised;
  const stored = await storedEntries(tx, child.id, codes);
  const entries = codes.flatMap((code) => othersOf(code, stored));
  const steps = enrolmentSteps(entries, todayIn(child.timeZone));
  const reasons = steps.flatMap((step) => step.missing);
  if (reasons.length > 0) {
    return { ok: false, problem: { kind: 'not ready', says: 'The child cannot be enrolled yet.', reasons } };
  }
  const number = `${child.siteCode}-${String(await nextNumber(tx, child.siteId, 'participant')).padStart(3, '0')}`;
  const summary = summarise(entries, true);
  await tx
    .update(participant)
    .set({ number, ...summary })
    .where(eq(participant.id, child.id));
  const hand = await takeInHand(tx, { ...child, number, ...summary }, allForms);
  hand.lookalikes = await sameChild(tx, child, hand.entries);
  const cause = { forms: allForms, landmarksMoved: true };
  await writeConsequences(tx, hand, consequencesOf(hand, cause), 'the enrolment');
  return { ok: true, number };
}
