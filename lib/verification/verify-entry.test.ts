import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NotAllowed, NotFound } from '@/lib/access/errors';
import { loadCasebook } from '@/lib/casebook/load-casebook';
import { loadEntry } from '@/lib/casebook/load-entry';
import { saveEntry } from '@/lib/casebook/save-entry';
import { completed, typing, withConsent } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { held } from '@/lib/locks/testing/locking';
import { visitAt, visited } from '@/lib/queries/testing/visits';
import { leftOf, lookedSeen, trailOf, verified } from './testing/verified';
import { unverifyEntry } from './unverify-entry';
import { verifyEntry } from './verify-entry';
import { verifyEntryInput } from './verify-input';

let stage: Stage;
let child: string;
/** Answers of the visit. */
const answers = 11;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);
afterAll(() => stage.close());
beforeEach(async () => {
  child = await withConsent(stage.dora, 'MI01');
  await visited(stage.dora, child);
});

const asking = (more: object = {}) => ({
  ...{ participant: child, ...visitAt, kind: 'source' as const, version: 1, paths: ['weight'], requestId: newId() },
  ...more,
});
const takingBack = (paths: string[] | null, more: object = {}) => ({
  ...{ participant: child, ...visitAt, kind: 'source' as const, paths, requestId: newId() },
  ...{ reason: 'It was the wrong chart', ...more },
});

