import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotAllowed, NotFound } from '@/lib/access/errors';
import { completed, consented, typing, withConsent } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { visitAt, visited } from '@/lib/queries/testing/visits';
import { isCritical } from '@/study/critical-fields';
import { changedSince } from './changed-since';
import { childVerification } from './child-verification';
import { criticalCsv } from './critical/critical-csv';
import { listCritical } from './critical/list-critical';
import { setPlan } from './plans/set-plan';
import { verificationProgress } from './progress';
import { leftOf, lookedSeen, verified } from './testing/verified';
import { verifyPlanned } from './verify-planned';

let stage: Stage;
let anna: string;
let elsewhere: string;
const ICF = { event: 'SCR', form: 'ICF', repeat: 1 };
const criticalOfConsent = Object.keys(consented).filter((field) => isCritical('ICF', field)).length;
const answersOfVisit = 11;

beforeAll(async () => {
  stage = await setStage();
  anna = await withConsent(stage.dora, 'MI01');
  await completed(stage.dora, typing(anna, ICF, consented, { version: 1, reason: { code: 'NEW_INFORMATION' } }));
  await visited(stage.dora, anna);
  elsewhere = await withConsent(stage.bruno, 'MI02');
  await visited(stage.bruno, elsewhere);
}, 60_000);
afterAll(() => stage.close());

async function seenOf(child: string) {
  const { events } = await childVerification(stage.marco, child);
  return events.flatMap(({ forms }) => forms);
}
const verifying = async (child: string, event: string | null = null) => ({
  ...{ participant: child, event, requestId: newId() },
  seen: (await seenOf(child)).map(({ entry, version }) => ({ entry, version })),
});

async function csv(site = ''): Promise<string[]> {
  const text = await new Response(await criticalCsv(stage.clara, site)).text();
  return text.trim().split('\n');
}

describe('critical answers without verification', () => {
  it('A11-6 are listed one by one, with why and whether the plan asks for them, and leave the list when verified', async () => {
    const { answers, next, sites } = await listCritical(stage.marco, { site: '', after: '' });
    expect(answers).toHaveLength(criticalOfConsent);
    expect(answers[0]).toMatchObject({
      ...{ participant: anna, form: 'ICF', label: 'Kind of consent', because: 'never verified', isAsked: true },
    });
    expect(next).toBeNull();
    expect(sites.map(({ code }) => code)).toEqual(['MI01']);
    await verified(stage.marco, anna, ['icftype'], { at: ICF });
    expect((await listCritical(stage.marco, { site: '', after: '' })).answers).toHaveLength(criticalOfConsent - 1);
  });

  it('A11-6 are taken as a file, which is put on record', async () => {
    const lines = await csv();
    expect(lines[0]).toContain('Site,Participant,Form,Field,Verification,Asked by the plan');
    expect(lines).toHaveLength(1 + criticalOfConsent - 1);
    expect(await csv('MI02')).toHaveLength(1);
    const { rows } = await stage.owner.query('select kind, filter from data_export order by made_at');
    expect(rows).toEqual([
      { kind: 'critical answers without verification', filter: '' },
      { kind: 'critical answers without verification', filter: 'site=MI02' },
    ]);
  });

  it('P11-10d are for who reads casebooks', async () => {
    await expect(listCritical(stage.adam, { site: '', after: '' })).rejects.toThrow(NotAllowed);
    expect((await listCritical(stage.bruno, { site: 'MI01', after: '' })).answers).toEqual([]);
  });
});

