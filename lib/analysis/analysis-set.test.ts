import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { agree } from '@/lib/statistics/reference/agree';
import { readExpected } from '@/lib/statistics/reference/read-reference';
import { survivalAt } from '@/lib/statistics/survival-at';
import type { Child } from '@/study/analyses/child';
import { type AnalysisSet, loadAnalysisSet } from './analysis-set';
import { cohortNumbers } from './cohort-numbers';
import { studyCurve, survivalTimes } from './survival-curve';
import { meazza35Records } from './testing/meazza35-records';
import { type Pen, putChild, putForm, putParticipant } from './testing/put-child';

let stage: Stage;
let pen: Pen;
let set: AnalysisSet;
const child = (number: string): Child => {
  const found = set.children.find((candidate) => candidate.number === number);
  if (!found) throw new Error(`${number} is not in the analysis set`);
  return found;
};

beforeAll(async () => {
  stage = await setStage();
  pen = { owner: stage.owner, personId: stage.dora.personId };
  for (const record of meazza35Records()) await putChild(pen, record);
  set = await loadAnalysisSet(stage.paola);
});
afterAll(() => stage.close());

describe('the cohort in the database', () => {
  it('is read with the figures of the publication', () => {
    expect(cohortNumbers(set.children)).toMatchObject({
      n: 35,
      ageMin: 4,
      ageMax: 17,
      primarySurgery: 32,
      lungSurgery: 25,
      il2Lak: 27,
      completeSurgicalRemission: 21,
      alive: 11,
    });
    expect([set.entries > 400, set.drafts]).toEqual([true, 0]);
  });

  it.each([
    ['meazza35_os', (of: Child) => of.overallSurvival],
    ['meazza35_efs', (of: Child) => of.eventFreeSurvival],
  ])('%s has the survival of R', (name, outcome) => {
    type Reference = Record<
      string,
      { km: { conf: string; rows: { t: number; S: number; lo: number; hi: number }[] }[] }
    >;
    const r = readExpected<Reference>('meazza35')[name]?.km.find(({ conf }) => conf === 'log-log')?.rows ?? [];
    const estimates = survivalAt(
      studyCurve(survivalTimes(set.children, outcome)),
      r.map(({ t }) => t),
    );
    for (const [i, { S, lo, hi }] of r.entries()) {
      agree([estimates[i]?.surv, estimates[i]?.lower, estimates[i]?.upper], [S, lo, hi]);
    }
    expect(r.length).toBe(5);
  });

  it('has the same children as the file', () => {
    for (const record of meazza35Records()) {
      const { eventOn, diedOn, lungSurgeryOn, status } = child(record.number);
      expect([eventOn, diedOn, lungSurgeryOn]).toEqual([record.eventOn, record.diedOn, record.lungSurgeryOn]);
      expect(status).toBe(record.lastSurvivalStatus);
    }
  });
});

describe('who may read it', () => {
  it('is the analysis, not the casebook, that one must be allowed to read', async () => {
    await expect(loadAnalysisSet(stage.dora)).rejects.toThrow('does not allow');
    await expect(loadAnalysisSet(stage.adam)).rejects.toThrow('does not allow');
    expect((await loadAnalysisSet(stage.ines)).children.length).toBe(35);
  });
});

