import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { NotAllowed, NotFound, Refused } from '@/lib/access/errors';
import { askConfirmation, decideConfirmation } from './confirm-check';
import { loadEntry } from './load-entry';
import { saveEntry } from './save-entry';
import { enrolled, typing } from './testing/children';
import { type Stage, setStage } from './testing/stage';

let stage: Stage;
let child: string;
beforeAll(async () => {
  stage = await setStage();
  child = await enrolled(stage.dora, 'MI01');
  await draft(stage.dora, { event: 'SCR', form: 'DX' }, { dxdat: '2004-02-26', primbone: 'FEMUR', primlat: 'LEFT' });
}, 60_000);
afterAll(() => stage.close());

const cycleAt = { event: 'MTX1', form: 'CYC', repeat: 1 };
const surgeryAt = { event: 'SX_PRIM', form: 'SXP', repeat: 1 };
const surgery = { sxpdone: 'DONE', sxpdat: '2004-06-07', sxptype: 'AMPUTATION', sxplat: 'RIGHT' };

async function draft(actor: Actor, place: { event: string; form: string }, texts: Record<string, string>, version = 0) {
  const reason = { code: 'TRANSCRIPTION' } as const;
  const outcome = await saveEntry(actor, { ...typing(child, place, texts, { version }), reason });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome;
}

/** A cycle whose methotrexate is twice the planned dose; what the form page knows of the row. */
async function overdose(version = 0, exdose = '36000') {
  const before = await loadEntry(stage.dora, { participant: child, ...cycleAt });
  const id = before.content.groups.exposures?.[0]?.id ?? newId();
  const input = typing(child, cycleAt, { cyccode: 'MTX1', cycdone: 'GIVEN', cycstdat: '2004-03-08', bsaused: '1.50' });
  const row = { id, texts: { extrt: 'METHOTREXATE', exdose }, missing: {} };
  const typed = { ...input.typed, groups: { exposures: [row] } };
  const saved = await saveEntry(stage.dora, { ...input, version, typed, reason: { code: 'TRANSCRIPTION' } });
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
  const finding = saved.findings.find((one) => one.id === 'EC-057');
  return { version: saved.version, rowId: finding?.rowId ?? null, finding };
}

const asking = (more: { version: number; rowId: string | null; check?: string }, place = cycleAt) => ({
  ...{ participant: child, ...place, check: 'EC-057', requestId: newId() },
  reason: 'The pharmacy confirms the dose that was given.',
  ...more,
});

async function askedOf(place = cycleAt, reader: Actor = stage.dora) {
  const [latest] = (await loadEntry(reader, { participant: child, ...place })).confirmations;
  if (!latest) throw new Error('nothing was asked');
  return latest;
}

const proposals = async (rule: string) => {
  const { rows } = await stage.owner.query(
    `select category, says, decision from deviation_proposal d join participant p on p.id = d.participant_id
     where p.number = $1 and rule = $2`,
    [child, rule],
  );
  return rows;
};

