import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { NotAllowed, NotFound } from '@/lib/access/errors';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { analysisBySlug } from '@/study/analyses';
import { loadAnalysisSet } from '../analysis-set';
import { runAnalysis } from '../run-analysis';
import { meazza35Records } from '../testing/meazza35-records';
import { putChild } from '../testing/put-child';
import { takeHome } from './take-home';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);
afterAll(() => stage.close());

/** Takes a page home, which Paola has loaded: what is tested is who may take it. */
async function taken(actor: Actor, slug = 'overall-survival') {
  const analysis = analysisBySlug(slug);
  if (!analysis) throw new Error(`There is no analysis ${slug}.`);
  const set = await loadAnalysisSet(stage.paola);
  const result = runAnalysis(analysis, set);
  const { name, zip } = await takeHome(actor, { set, result, madeAt: new Date(), cut: null }, []);
  return { name, set, files: unzipSync(new Uint8Array(await new Response(zip).arrayBuffer())) };
}

const exportsOnRecord = async () =>
  (await stage.owner.query('select kind, filter, made_by from data_export order by made_at')).rows;

describe('a page is taken home', () => {
  it('not at all while there is nothing on it', async () => {
    await expect(taken(stage.stella)).rejects.toThrow(NotFound);
    expect(await exportsOnRecord()).toEqual([]);
  });

  it('P11-10b with the children that the analysis has, and it is on record once', async () => {
    for (const record of meazza35Records().slice(0, 12)) {
      await putChild({ owner: stage.owner, personId: stage.dora.personId }, record);
    }
    const { name, set, files } = await taken(stage.stella);
    expect(name).toBe(`meta-os-il2-overall-survival-${set.asOf.toISOString().slice(0, 10)}.zip`);
    const text = (file: string) => strFromU8(files[file] ?? new Uint8Array());
    const subjects = JSON.parse(text('adsl.json')).rows.map((row: unknown[]) => row[2]);
    expect(subjects).toEqual(set.children.map(({ number }) => number));
    expect(text('adsl.csv').trim().split('\r\n').length).toBe(1 + set.children.length);
    expect(text('numbers.csv')).toContain('main,children,,,12');
    expect(await exportsOnRecord()).toEqual([
      {
        kind: 'analysis',
        filter: `Overall survival, taken home with data.zip asof=${set.asOf.toISOString()}`,
        made_by: stage.stella.personId,
      },
    ]);
  });

  it('by nobody who may not both read the analysis and take data of all its sites', async () => {
    for (const actor of [stage.dora, stage.marco, stage.clara, stage.adam]) {
      await expect(taken(actor)).rejects.toThrow(NotAllowed);
    }
    const ofOneSite = { ...stage.stella, assignments: [...stage.dora.assignments, ...stage.adam.assignments] };
    await expect(taken(ofOneSite)).rejects.toThrow(NotAllowed);
    expect(await exportsOnRecord()).toHaveLength(1);
  });
});
