import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '@/db/client';
import { transactionAs } from '@/db/transaction-as';
import { readTyped, typedContent } from '@/lib/crf/content';
import type { EntryContent } from '@/lib/crf/context';
import type { AnyForm } from '@/lib/crf/form';
import { contentFor } from '@/lib/crf/testing/arbitraries';
import { forms } from '@/study/forms';
import { storedEntries } from './stored-entries';
import { screened } from './testing/children';
import { type Stage, setStage } from './testing/stage';
import { writeContent } from './write-entry';

let stage: Stage;
let child: { id: string; site_id: string };
beforeAll(async () => {
  stage = await setStage();
  const number = await screened(stage.dora, 'MI01');
  const { rows } = await stage.owner.query('select id, site_id from participant where screening_number = $1', [number]);
  child = rows[0];
}, 60_000);
afterAll(() => stage.close());

class Undo extends Error {}

/** Writes the content as an entry of the form, reads it back through the application's own reading, and undoes it all. */
async function throughDatabase(form: AnyForm, content: EntryContent): Promise<EntryContent | null | undefined> {
  let read: EntryContent | null | undefined;
  const work = transactionAs(stage.dora, 'Round trip', async (tx) => {
    const id = newId();
    const owner = { participantId: child.id, siteId: child.site_id };
    const by = { createdBy: stage.dora.personId, savedBy: stage.dora.personId };
    const place = { eventCode: 'ANY', formCode: form.code, repeat: 1, status: 'draft' as const };
    await tx.insert(schema.entry).values({ id, ...owner, ...place, ...by });
    await writeContent(tx, form, { entryId: id, ...owner }, content);
    read = (await storedEntries(tx, child.id, [form.code]))[0]?.content;
    throw new Undo();
  });
  await work.catch((error) => {
    if (!(error instanceof Undo)) throw error;
  });
  return read;
}

/** References must lead to an entry that is there; which one is not what is tested here. */
function withoutReferences(form: AnyForm, content: EntryContent): EntryContent {
  const kept = Object.entries(content.answers).map(([key, value]) => [
    key,
    form.fields[key]?.kind === 'reference' ? null : value,
  ]);
  return { ...content, answers: Object.fromEntries(kept) };
}

describe.each(Object.values<AnyForm>(forms))('$code', (form) => {
  it('EMA-6.1.4 comes back from screen and database as it was', async () => {
    await fc.assert(
      fc.asyncProperty(contentFor(form), async (any) => {
        const content = withoutReferences(form, any);
        const read = await throughDatabase(form, content);
        expect(read).toEqual(content);
        if (!read) return;
        const typed = readTyped(form, typedContent(form, read), '2026-11-23');
        expect(typed.problems).toEqual([]);
        expect(withoutDerived(form, typed.content)).toEqual(withoutDerived(form, content));
      }),
      { numRuns: 12 },
    );
  });
});

function withoutDerived(form: AnyForm, content: EntryContent) {
  const typable = (fields: AnyForm['fields'], answers: EntryContent['answers']) =>
    Object.fromEntries(Object.entries(answers).filter(([key]) => fields[key]?.kind !== 'derived'));
  const groups = Object.entries(content.groups).map(([key, rows]) => [
    key,
    rows.map((row) => ({ ...row, answers: typable(form.groups[key]?.fields ?? {}, row.answers) })),
  ]);
  return { ...content, answers: typable(form.fields, content.answers), groups: Object.fromEntries(groups) };
}