describe('all that the plan asks', () => {
  it('R3-4.2.3 is counted first and then verified of an event, in the versions that were counted', async () => {
    const forms = await seenOf(anna);
    expect(forms.map(({ form, left }) => [form, left])).toEqual(
      expect.arrayContaining([
        ['ICF', Object.keys(consented).length - 1],
        ['VS', answersOfVisit],
      ]),
    );
    const stale = await verifying(anna, 'SCR');
    await visited(stage.dora, anna, { weight: '41' });
    await expect(verifyPlanned(stage.marco, stale)).rejects.toThrow(/was saved again by Dora Datamanager/);
    expect(await leftOf(stage, anna)).toEqual([answersOfVisit, 0]);
    const { participant, event } = stale;
    expect(await verifyPlanned(stage.marco, { ...(await verifying(anna, 'SCR')), participant, event })).toMatchObject({
      ...{ ok: true, forms: 2, answers: answersOfVisit + Object.keys(consented).length - 1 },
    });
    expect(await leftOf(stage, anna)).toEqual([0, 0]);
    expect((await seenOf(anna)).every(({ left }) => left === 0)).toBe(true);
  });

  it('leaves what the plan does not ask for', async () => {
    const child = await withConsent(stage.dora, 'MI01');
    await completed(stage.dora, typing(child, ICF, consented, { version: 1, reason: { code: 'NEW_INFORMATION' } }));
    const plan = { site: 'MI01', share: 0, others: 'critical' as const, seed: 'a', reason: 'Low risk', present: null };
    const set = await setPlan(stage.clara, { ...plan, requestId: newId() });
    expect(await verifyPlanned(stage.marco, await verifying(child))).toMatchObject({
      ok: true,
      answers: criticalOfConsent,
    });
    expect(await leftOf(stage, child, ICF)).toEqual([Object.keys(consented).length - criticalOfConsent, 0]);
    if (!set.ok) throw new Error(set.problem.says);
    const back = { ...plan, share: 100, present: set.plan, requestId: newId() };
    expect(await setPlan(stage.clara, back)).toMatchObject({ ok: true });
  });

  it('P11-10g is for monitors of the site', async () => {
    for (const who of [stage.dora, stage.clara, stage.paola])
      await expect(verifyPlanned(who, await verifying(anna))).rejects.toThrow(NotAllowed);
    const theirs = { ...(await verifying(anna)), participant: elsewhere };
    await expect(verifyPlanned(stage.marco, theirs)).rejects.toThrow(NotFound);
    await expect(childVerification(stage.marco, elsewhere)).rejects.toThrow(NotFound);
    await expect(childVerification(stage.adam, anna)).rejects.toThrow(NotAllowed);
  });
});

describe('what changed since somebody looked', () => {
  it('R3-4.2.3 is listed with the value of then, of now, who and why; page by page; and of no other site', async () => {
    expect((await changedSince(stage.marco, '')).forms).toEqual([]);
    await visited(stage.dora, anna, { weight: '43', pulse: '82' });
    const more = { version: 2, reason: { code: 'NEW_INFORMATION' as const } };
    await completed(stage.dora, typing(anna, ICF, { ...consented, icflang: 'en' }, more));
    const all = await changedSince(stage.marco, '');
    const visit = all.forms.find(({ form }) => form === 'VS');
    expect(visit).toMatchObject({ participant: anna, siteCode: 'MI01' });
    expect(visit?.changed).toEqual([
      expect.objectContaining({ label: 'Heart rate', new: '82 /min', by: 'Dora Datamanager' }),
      expect.objectContaining({ label: 'Weight', old: '41.0 kg', new: '43.0 kg', reason: 'Transcription error' }),
    ]);
    expect(all.forms).toHaveLength(2);
    const first = await changedSince(stage.clara, '', 1);
    const second = await changedSince(stage.clara, first.next ?? '', 1);
    expect([...first.forms, ...second.forms].map(({ form }) => form).sort()).toEqual(['ICF', 'VS']);
    expect(second.next).toBeNull();
    expect((await changedSince(stage.clara, 'nonsense', 1)).forms).toHaveLength(1);
    expect((await changedSince(stage.bruno, '')).forms).toEqual([]);
    expect((await childVerification(stage.ines, anna)).events[0]?.forms.flatMap(({ changed }) => changed)).toHaveLength(
      3,
    );
  });

  it('R3-4.2.3 is counted in the progress of site and form', async () => {
    const { sites, chosen } = await verificationProgress(stage.clara, 'MI01');
    const site = sites.find(({ code }) => code === 'MI01');
    expect(site).toMatchObject({ changed: 2 });
    expect(chosen?.forms.find(({ code }) => code === 'VS')).toMatchObject({
      ...{ forms: 1, answers: answersOfVisit, verified: answersOfVisit - 2, changed: 2, left: 2 },
    });
    expect((await verificationProgress(stage.marco, '')).sites.map(({ code }) => code)).toEqual(['MI01']);
    await verified(stage.marco, anna, null);
    expect((await lookedSeen(stage.marco, anna)).changed).toEqual({});
    const after = await verificationProgress(stage.clara, 'MI01');
    expect(after.sites.find(({ code }) => code === 'MI01')).toMatchObject({ changed: 1, left: (site?.left ?? 0) - 2 });
    expect(await leftOf(stage, anna, visitAt)).toEqual([0, 0]);
    await expect(verificationProgress(stage.adam, '')).rejects.toThrow(NotAllowed);
  });
});
