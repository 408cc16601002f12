import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { schema } from '@/db/client';
import { transactionAs } from '@/db/transaction-as';
import { saveEntry } from '@/lib/casebook/save-entry';
import { enrolled, screened, typing } from '@/lib/casebook/testing/children';
import type { Stage } from '@/lib/casebook/testing/stage';
import { writeContent } from '@/lib/casebook/write-entry';
import type { EntryContent } from '@/lib/crf/context';
import type { AnyForm } from '@/lib/crf/form';
import { contentFor } from '@/lib/crf/testing/arbitraries';
import { Verifier } from '@/scripts/verify-trail.mjs';
import { forms } from '@/study/forms';
import { sealTrail } from '../seal-trail';
import { type TrailLine, trailOfOwner } from '../trail-lines';
import { reviewedChild } from './reviewed-child';

const editsOfEachForm = 8;

/** All that the review does with a child, thousands of random edits of every form, sealed, then eight savers at once, sealed again. */
export async function writeTrail(stage: Stage): Promise<void> {
  await reviewedChild(stage);
  const number = await screened(stage.dora, 'MI01');
  const { rows } = await stage.owner.query('select id, site_id from participant where screening_number = $1', [number]);
  for (const form of Object.values<AnyForm>(forms)) await editAtRandom(stage, form, rows[0]);
  await sealTrail(stage.clara);
  await Promise.all(Array.from({ length: 8 }, () => enrolledAndWeighed(stage)));
  await sealTrail(stage.clara);
}

/** Writes one random content over another, as saves do: values come and go, rows of grids as well. */
async function editAtRandom(stage: Stage, form: AnyForm, child: { id: string; site_id: string }) {
  const id = newId();
  const owner = { participantId: child.id, siteId: child.site_id };
  const by = { createdBy: stage.dora.personId, savedBy: stage.dora.personId };
  const place = { eventCode: 'ANY', formCode: form.code, repeat: 1, status: 'draft' as const };
  await transactionAs(stage.dora, 'First entry', (tx) =>
    tx.insert(schema.entry).values({ id, ...owner, ...place, ...by }),
  );
  for (const content of fc.sample(contentFor(form), { numRuns: editsOfEachForm, seed: 7 })) {
    await transactionAs(stage.dora, 'Edited', (tx) =>
      writeContent(tx, form, { entryId: id, ...owner }, withoutReferences(form, content)),
    );
  }
}

function withoutReferences(form: AnyForm, content: EntryContent): EntryContent {
  const kept = Object.entries(content.answers).map(([key, value]) => {
    return [key, form.fields[key]?.kind === 'reference' ? null : value];
  });
  return { ...content, answers: Object.fromEntries(kept) };
}

/** A child enrolled, and a weight of it entered and corrected. */
export async function enrolledAndWeighed(stage: Stage) {
  const child = await enrolled(stage.dora, 'MI01');
  const place = { event: 'SCR', form: 'VS' };
  const first = await saveEntry(stage.dora, typing(child, place, { visdat: '3/3/2004', weight: '31' }));
  if (!first.ok) throw new Error(first.problem.says);
  const again = typing(child, place, { visdat: '3/3/2004', weight: '33.5' }, { version: 1 });
  const second = await saveEntry(stage.dora, { ...again, reason: { code: 'TRANSCRIPTION' } });
  if (!second.ok) throw new Error(second.problem.says);
}

/** Every line of the trail, as the owner of the database reads it. */
export async function readTrail(stage: Stage): Promise<TrailLine[]> {
  const all: TrailLine[] = [];
  for await (const line of trailOfOwner(stage.owner)) all.push(line);
  return all;
}

/** What the verifier finds in a trail. */
export function findingsIn(trail: readonly TrailLine[], known?: { no: number; root: string }): string[] {
  const verifier = new Verifier(known);
  for (const line of trail) verifier.take(line);
  verifier.end();
  return verifier.findings;
}