describe('verification with the source', () => {
  it('R3-4.2.2aiii A11-12.4 marks one field, then the whole form, with who and when, and the trail tells it', async () => {
    expect(await leftOf(stage, child)).toEqual([answers, 0]);
    expect(await verified(stage.marco, child, ['weight'])).toBe(1);
    expect(await leftOf(stage, child)).toEqual([answers - 1, 0]);
    const { fields } = await lookedSeen(stage.dora, child);
    expect(Object.keys(fields)).toEqual(['weight']);
    expect(fields.weight).toMatch(/^Marco Monitor, \d+ \w+ 20\d\d \d\d:\d\d/);
    expect(await verified(stage.marco, child, null)).toBe(answers - 1);
    expect(await leftOf(stage, child)).toEqual([0, 0]);
    expect((await trailOf(stage, child)).map(({ by, reason }) => `${by}: ${reason}`)).toEqual([
      'Marco Monitor: Verified with the source: Weight',
      'Marco Monitor: Verified with the source: the whole form Visit: vitals, growth & performance',
    ]);
  });

  it('makes the state of the form "verified" once nothing is left', async () => {
    const stateOf = async () => {
      const { rows } = await stage.owner.query(
        `select e.to_verify, verification_asked(p.site_id, p.screening_number) as asked from entry e join participant p on p.id = e.participant_id
         where p.screening_number = $1 and e.form_code = 'VS'`,
        [child],
      );
      return rows[0];
    };
    await verified(stage.marco, child, null);
    expect(await stateOf()).toEqual({ to_verify: 0, asked: 'all' });
    expect(JSON.stringify(await loadCasebook(stage.dora, child))).toContain('"verified"');
  });

  it('is answered once for a request that is sent again', async () => {
    const input = asking();
    expect(await verifyEntry(stage.marco, input)).toEqual({ ok: true, verified: 1 });
    expect(await verifyEntry(stage.marco, input)).toEqual({ ok: true, verified: 1 });
    expect(await trailOf(stage, child)).toHaveLength(1);
  });

  it('keeps the name of who verified first, and writes nothing where nothing is new', async () => {
    await verified(stage.marco, child, ['weight']);
    const { fields } = await lookedSeen(stage.marco, child);
    expect(await verified(stage.marco, child, ['weight'])).toBe(0);
    expect((await lookedSeen(stage.marco, child)).fields).toEqual(fields);
    expect(await trailOf(stage, child)).toHaveLength(1);
  });

  it('P11-10f is refused for a draft, a version that is no longer the saved one, and a field without an answer', async () => {
    const saved = await loadEntry(stage.dora, { participant: child, ...visitAt });
    expect(saved.entry?.version).toBe(1);
    await expect(verifyEntry(stage.marco, asking({ paths: ['spo2', 'bsa'] }))).rejects.toThrow('without an answer');
    await visited(stage.dora, child, { weight: '41' });
    await expect(verifyEntry(stage.marco, asking())).rejects.toThrow(
      /^Visit: vitals, growth & performance was saved again by Dora Datamanager after you opened it\. Nothing was verified/,
    );
    await visited(stage.dora, child, {}, { intent: 'draft' });
    await expect(verifyEntry(stage.marco, asking({ version: 3 }))).rejects.toThrow('is a draft');
    expect(await trailOf(stage, child)).toEqual([]);
    await expect(verifyEntry(stage.marco, asking({ form: 'DX' }))).rejects.toThrow('Nothing is saved here yet');
  });

  it('P11-10g is done by nobody whose role does not allow it, and never at another site', async () => {
    for (const who of [stage.dora, stage.clara, stage.paola, stage.ines, stage.adam])
      await expect(verifyEntry(who, asking())).rejects.toThrow(NotAllowed);
    const elsewhere = await withConsent(stage.bruno, 'MI02');
    await visited(stage.bruno, elsewhere);
    await expect(verifyEntry(stage.marco, asking({ participant: elsewhere }))).rejects.toThrow(NotFound);
    await expect(verifyEntry(stage.marco, asking({ event: 'NONE' }))).rejects.toThrow(NotFound);
    await expect(verifyEntry(stage.marco, asking({ paths: ['nonsense'] }))).rejects.toThrow(NotFound);
    await expect(verifyEntry(stage.marco, asking({ paths: [`${newId()}/weight`] }))).rejects.toThrow(NotFound);
    expect(verifyEntryInput.safeParse(asking({ paths: [] })).success).toBe(false);
  });

  it('is refused by the database itself to whoever may not verify', async () => {
    await expect(stage.owner.query('select count_to_verify($1, 0, 0)', [newId()])).rejects.toThrow(/Nobody counts/);
  });

  it('goes on where a form is frozen or locked', async () => {
    await held(stage.marco, 'freeze', { level: 'form', participant: child, ...visitAt });
    expect(await verified(stage.marco, child, ['weight'])).toBe(1);
    await held(stage.clara, 'lock', { level: 'participant', participant: child });
    expect(await verified(stage.marco, child, null)).toBe(answers - 1);
    expect(await leftOf(stage, child)).toEqual([0, 0]);
  });

  it('counts critical answers by themselves', async () => {
    const DM = { event: 'SCR', form: 'DM', repeat: 1 };
    const texts = { brthyy: '1994', brthmo: '5', sex: 'F', country: 'ITA', ethnicyn: 'N' };
    await completed(stage.dora, typing(child, DM, texts));
    const [all, critical] = await leftOf(stage, child, DM);
    expect(critical).toBe(3);
    await verified(stage.marco, child, ['sex', 'country'], { at: DM });
    expect(await leftOf(stage, child, DM)).toEqual([all - 2, critical - 1]);
  });
});