describe('what counts', () => {
  const changed = async (number: string, enrolledOn: string | null, write: (id: string) => Promise<void>) => {
    await write(await putParticipant(pen, { number, site: 'MI01', enrolledOn }));
    set = await loadAnalysisSet(stage.paola);
  };
  const put = (id: string, code: string, table: string, columns: Record<string, string | number | null>, at?: string) =>
    putForm(pen, id, at ? { code, table, columns, at } : { code, table, columns });

  it('not a child that is only screened', async () => {
    await changed('MI01-900', null, (id) => put(id, 'DX', 'diagnosis', { dxdat: '2004-01-01' }, '2004-01-01'));
    expect(set.children.length).toBe(35);
  });

  it('not a child of a training site', async () => {
    const id = await putParticipant(pen, { number: 'TR01-001', site: 'TR01', enrolledOn: '2004-01-05' });
    await put(id, 'CYC', 'chemotherapy_cycle', { cycdone: 'GIVEN', cycstdat: '2004-01-06' }, '2004-01-06');
    const { children, entries } = await loadAnalysisSet(stage.paola);
    expect([children.length, entries]).toEqual([35, set.entries]);
  });

  it('a visit, a sample or an image too as a day on which the child was alive', async () => {
    await changed('MI01-905', '2004-01-05', async (visited) => {
      await put(visited, 'CYC', 'chemotherapy_cycle', { cycdone: 'GIVEN', cycstdat: '2004-01-06' }, '2004-01-06');
      await put(visited, 'RAD', 'radiology', { raddat: '2004-03-01' }, '2004-03-01');
      await put(visited, 'AE', 'adverse_event', { aestdat: '2004-04-01' }, '2004-04-01');
    });
    expect(child('MI01-905')).toMatchObject({ lastKnownAliveOn: '2004-03-01' });
  });

  it('not revisions, operations of a relapse, courses that were not given', async () => {
    await changed('MI01-901', '2004-01-05', async (id) => {
      await put(id, 'SXP', 'primary_surgery', { sxpdone: 'DONE', sxpdat: '2008-01-01', sxptype: 'REVISION' });
      await put(id, 'SXM', 'metastasis_surgery', { sxmdat: '2008-02-01', sxmsite: 'LUNG', sxmreason: 'RELAPSE_1' });
      await put(id, 'SXM', 'metastasis_surgery', { sxmdat: '2004-06-01', sxmsite: 'BONE', sxmreason: 'INITIAL' });
      await put(id, 'IL2', 'interleukin2_course', { il2done: 'NOT_GIVEN' });
      await put(id, 'LAK', 'lak_reinfusion', { reinfyn: 'N' });
      await put(id, 'CYC', 'chemotherapy_cycle', { cycdone: 'OMITTED', cycstdat: '2004-01-06' });
    });
    expect(child('MI01-901')).toMatchObject({
      primarySurgeryOn: null,
      lungSurgeryOn: null,
      il2Courses: 0,
      lakReinfusions: 0,
      firstChemotherapyOn: null,
    });
  });

  it('the first event, the last statement, the first specimen with a figure', async () => {
    await changed('MI01-902', '2004-01-05', async (id) => {
      await put(id, 'EVT', 'disease_event', { evtdat: '2006-01-01', evttype: 'SECOND_MALIGNANCY' }, '2006-01-01');
      await put(id, 'EVT', 'disease_event', { evtdat: '2005-01-01', evttype: 'RELAPSE_LOCAL' }, '2005-01-01');
      await put(id, 'CSR', 'surgical_remission', { csrprim: 'NO', csrlung: 'NOT_CLEARED', csroth: 'NA' });
      await put(id, 'CSR', 'surgical_remission', { csrprim: 'YES_R0', csrlung: 'CR_ON_CHEMO', csroth: 'NA' });
      await put(id, 'PATH', 'pathology', { pathspec: 'PRIMARY', pathdat: '2004-04-01', necne: 'Y' });
      await put(id, 'PATH', 'pathology', { pathspec: 'PRIMARY', pathdat: '2004-05-01', necne: 'N', necpct: 95 });
    });
    expect(child('MI01-902')).toMatchObject({
      eventOn: '2005-01-01',
      eventType: 'RELAPSE_LOCAL',
      completeRemission: true,
      response: 'GOOD',
      // Examined with the second malignancy, hence alive then.
      lastKnownAliveOn: '2006-01-01',
    });
  });

  it('the last contact alive; attempts to reach a lost family do not', async () => {
    await changed('MI01-903', '2004-01-05', async (id) => {
      await put(id, 'FU', 'follow_up', { fudat: '2006-01-01', survstat: 'ALIVE' }, '2006-01-01');
      await put(id, 'FU', 'follow_up', { fudat: '2009-01-01', survstat: 'LOST', fulkadat: '2007-03-01' }, '2009-01-01');
    });
    expect(child('MI01-903')).toMatchObject({ lastKnownAliveOn: '2007-03-01', status: 'LOST' });
  });

  it('drafts too, and says how many', async () => {
    await changed('MI01-904', '2004-01-05', (id) =>
      putForm(pen, id, { code: 'DX', table: 'diagnosis', columns: { dxdat: '2004-01-01' }, status: 'draft' }),
    );
    expect(set.drafts).toBe(1);
    expect(child('MI01-904').diagnosedOn).toBe('2004-01-01');
  });
});
