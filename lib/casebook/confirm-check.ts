import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { schema, type Transaction } from '@/db/client';
import { transactionAs } from '@/db/transaction-as';
import { type Actor, assertMay, may } from '@/lib/access/actor';
import { NotAllowed, NotFound, Refused } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';
import type { EntryContent } from '@/lib/crf/context';
import { inWords } from '@/lib/crf/entry-text';
import { type Finding, findingsOf } from '@/lib/crf/findings';
import type { AnyForm, AnyGroup, Override } from '@/lib/crf/form';
import { isStorableText, unstorableSays } from '@/lib/crf/typed-text';
import { type Answers, isSameValue } from '@/lib/crf/value';
import { lockOn, lockSays } from '@/lib/locks/locks';
import { formByCode } from '@/study/forms';
import { contextOf, takeInHand } from './casebook-in-hand';
import { entryKey } from './entry-input';
import { formAt } from './entry-place';
import { type FoundParticipant, findParticipant } from './find-participant';
import { once } from './once';
import type { StoredEntry } from './stored-entries';

const { checkConfirmation, deviationProposal, participant } = schema;

const words = z.string().trim().max(500, 'Use at most 500 characters.').refine(isStorableText, unstorableSays);

export const askConfirmationInput = entryKey.extend({
  /** The version that is saved and was on the screen. */
  version: z.number().int().min(1),
  check: z.string().max(40),
  rowId: z.uuid().nullable(),
  reason: words.pipe(z.string().min(10, 'Say in at least 10 characters why it is true all the same.')),
  requestId: z.uuid(),
});

export const decideConfirmationInput = z.object({
  id: z.uuid(),
  decision: z.enum(['confirmed', 'refused']),
  remark: words.optional(),
});

/**
 * Asks another person to confirm that what a hard check stops is true all the same. The entry must be saved as it is on the screen:
 * the confirmation is bound to its answers. Throws NotFound, NotAllowed and Refused.
 */
export async function askConfirmation(
  actor: Actor,
  input: z.output<typeof askConfirmationInput>,
): Promise<Outcome<{ id: string }>> {
  assertMay(actor, 'enter data');
  return once(actor, input, `Confirmation asked: ${input.reason}`, async (tx) => {
    const child = await findParticipant(tx, input.participant, { lock: true });
    assertMay(actor, 'enter data', child.siteId);
    const form = formAt(input);
    const { entry, findings } = await judged(tx, child, form, input);
    if (!entry?.content || entry.version !== input.version)
      throw new Refused(
        'This form was saved again since it was opened. Reload the page, and ask for the confirmation there.',
      );
    const finding = findings.find(({ id, rowId }) => id === input.check && (rowId ?? null) === input.rowId);
    if (!finding?.override) throw new Refused('Nothing is stopped here any more. Reload the page.');
    await refuseSecond(tx, entry.id, input);
    const { part, answers } = partOf(form, entry.content, finding);
    const id = newId();
    await tx.insert(checkConfirmation).values({
      ...{ id, participantId: child.id, siteId: child.siteId, entryId: entry.id },
      ...{
        checkId: input.check,
        rowId: input.rowId,
        answers: boundAnswers(part, answers, finding.override, finding.id),
      },
      ...{ reason: input.reason, askedBy: actor.personId },
    });
    return { ok: true, id };
  });
}

/**
 * Confirms or refuses, as another person than the one who asked. What is confirmed no longer stops the form, as long as its answers
 * stay; and it is proposed to the site as a protocol deviation.
 */
export async function decideConfirmation(
  actor: Actor,
  { id, decision, remark }: z.output<typeof decideConfirmationInput>,
): Promise<Outcome> {
  if (!may(actor, 'confirm checks') && !may(actor, 'enter data')) throw new NotAllowed();
  return transactionAs(
    actor,
    `${decision === 'confirmed' ? 'Confirmed' : 'Not confirmed'}${remark ? `: ${remark}` : ''}`,
    async (tx) => {
      const [asked] = await tx
        .select()
        .from(checkConfirmation)
        .where(eq(checkConfirmation.id, id))
        .for('no key update');
      if (!asked) throw new NotFound('There is no such request among those you may see.');
      const child = await childOf(tx, asked.participantId);
      const [place] = await tx.select().from(schema.entry).where(eq(schema.entry.id, asked.entryId));
      const form = formByCode(place?.formCode ?? '');
      if (!place || !form) throw new NotFound();
      const override = overrideOf(form, asked.checkId);
      if (!override || !mayDecide(actor, override, asked.siteId)) throw new NotAllowed();
      if (asked.askedBy === actor.personId)
        throw new Refused('You have asked for this confirmation yourself: another person must give it.');
      if (asked.decision) throw new Refused('This was decided already. Reload the page.');
      const key = { event: place.eventCode, form: place.formCode, repeat: place.repeat };
      const { entry, findings } = await judged(tx, child, form, key);
      const finding = findings.find(
        ({ id: check, rowId }) => check === asked.checkId && (rowId ?? null) === asked.rowId,
      );
      if (decision === 'confirmed' && !isStillTrue(form, entry, finding, asked.answers))
        throw new Refused('The form was changed since the confirmation was asked for. Look at it again.');
      const decided = { decision, decidedBy: actor.personId, decidedAt: sql`now()`, remark: remark || null };
      const done = await tx.update(checkConfirmation).set(decided).where(eq(checkConfirmation.id, id)).returning();
      if (done.length === 0) throw new NotAllowed();
      if (decision === 'confirmed' && finding && entry) await propose(tx, child, form, entry, finding, asked.reason);
      return { ok: true };
    },
  );
}

