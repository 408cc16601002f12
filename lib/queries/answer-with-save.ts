import 'server-only';
import type { Transaction } from '@/db/client';
import type { Actor } from '@/lib/access/actor';
import { NotFound } from '@/lib/access/errors';
import { type SaveEntryInput, savedBecause } from '@/lib/casebook/entry-input';
import type { StoredEntry } from '@/lib/casebook/stored-entries';
import { giveReason } from '@/lib/casebook/write-consequences';
import { aboutIn, isChanged, isOn, moveQuery, takeQuery } from './take-query';

interface Saving {
  before: StoredEntry | undefined;
  /** As it is saved now. */
  entry: StoredEntry;
}

/**
 * Answers the queries of an entry in the transaction that saves it, so that the answer and the corrected value stand together. What the
 * checks then find settled closes by itself, after the answer. Throws NotFound, NotAllowed and Refused, which undoes the save as well.
 */
export async function answerWithSave(
  tx: Transaction,
  actor: Actor,
  { before, entry }: Saving,
  input: Pick<SaveEntryInput, 'answers' | 'reason'>,
): Promise<void> {
  const { answers = [] } = input;
  for (const { query, says } of answers) {
    const { held, to } = await takeQuery(tx, actor, query, { act: 'answer', says });
    if (!isOn(held, entry)) throw new NotFound('There is no such query on this form.');
    await giveReason(tx, `Query answered: ${says}`);
    const changedValue =
      held.field === null
        ? JSON.stringify(before?.content) !== JSON.stringify(entry.content)
        : isChanged(held.about, aboutIn(entry, held));
    await moveQuery(tx, actor, held, { status: to, answeredAt: new Date() }, { act: 'answer', says, changedValue });
  }
  if (answers.length > 0) await giveReason(tx, savedBecause(input));
}
