import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAs } from '@/db/transaction-as';
import { findParticipant } from '@/lib/casebook/find-participant';
import { surroundingsOf } from '@/lib/casebook/surroundings';
import { screened } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import type { Answers } from '@/lib/crf/value';
import { demoLaboratories, demoLaboratoryList, demoReferenceRanges } from '@/study/demo/laboratories';
import { sites } from '@/study/sites';
import { addRanges } from './add-ranges';
import { listLaboratories } from './list-laboratories';
import { done, laboratoryAt } from './testing/laboratories';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  for (const { site, name, ranges } of demoLaboratories) {
    const id = await laboratoryAt(stage.clara, site, name);
    expect(done(await addRanges(stage.clara, id, [...ranges]))).toMatchObject({ added: ranges.length });
  }
}, 60_000);
afterAll(() => stage.close());

const inOrder = (rows: Answers[] | undefined) =>
  (rows ?? []).map((row) => JSON.stringify(Object.entries(row).sort())).sort();

describe('the laboratories of the demo study', () => {
  it.each(sites)('give the forms of $code in memory the very lists that the database gives', async ({ code }) => {
    const number = await screened(stage.clara, code);
    const read = await readAs(stage.clara, async (tx) => {
      const child = await findParticipant(tx, number);
      return surroundingsOf(tx, child, new Set(['laboratories', 'reference_ranges']));
    });
    expect(read.lists.laboratories).toEqual(demoLaboratoryList(code));
    expect(inOrder(read.lists.reference_ranges)).toEqual(inOrder(demoReferenceRanges(code)));
    const ordered = (rows: Answers[] | undefined) =>
      rows?.map((row) => `${row.laboratory} ${row.analyte} ${row.from} ${row.agefrom}`);
    expect(ordered(read.lists.reference_ranges)).toEqual(ordered(demoReferenceRanges(code)));
  });

  it('have a range of every analyte for every child', async () => {
    const list = await listLaboratories(stage.clara);
    const all = list.flatMap(({ laboratories }) => laboratories);
    expect(all).toHaveLength(demoLaboratories.length);
    expect(list.every(({ laboratories }) => laboratories.length > 0)).toBe(true);
    for (const { missing, gaps } of all) expect({ missing, gaps }).toEqual({ missing: [], gaps: [] });
  });

  it('give a child the ranges of its sex alone', () => {
    const ofBoys = demoReferenceRanges('MI01', 'M');
    expect(ofBoys.some(({ sex }) => sex === 'F')).toBe(false);
    expect(ofBoys.length).toBeLessThan(demoReferenceRanges('MI01').length);
  });
});
