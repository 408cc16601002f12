import 'server-only';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { schema, type Transaction } from '@/db/client';
import { type Actor, assertMay } from '@/lib/access/actor';
import { NotFound, Refused } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';
import { entryKey } from '@/lib/casebook/entry-input';
import { formAt } from '@/lib/casebook/entry-place';
import { findParticipant } from '@/lib/casebook/find-participant';
import { once } from '@/lib/casebook/once';
import { type StoredEntry, storedEntries } from '@/lib/casebook/stored-entries';
import type { AnyForm } from '@/lib/crf/form';
import { rankOf } from '@/study/critical-fields';
import { findEvent } from '@/study/schedule';
import { assignedToInput, queryWords } from './query-input';
import { aboutIn, atThisMoment } from './take-query';

const { query, queryMessage } = schema;
const key = z.string().max(40);

export const raiseQueryInput = z.object({
  participant: entryKey.shape.participant,
  event: entryKey.shape.event,
  /** Null for a question about the event as a whole. */
  form: entryKey.shape.form.nullable(),
  repeat: entryKey.shape.repeat.nullable(),
  /** Null for a question about the form as a whole, which need not be entered yet. */
  field: key.nullable(),
  group: key.nullable(),
  rowId: z.uuid().nullable(),
  says: queryWords,
  assignedTo: assignedToInput,
  requestId: z.uuid(),
});
export type RaiseQueryInput = z.output<typeof raiseQueryInput>;

/**
 * Asks a role at the child's site about a field, a form (entered or not yet) or an event.
 * Throws NotFound for a child the actor may not see and for a place the study does not have, NotAllowed, and Refused.
 */
export async function raiseQuery(actor: Actor, input: RaiseQueryInput): Promise<Outcome<{ query: string }>> {
  assertMay(actor, 'raise queries');
  return once(actor, input, `Query raised: ${input.says}`, async (tx) => ({
    ok: true,
    query: await raiseQueryIn(tx, actor, input),
  }));
}

/** The same within a transaction of another verb; returns the id of the query. */
export async function raiseQueryIn(
  tx: Transaction,
  actor: Actor,
  input: Omit<RaiseQueryInput, 'requestId'>,
): Promise<string> {
  const child = await findParticipant(tx, input.participant);
  assertMay(actor, 'raise queries', child.siteId);
  const { form, repeat } = placeIn(input);
  const { field, group, rowId, says, assignedTo } = input;
  const entry = form ? await entryAt(tx, child.id, form, input) : null;
  if (form && field !== null) refuseStrayField(form, entry, { field, group, rowId });
  const [id, owner] = [newId(), { participantId: child.id, siteId: child.siteId }];
  await tx.insert(query).values({
    ...{ id, ...owner, entryId: entry?.id ?? null, eventCode: input.event, formCode: form?.code ?? null, repeat },
    ...{ field, groupKey: group, rowId, says, assignedTo },
    about: aboutIn(entry, { field, rowId, checkId: null }),
    rank: rankOf(form?.code ?? null, field),
    openedBy: actor.personId,
  });
  await tx
    .insert(queryMessage)
    .values({ id: newId(), ...owner, queryId: id, act: 'open', says, saidBy: actor.personId, saidAt: atThisMoment });
  return id;
}

/** Where it is asked: a form at a place of the calendar, or an event as a whole. */
function placeIn(input: Omit<RaiseQueryInput, 'requestId'>): { form: AnyForm | null; repeat: number | null } {
  const { event, form, repeat, field } = input;
  if (form !== null) return { form: formAt({ event, form, repeat: repeat ?? 1 }), repeat: repeat ?? 1 };
  if (!findEvent(event) || field !== null) throw new NotFound('The study has no such place.');
  return { form: null, repeat: null };
}

async function entryAt(
  tx: Transaction,
  participantId: string,
  form: AnyForm,
  { event, repeat }: Pick<RaiseQueryInput, 'event' | 'repeat'>,
): Promise<StoredEntry | null> {
  const entries = await storedEntries(tx, participantId, [form.code]);
  return entries.find((one) => one.event === event && one.form === form.code && one.repeat === (repeat ?? 1)) ?? null;
}

function refuseStrayField(
  form: AnyForm,
  entry: StoredEntry | null,
  { field, group, rowId }: { field: string; group: string | null; rowId: string | null },
): void {
  const part = group === null ? form : form.groups[group];
  if (!part || !Object.hasOwn(part.fields, field)) throw new NotFound('The form has no such field.');
  if ((group === null) !== (rowId === null)) throw new NotFound('The form has no such field.');
  if (group !== null && !entry?.content?.groups[group]?.some(({ id }) => id === rowId))
    throw new Refused('This row is not saved, or was taken out. Reload the page.');
}