/** Whether this person may confirm what the check stops, at this site. */
export function mayDecide(actor: Actor, override: Override, siteId: string): boolean {
  return may(actor, override.by === 'monitor' ? 'confirm checks' : 'enter data', siteId);
}

/** The override that a check of this form foresees. */
export function overrideOf(form: AnyForm, check: string): Override | undefined {
  const parts: (AnyForm | AnyGroup)[] = [form, ...Object.values(form.groups)];
  return parts.flatMap(({ checks }) => checks).find(({ id }) => id === check)?.override;
}

/** The entry at this place as it is saved, with its findings; refused where it is frozen or locked. */
async function judged(
  tx: Transaction,
  child: FoundParticipant,
  form: AnyForm,
  key: { event: string; form: string; repeat: number },
): Promise<{ entry: StoredEntry | undefined; findings: Finding[] }> {
  const hand = await takeInHand(tx, child, [form.code, ...(form.reads ?? [])]);
  const entry = hand.entries.find((e) => e.event === key.event && e.form === key.form && e.repeat === key.repeat);
  const lock = lockOn(hand.locks, { event: key.event, entryId: entry?.id ?? null });
  if (lock) throw new Refused(lockSays(lock));
  if (!entry?.content) return { entry, findings: [] };
  return { entry, findings: findingsOf(form, entry.content, contextOf(form, key, hand)) };
}

async function refuseSecond(
  tx: Transaction,
  entryId: string,
  { check, rowId }: { check: string; rowId: string | null },
) {
  const [open] = await tx
    .select({ id: checkConfirmation.id })
    .from(checkConfirmation)
    .where(
      and(
        eq(checkConfirmation.entryId, entryId),
        eq(checkConfirmation.checkId, check),
        rowId === null ? isNull(checkConfirmation.rowId) : eq(checkConfirmation.rowId, rowId),
        isNull(checkConfirmation.decision),
      ),
    );
  if (open) throw new Refused('A confirmation of this was asked for already, and is still open.');
}

function partOf(form: AnyForm, content: EntryContent, { group, rowId }: Pick<Finding, 'group' | 'rowId'>) {
  const part = group === undefined ? form : form.groups[group];
  const answers =
    group === undefined ? content.answers : content.groups[group]?.find(({ id }) => id === rowId)?.answers;
  if (!part || !answers) throw new Error(`${form.code} has no such row.`);
  return { part, answers };
}

function boundAnswers(part: AnyForm | AnyGroup, answers: Answers, override: Override, checkId: string): Answers {
  const on = part.checks.find(({ id }) => id === checkId)?.on ?? [];
  const keys = new Set([...[on].flat(), ...(override.binds ?? [])]);
  return Object.fromEntries([...keys].map((key) => [key, answers[key] ?? null]));
}

function isStillTrue(
  form: AnyForm,
  entry: StoredEntry | undefined,
  finding: Finding | undefined,
  asked: Answers,
): boolean {
  if (!finding || !entry?.content) return false;
  const { answers } = partOf(form, entry.content, finding);
  return Object.entries(asked).every(([key, value]) => isSameValue(value, answers[key] ?? null));
}

async function childOf(tx: Transaction, id: string): Promise<FoundParticipant> {
  const [found] = await tx
    .select({ reference: participant.screeningNumber })
    .from(participant)
    .where(eq(participant.id, id));
  if (!found) throw new NotFound();
  return findParticipant(tx, found.reference);
}

async function propose(
  tx: Transaction,
  child: FoundParticipant,
  form: AnyForm,
  entry: StoredEntry,
  finding: Finding,
  reason: string,
): Promise<void> {
  if (!entry.content || !finding.override) return;
  const { part, answers } = partOf(form, entry.content, finding);
  const field = part.fields[finding.field];
  const value = field ? `${field.label}: ${inWords(field, answers[finding.field] ?? null, answers)}. ` : '';
  await tx
    .insert(deviationProposal)
    .values({
      ...{ id: newId(), participantId: child.id, siteId: child.siteId, entryId: entry.id },
      ...{ rule: finding.id, about: [entry.id, finding.rowId].filter(Boolean).join(' ') },
      category: finding.override.deviation,
      says: `${form.title}. ${value}Confirmed to be true although the study stops it. Reason: ${reason}`,
      occurredOn: entry.occurredOn,
    })
    .onConflictDoNothing();
}
