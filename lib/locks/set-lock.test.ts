import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadEntry } from '@/lib/casebook/load-entry';
import { saveEntry } from '@/lib/casebook/save-entry';
import { completed, consented, enrolled, typing, withConsent } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { liftLock } from './lift-lock';
import { type LockTarget, liftLockInput, setLockInput } from './lock-input';
import { setLock } from './set-lock';
import { held, whileHeld } from './testing/locking';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);
afterAll(() => stage.close());

const DM = { event: 'SCR', form: 'DM', repeat: 1 };
const demographics = { brthyy: '1994', brthmo: '5', sex: 'F', country: 'ITA', ethnicyn: 'N' };
const reason = { code: 'TRANSCRIPTION' as const };
const because = 'Source data verified';

/** An enrolled child with complete demographics; saves of it count versions from 1. */
async function withDemographics(site = 'MI01') {
  const child = await enrolled(stage.clara, site);
  await completed(stage.clara, typing(child, DM, demographics));
  return child;
}

const change = (child: string, texts: object = {}, version = 1) =>
  saveEntry(stage.dora, typing(child, DM, { ...demographics, ...texts }, { version, reason, intent: 'complete' }));

const form = (participant: string): LockTarget => ({ level: 'form', participant, ...DM });

async function trailOfLock(id: string) {
  const { rows } = await stage.owner.query(
    `select field, new_value, reason, actor_id from audit_event where table_name = 'record_lock' and row_id = $1 order by id`,
    [id],
  );
  return rows;
}

describe('freezing', () => {
  it('SCDM-4 keeps the site from changing a form until it is unfrozen, and says who froze it and why', async () => {
    const child = await withDemographics();
    const outcome = await setLock(stage.marco, { kind: 'freeze', of: form(child), reason: because });
    if (!outcome.ok) throw new Error(outcome.problem.says);
    await expect(change(child, { brthmo: '6' })).rejects.toThrow(
      /^This form was frozen on .+ by Marco Monitor: Source data verified\. Ask the monitor or the central data manager to unfreeze it/,
    );
    expect((await loadEntry(stage.dora, { participant: child, ...DM })).closedBecause).toMatch(/Marco Monitor/);
    await liftLock(stage.marco, { lockId: outcome.lockId, reason: 'The site found another month' });
    expect(await change(child, { brthmo: '6' })).toMatchObject({ ok: true, version: 2 });
    expect(await trailOfLock(outcome.lockId)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'kind', reason: `Frozen: ${because}`, actor_id: stage.marco.personId }),
        expect.objectContaining({ field: 'lift_reason', new_value: 'The site found another month' }),
      ]),
    );
  });

  it('keeps one field as it is, while the rest of the form is saved', async () => {
    const child = await withDemographics();
    await held(stage.marco, 'freeze', { level: 'field', participant: child, ...DM, field: 'brthmo', rowId: null });
    await expect(change(child, { brthmo: '7' })).rejects.toThrow(/Nothing was saved; everything else can be/);
    expect(await change(child, { sex: 'M' })).toMatchObject({ ok: true, version: 2 });
  });

  it('refuses a computed value, a row that is not saved, and what is not there', async () => {
    const child = await withDemographics();
    const field = (name: string, rowId: string | null = null): LockTarget => ({
      level: 'field',
      participant: child,
      ...DM,
      field: name,
      rowId,
    });
    await expect(held(stage.marco, 'freeze', field('nonsense'))).rejects.toThrow('no such field');
    await expect(held(stage.marco, 'freeze', field('sex', stage.marco.personId))).rejects.toThrow('no such field');
    const nothing: LockTarget = { level: 'form', participant: child, event: 'MTX1', form: 'CYC', repeat: 1 };
    await expect(held(stage.marco, 'freeze', nothing)).rejects.toThrow('Nothing is saved here yet');
  });

  it('is refused in words a second time, also to two at the same moment', async () => {
    const child = await withDemographics();
    const freeze = () =>
      setLock(stage.marco, { kind: 'freeze', of: { level: 'participant', participant: child }, reason: because });
    const both = await Promise.allSettled([freeze(), freeze()]);
    const refused = both.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(String(refused[0]?.status === 'rejected' && refused[0].reason)).toMatch(
      /This is done already\. This casebook was frozen on .+ by Marco Monitor: Source data verified\./,
    );
  });

  it('lets computed values move: what they are computed from may be corrected elsewhere', async () => {
    const child = await withDemographics();
    const ICF = { event: 'SCR', form: 'ICF', repeat: 1 };
    const assent = async () => (await loadEntry(stage.dora, { participant: child, ...ICF })).content.answers.assreq;
    const before = await assent();
    await held(stage.marco, 'freeze', { level: 'form', participant: child, ...ICF });
    expect(await change(child, { brthyy: '2002' })).toMatchObject({ ok: true });
    expect(await assent()).not.toBe(before);
  });
});