describe('what a hard check stops and is true all the same', () => {
  it('is confirmed by a second person of the site, no longer stops the form, and is proposed as a deviation', async () => {
    const { version, rowId, finding } = await overdose();
    expect(finding).toMatchObject({ severity: 'hard', group: 'exposures', override: { by: 'second person' } });
    expect(await askConfirmation(stage.dora, asking({ version, rowId }))).toMatchObject({ ok: true });

    const asked = await askedOf();
    expect(asked).toMatchObject({ askedBy: 'Dora Datamanager', decision: null, mayDecide: false });
    expect(asked.about).toContainEqual(expect.stringMatching(/^Dose given: 36/));
    await expect(decideConfirmation(stage.dora, { id: asked.id, decision: 'confirmed' })).rejects.toThrow(
      'another person must give it',
    );
    await expect(decideConfirmation(stage.marco, { id: asked.id, decision: 'confirmed' })).rejects.toThrow(NotAllowed);

    expect((await askedOf(cycleAt, stage.clara)).mayDecide).toBe(true);
    expect(await decideConfirmation(stage.clara, { id: asked.id, decision: 'confirmed' })).toEqual({ ok: true });
    const again = await draftAgain(version);
    expect(again.findings.filter(({ id }) => id === 'EC-057')).toEqual([]);
    const [proposed, ...others] = await proposals('EC-057');
    expect(others).toEqual([]);
    expect(proposed).toMatchObject({ category: 'DOSING', decision: null });
    expect(proposed.says).toContain('Reason: The pharmacy confirms the dose that was given.');
    await expect(decideConfirmation(stage.clara, { id: asked.id, decision: 'refused' })).rejects.toThrow(Refused);
  });

  it('stops again when the value that was confirmed changes', async () => {
    const { version } = await loadVersion(cycleAt);
    const changed = await overdose(version, '37000');
    expect(changed.finding).toBeDefined();
  });

  it('is asked for once, of what is saved, and only where something is stopped', async () => {
    const { version } = await loadVersion(cycleAt);
    const { rowId } = await overdose(version, '37000');
    await expect(askConfirmation(stage.dora, asking({ version: version + 7, rowId }))).rejects.toThrow(
      'saved again since',
    );
    await expect(askConfirmation(stage.dora, asking({ version, rowId, check: 'EC-059' }))).rejects.toThrow(
      'Nothing is stopped here',
    );
    const request = asking({ version, rowId });
    const both = await Promise.all([askConfirmation(stage.dora, request), askConfirmation(stage.dora, request)]);
    expect(both[0]).toEqual(both[1]);
    await expect(askConfirmation(stage.clara, asking({ version, rowId }))).rejects.toThrow('asked for already');
  });

  it('is not confirmed after the form was changed, and can be refused with a remark', async () => {
    const asked = await askedOf();
    const { version } = await loadVersion(cycleAt);
    await overdose(version, '38000');
    await expect(decideConfirmation(stage.clara, { id: asked.id, decision: 'confirmed' })).rejects.toThrow(
      'The form was changed',
    );
    const refusal = { id: asked.id, decision: 'refused', remark: 'The chart says 18 g.' } as const;
    expect(await decideConfirmation(stage.clara, refusal)).toEqual({ ok: true });
    expect(await askedOf()).toMatchObject({ decision: 'refused', remark: 'The chart says 18 g.' });
  });

  it('is confirmed by a monitor where the check says so, and never by one of another site', async () => {
    const saved = await draft(stage.dora, surgeryAt, surgery);
    expect(saved.findings.map(({ id }) => id)).toContain('EC-092');
    await askConfirmation(stage.dora, asking({ version: saved.version, rowId: null, check: 'EC-092' }, surgeryAt));
    const { id } = await askedOf(surgeryAt);
    await expect(decideConfirmation(stage.clara, { id, decision: 'confirmed' })).rejects.toThrow(NotAllowed);
    await expect(decideConfirmation(stage.bruno, { id, decision: 'confirmed' })).rejects.toThrow(NotFound);
    await expect(decideConfirmation(stage.ines, { id, decision: 'confirmed' })).rejects.toThrow(NotAllowed);
    await decideConfirmation(stage.marco, { id, decision: 'confirmed' });
    const again = await draft(stage.dora, surgeryAt, { ...surgery, sxpdur: '180' }, saved.version);
    expect(again.findings.map(({ id: check }) => check)).not.toContain('EC-092');
    expect(await proposals('EC-092')).toHaveLength(1);
  });

  it('cannot be asked for by who may not enter data, nor at another site', async () => {
    const { version } = await loadVersion(surgeryAt);
    const request = () => asking({ version, rowId: null, check: 'EC-092' }, surgeryAt);
    await expect(askConfirmation(stage.marco, request())).rejects.toThrow(NotAllowed);
    await expect(askConfirmation(stage.bruno, request())).rejects.toThrow(NotFound);
  });

  it('A11-12.4 R3-4.2.2aiii leaves who asked, who decided and why in the audit trail', async () => {
    const { rows } = await stage.owner.query(
      "select actor_id, field, new_value, reason from audit_event where table_name = 'check_confirmation' and field in ('reason', 'decision') order by id",
    );
    expect(rows).toContainEqual({
      actor_id: stage.marco.personId,
      field: 'decision',
      new_value: 'confirmed',
      reason: 'Confirmed',
    });
    expect(rows).toContainEqual({
      actor_id: stage.dora.personId,
      field: 'reason',
      new_value: 'The pharmacy confirms the dose that was given.',
      reason: 'Confirmation asked: The pharmacy confirms the dose that was given.',
    });
  });
});

async function loadVersion(place: typeof cycleAt) {
  const { entry } = await loadEntry(stage.dora, { participant: child, ...place });
  return { version: entry?.version ?? 0 };
}

/** The cycle saved again with one more answer and the same dose. */
async function draftAgain(version: number) {
  const page = await loadEntry(stage.dora, { participant: child, ...cycleAt });
  const row = page.content.groups.exposures?.[0];
  const input = typing(child, cycleAt, {
    ...{ cyccode: 'MTX1', cycdone: 'GIVEN', cycstdat: '2004-03-08', bsaused: '1.50', htused: '140' },
  });
  const exposures = [{ id: row?.id ?? '', texts: { extrt: 'METHOTREXATE', exdose: '36000' }, missing: {} }];
  const saved = await saveEntry(stage.dora, { ...input, version, typed: { ...input.typed, groups: { exposures } } });
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
  return saved;
}