describe('a change of what was verified', () => {
  beforeEach(() => verified(stage.marco, child, null));

  it('R3-4.2.3 un-verifies just the field it touched, and tells old, new, who and why', async () => {
    await visited(stage.dora, child, { weight: '41' });
    const { fields, changed } = await lookedSeen(stage.marco, child);
    expect(Object.keys(fields)).toHaveLength(answers - 1);
    expect(Object.values(changed)).toEqual([
      expect.objectContaining({
        ...{ path: 'weight', old: '40.0 kg', new: '41.0 kg', by: 'Dora Datamanager', reason: 'Transcription error' },
      }),
    ]);
    expect(await leftOf(stage, child)).toEqual([1, 0]);
    expect((await trailOf(stage, child)).map(({ by, field, reason }) => [by, field, reason]).slice(1)).toEqual([
      ['Dora Datamanager', 'changed', 'Transcription error'],
      ['Dora Datamanager', 'fields', 'Transcription error'],
    ]);
  });

  it('is undone by no way back: A, B, A is still to be looked at, until somebody does', async () => {
    await visited(stage.dora, child, { weight: '41' });
    await visited(stage.dora, child, { weight: '40' });
    const { changed } = await lookedSeen(stage.marco, child);
    expect(changed.weight).toMatchObject({ old: '40.0 kg', new: '40.0 kg' });
    expect(await verified(stage.marco, child, ['weight'])).toBe(1);
    expect((await lookedSeen(stage.marco, child)).changed).toEqual({});
    expect(await leftOf(stage, child)).toEqual([0, 0]);
    await visited(stage.dora, child, { weight: '42' });
    expect((await lookedSeen(stage.marco, child)).changed.weight).toMatchObject({ old: '40.0 kg', new: '42.0 kg' });
  });

  it('tells of a value that was emptied, which is looked at without being verified', async () => {
    const { entry } = await loadEntry(stage.dora, { participant: child, ...visitAt });
    const texts = {
      visdat: '3/3/2004',
      vistyp: 'PLANNED',
      height: '150',
      htmeth: 'STADIOMETER',
      weight: '40',
      temp: '36.6',
    };
    const rest = { pulse: '80', sysbp: '110', diabp: '70', psscore: '90' };
    const input = typing(child, visitAt, { ...texts, ...rest }, { version: entry?.version ?? 0, intent: 'complete' });
    const typed = { ...input.typed, missing: { spo2: 'NOT_DONE' as const } };
    await saveEntry(stage.dora, { ...input, typed, reason: { code: 'NEW_INFORMATION' } });
    const { changed } = await lookedSeen(stage.marco, child);
    expect(changed.spo2).toMatchObject({ old: '98 %', new: 'Not done' });
    expect(await verified(stage.marco, child, ['spo2'])).toBe(1);
  });

  it('is told when the owner of the database changes a value past the application', async () => {
    await stage.owner.query(
      `update visit set weight = 44 where entry_id = (select e.id from entry e join participant p on p.id = e.participant_id
       where p.screening_number = $1 and e.form_code = 'VS')`,
      [child],
    );
    expect((await lookedSeen(stage.marco, child)).changed.weight).toMatchObject({
      old: '40.0 kg',
      new: '44.0 kg',
      reason: 'Test',
    });
  });

  it('loses nothing of the medical review beside it but the same field', async () => {
    await verified(stage.paola, child, null, { kind: 'medical' });
    await visited(stage.dora, child, { pulse: '81' });
    expect(Object.keys((await lookedSeen(stage.paola, child, 'medical')).changed)).toEqual(['pulse']);
    await verified(stage.marco, child, ['pulse']);
    expect(Object.keys((await lookedSeen(stage.paola, child, 'medical')).changed)).toEqual(['pulse']);
  });
});

describe('a grid', () => {
  const MH = { event: 'SCR', form: 'MH', repeat: 1 };
  const row = (id: string, mhterm: string) => ({
    id,
    texts: { mhterm, mhstdat: '2001', mhongo: 'Y' },
    missing: {},
  });
  const history = async (rows: ReturnType<typeof row>[], version: number) => {
    const texts = { mhyn: 'Y', allergy: 'N', predsyn: 'NONE_KNOWN' };
    const input = typing(child, MH, texts, { version, reason: { code: 'NEW_INFORMATION' } });
    return completed(stage.dora, { ...input, typed: { ...input.typed, groups: { conditions: rows } } });
  };

  it('R3-4.2.3 un-verifies the cell that changed, and of a row that was taken out every cell; the other rows stay verified', async () => {
    const { content } = await history([row(newId(), 'Asthma'), row(newId(), 'Eczema')], 0);
    const [asthma = '', eczema = ''] = (content.groups.conditions ?? []).map(({ id }) => id);
    expect(await verified(stage.marco, child, null, { at: MH })).toBe(9);
    await history([row(asthma, 'Allergic asthma'), row(eczema, 'Eczema')], 1);
    const first = await lookedSeen(stage.marco, child, 'source', MH);
    expect(first.changed).toEqual({
      [`${asthma}/mhterm`]: expect.objectContaining({ old: 'Asthma', new: 'Allergic asthma' }),
    });
    await history([row(eczema, 'Eczema')], 2);
    const { fields, changed } = await lookedSeen(stage.marco, child, 'source', MH);
    expect(Object.keys(fields).filter((path) => path.startsWith(eczema))).toHaveLength(3);
    expect(Object.keys(changed).sort()).toEqual(['mhongo', 'mhstdat', 'mhterm'].map((key) => `${asthma}/${key}`));
    expect(changed[`${asthma}/mhterm`]).toMatchObject({ old: 'Asthma', new: '', by: 'Dora Datamanager' });
    expect(await leftOf(stage, child, MH)).toEqual([0, 0]);
    await verified(stage.marco, child, null, { at: MH });
    expect((await lookedSeen(stage.marco, child, 'source', MH)).changed).toEqual({});
  });
});