describe('locking', () => {
  it('R3-4.2.6 SCDM-4 tells first what is still open, and locks only when that shall be all the same', async () => {
    const child = await withConsent(stage.dora, 'MI01');
    await saveEntry(stage.dora, typing(child, DM, { sex: 'F' }));
    const of: LockTarget = { level: 'participant', participant: child };
    const asked = await setLock(stage.clara, { kind: 'lock', of, reason: because });
    expect(asked).toMatchObject({
      ok: false,
      problem: { kind: 'still open', open: { drafts: 2, unsigned: 2, unverified: 0 } },
    });
    expect(
      (
        await stage.owner.query(
          'select from record_lock l join participant p on p.id = l.participant_id where p.screening_number = $1',
          [child],
        )
      ).rowCount,
    ).toBe(0);
    expect(await setLock(stage.clara, { kind: 'lock', of, reason: because, allTheSame: 'yes' })).toMatchObject({
      ok: true,
    });
    await expect(saveEntry(stage.clara, typing(child, DM, { sex: 'M' }, { version: 1, reason }))).rejects.toThrow(
      /^This casebook was locked/,
    );
  });

  it('P11-10f of an event refuses every form of that event, entered or not, and no other', async () => {
    const child = await withDemographics();
    await whileHeld(stage.clara, 'lock', { level: 'event', participant: child, event: 'SCR' }, async () => {
      await expect(change(child, { brthmo: '6' })).rejects.toThrow(/^This event was locked/);
      await expect(saveEntry(stage.dora, typing(child, { event: 'SCR', form: 'MH' }, {}))).rejects.toThrow(
        /^This event/,
      );
      expect(
        await saveEntry(stage.dora, typing(child, { event: 'MTX1', form: 'CYC' }, { cycdone: 'GIVEN' })),
      ).toMatchObject({ ok: true });
    });
    expect(await change(child, { brthmo: '6' })).toMatchObject({ ok: true });
  });

  it('of a form holds that form alone', async () => {
    const child = await withDemographics();
    await whileHeld(stage.clara, 'lock', form(child), async () => {
      await expect(change(child)).rejects.toThrow(/^This form was locked/);
      const consent = typing(
        child,
        { event: 'SCR', form: 'ICF' },
        { ...consented, icfbio: 'N' },
        { version: 1, reason },
      );
      expect(await saveEntry(stage.dora, consent)).toMatchObject({ ok: true });
    });
  });

  it('of a site leaves the others alone', async () => {
    const [here, there] = [await withDemographics(), await withDemographics('MI02')];
    await whileHeld(stage.clara, 'lock', { level: 'site', site: 'MI02' }, async () => {
      const other = typing(there, DM, { ...demographics, brthmo: '6' }, { version: 1, reason });
      await expect(saveEntry(stage.bruno, other)).rejects.toThrow(/^The site was locked/);
      expect(await change(here, { brthmo: '6' })).toMatchObject({ ok: true });
    });
  });
});

describe('who may', () => {
  it('R3-4.2.4 SCDM-4 lifts with a reason of at least ten characters, once', async () => {
    const child = await withDemographics();
    const lockId = await held(stage.marco, 'freeze', form(child));
    expect(liftLockInput.safeParse({ lockId, reason: 'too short' }).success).toBe(false);
    expect(setLockInput.safeParse({ kind: 'freeze', of: form(child), reason: '  ' }).success).toBe(false);
    expect(await liftLock(stage.marco, { lockId, reason: 'Month of birth was misread' })).toEqual({ ok: true });
    await expect(liftLock(stage.marco, { lockId, reason: 'Month of birth was misread' })).rejects.toThrow(
      'lifted already',
    );
  });

  it('R3-4.2.4 P11-10g is the monitor of the site for freezes, the central data manager for both, nobody else', async () => {
    const child = await withDemographics();
    const theirs = await withDemographics('MI02');
    for (const other of [stage.dora, stage.paola, stage.ines, stage.adam]) {
      await expect(held(other, 'freeze', form(child))).rejects.toThrow('Your role does not allow this.');
      await expect(held(other, 'lock', form(child))).rejects.toThrow('Your role does not allow this.');
    }
    await expect(held(stage.marco, 'lock', form(child))).rejects.toThrow('Your role does not allow this.');
    await expect(held(stage.marco, 'freeze', form(theirs))).rejects.toThrow('no such participant');
    await expect(held(stage.marco, 'freeze', { level: 'study' })).rejects.toThrow('cannot be frozen by itself');
    const lockId = await held(stage.clara, 'lock', form(child));
    const freezeId = await held(stage.clara, 'freeze', form(theirs));
    const lift = (id: string) => ({ lockId: id, reason: 'It shall be changed again' });
    for (const other of [stage.dora, stage.marco, stage.paola])
      await expect(liftLock(other, lift(lockId))).rejects.toThrow('Your role does not allow this.');
    await expect(liftLock(stage.marco, lift(freezeId))).rejects.toThrow('no such lock');
    expect(await liftLock(stage.clara, lift(lockId))).toEqual({ ok: true });
  });
});
