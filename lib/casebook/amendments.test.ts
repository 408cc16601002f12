import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotAllowed, NotFound, Refused } from '@/lib/access/errors';
import { loadApprovals, recordApproval } from './approvals';
import { loadEntry } from './load-entry';
import { loadAmendment, previewAmendment } from './preview-amendment';
import { saveEntry } from './save-entry';
import { completed, enrolled, typing } from './testing/children';
import { type Stage, setStage } from './testing/stage';

let stage: Stage;
let child: string;
beforeAll(async () => {
  stage = await setStage();
  // Lisbon has not approved version 4.0.
  child = await enrolled(stage.clara, 'MI03');
  await completed(stage.clara, typing(child, { event: 'SCR', form: 'DX' }, diagnosis));
  await saved('2009-03-10', 'FU003');
  await saved('2009-09-10', 'FU006');
}, 60_000);
afterAll(() => stage.close());

const diagnosis = {
  ...{
    dxdat: '2004-02-26',
    bxtype: 'INCISIONAL',
    primbone: 'FEMUR',
    primseg: 'DISTAL',
    primlat: 'LEFT',
    icdotop: 'C40.2',
  },
  ...{ icdomor: '9180/3', histsub: 'OSTEOBLASTIC', histgrd: 'HIGH', centrev: 'NOT_DONE', primdim1: '9' },
  ...{
    extracmp: 'Y',
    jointinv: 'N',
    pathfx: 'N',
    skipmet: 'NONE',
    ct: 'T2',
    cn: 'N0',
    cm_ajcc: 'M1a',
    ldhdx: '300',
    alpdx: '400',
  },
};
const contact = { fumode: 'VISIT', survstat: 'ALIVE', fudisst: 'CR_CONTINUOUS', fuchest: 'CT', fulocal: 'MRI' };

const saved = (fudat: string, event: string) =>
  saveEntry(stage.clara, typing(child, { event, form: 'FU' }, { ...contact, fudat }, { intent: 'complete' }));

const approval = { site: 'MI03', document: 'protocol', version: '4.0', why: 'Letter of the ethics committee' } as const;

describe('what an amendment would change', () => {
  it('is told of each child before it holds, and nothing is written', async () => {
    const before = await stage.owner.query('select count(*) from audit_event');
    const preview = await previewAmendment(stage.clara, { version: '4.0', site: 'MI03', from: '2009-05-01' });
    expect(preview).toMatchObject({ looked: 1, counts: { question: 1 } });
    const [touched] = preview.touched;
    expect(touched?.label).toBe(child);
    const questions = touched?.differences.filter(({ kind }) => kind === 'question');
    expect(questions).toEqual([
      {
        kind: 'question',
        place: 'Follow-up, month 6 · Follow-up & survival status',
        href: `/participants/${child}/FU006/FU/1`,
        says: '“Quality of life (PedsQL total score)” would be asked, and is not answered.',
      },
    ]);
    expect((await stage.owner.query('select count(*) from audit_event')).rows).toEqual(before.rows);
  });

  it('is nobody’s of another site, and nothing of a version that is not there', async () => {
    const asked = { version: '4.0', site: 'MI03', from: '2009-05-01' };
    await expect(previewAmendment(stage.dora, asked)).rejects.toThrow(NotAllowed);
    await expect(previewAmendment(stage.adam, asked)).rejects.toThrow(NotAllowed);
    await expect(previewAmendment(stage.clara, { ...asked, version: '9.9' })).rejects.toThrow(NotFound);
    await expect(previewAmendment(stage.clara, { ...asked, site: 'MI99' })).rejects.toThrow(NotFound);
    expect(loadAmendment(stage.clara, '4.0').parts.map(({ kind }) => kind)).toContain('moved');
  });
});

describe('an approval', () => {
  it('R3-4.3.5 is recorded by who manages amendments alone, not in the future, and in the order of the versions', async () => {
    const on = (approvedOn: string) => ({ ...approval, approvedOn });
    await expect(recordApproval(stage.paola, on('2009-05-01'))).rejects.toThrow(NotAllowed);
    await expect(recordApproval(stage.dora, on('2009-05-01'))).rejects.toThrow(NotAllowed);
    await expect(recordApproval(stage.clara, on('2999-01-01'))).rejects.toThrow(Refused);
    await expect(recordApproval(stage.clara, on('2006-01-01'))).rejects.toThrow('approved in their order');
  });

  it('A11-10 SCDM-1 CSU-4 holds from its day on: what is saved keeps its version until a person saves it again', async () => {
    expect(await recordApproval(stage.clara, { ...approval, approvedOn: '2009-05-01' })).toEqual({ ok: true });
    const place = { participant: child, event: 'FU006', form: 'FU', repeat: 1 };
    const kept = await loadEntry(stage.clara, place);
    expect(kept.context.version).toBe('3.0');
    expect(kept.entry?.status).toBe('complete');

    const again = typing(child, { event: 'FU006', form: 'FU' }, { ...contact, fudat: '2009-09-11' }, { version: 1 });
    const outcome = await saveEntry(stage.clara, { ...again, intent: 'complete', reason: { code: 'TRANSCRIPTION' } });
    expect(outcome).toMatchObject({ ok: true, status: 'draft' });
    expect(outcome.ok && outcome.findings.map(({ field }) => field)).toEqual(['fuqol']);
    expect((await loadEntry(stage.clara, place)).context.version).toBe('4.0');

    const earlier = await loadEntry(stage.clara, { ...place, event: 'FU003' });
    expect(earlier.context.version).toBe('3.0');
  });

  it('leaves its audit row, and stands in the table of those who may read the site', async () => {
    const { rows } = await stage.owner.query(
      "select new_value, reason from audit_event where table_name = 'document_approval' and field = 'approved_on' and actor_id = $1",
      [stage.clara.personId],
    );
    expect(rows).toEqual([
      { new_value: '2009-05-01', reason: 'Approval of protocol version 4.0: Letter of the ethics committee' },
    ]);
    const table = await loadApprovals(stage.dora);
    expect(table.sites.map(({ code }) => code)).toEqual(['MI01']);
    const all = await loadApprovals(stage.paola);
    const latest = all.documents.find(({ document }) => document === 'protocol')?.versions.at(-1);
    expect(latest).toMatchObject({ version: '4.0', from: { MI01: '2009-01-12', MI03: '2009-05-01' } });
  });
});