describe('a save at the same moment', () => {
  it('never slips in between: either the verification is refused, or the change takes it back', async () => {
    for (let round = 0; round < 6; round++) {
      const { entry } = await loadEntry(stage.dora, { participant: child, ...visitAt });
      const version = entry?.version ?? 0;
      const [looked, saved] = await Promise.allSettled([
        verifyEntry(stage.marco, asking({ version })),
        visited(stage.dora, child, { weight: String(50 + round) }),
      ]);
      expect(saved.status).toBe('fulfilled');
      const { fields, changed } = await lookedSeen(stage.marco, child);
      expect(Object.keys(fields)).toEqual([]);
      if (looked.status === 'fulfilled') expect(Object.keys(changed)).toEqual(['weight']);
      else expect(String(looked.reason)).toMatch(/was saved again by Dora/);
      expect(await leftOf(stage, child)).toEqual([answers, 0]);
    }
  });

  it('lets two people verify the same form at once, and both marks stand', async () => {
    await Promise.all([
      verifyEntry(stage.marco, asking({ paths: ['weight'] })),
      verifyEntry(stage.marco, asking({ paths: ['height'] })),
      verifyEntry(stage.paola, asking({ paths: null, kind: 'medical' })),
    ]);
    expect(Object.keys((await lookedSeen(stage.marco, child)).fields).sort()).toEqual(['height', 'weight']);
    expect(await leftOf(stage, child)).toEqual([answers - 2, 0]);
  });
});

describe('taking a verification back', () => {
  beforeEach(() => verified(stage.marco, child, null));

  it('R3-4.2.2aiii needs a reason, concerns just what is named, and stays in the trail', async () => {
    expect(await unverifyEntry(stage.marco, takingBack(['weight']))).toEqual({ ok: true, taken: 1 });
    expect(await leftOf(stage, child)).toEqual([1, 0]);
    expect((await lookedSeen(stage.marco, child)).changed).toEqual({});
    expect((await trailOf(stage, child)).at(-1)).toMatchObject({
      by: 'Marco Monitor',
      reason: 'Verification taken back: It was the wrong chart',
    });
    await expect(unverifyEntry(stage.marco, takingBack(['weight']))).rejects.toThrow('Not all of this is verified');
    expect(await unverifyEntry(stage.marco, takingBack(null))).toEqual({ ok: true, taken: answers - 1 });
    await expect(unverifyEntry(stage.marco, takingBack(null))).rejects.toThrow('Not all of this is verified');
  });

  it('P11-10g is refused to whoever may not verify there', async () => {
    for (const who of [stage.dora, stage.clara, stage.paola, stage.ines])
      await expect(unverifyEntry(who, takingBack(['weight']))).rejects.toThrow(NotAllowed);
    await expect(unverifyEntry(stage.marco, takingBack(null, { kind: 'medical' }))).rejects.toThrow(NotAllowed);
  });
});

describe('the medical review', () => {
  it('is the mark of the principal investigator, and leaves what is to verify as it was', async () => {
    await expect(verified(stage.marco, child, null, { kind: 'medical' })).rejects.toThrow(NotAllowed);
    expect(await verified(stage.paola, child, null, { kind: 'medical' })).toBe(answers);
    expect(await leftOf(stage, child)).toEqual([answers, 0]);
    expect((await lookedSeen(stage.paola, child, 'medical')).fields.weight).toMatch(/^Paola Principal/);
    expect((await trailOf(stage, child)).at(-1)?.reason).toBe(
      'Reviewed medically: the whole form Visit: vitals, growth & performance',
    );
  });
});
