import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadEntry } from '@/lib/casebook/load-entry';
import { saveEntry } from '@/lib/casebook/save-entry';
import { enrolled, typing } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { liftLock } from './lift-lock';
import { listLocks } from './list-locks';
import { participantLocks } from './participant-locks';
import { held, whileHeld } from './testing/locking';

let stage: Stage;
let mary: string;
let bea: string;
/** The id of the only row of the grid of drugs. */
let rowId: string;
beforeAll(async () => {
  stage = await setStage();
  mary = await enrolled(stage.dora, 'MI01');
  bea = await enrolled(stage.bruno, 'MI02');
  const saved = await cycle({ exdose: '18000' });
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
  rowId = saved.content.groups.exposures?.[0]?.id ?? '';
}, 60_000);
afterAll(() => stage.close());

const CYC = { event: 'MTX1', form: 'CYC', repeat: 1 };

async function cycle(row: Record<string, string> | null, version = 0, id = newId()) {
  const input = typing(mary, CYC, { cyccode: 'MTX1', cycdone: 'GIVEN', cycstdat: '2004-03-08' }, { version });
  const exposures = row ? [{ id, texts: { extrt: 'METHOTREXATE', ...row }, missing: {} }] : [];
  return saveEntry(stage.dora, {
    ...input,
    typed: { ...input.typed, groups: { exposures } },
    reason: { code: 'TRANSCRIPTION' },
  });
}

describe('a field of a grid', () => {
  it('is frozen in its row: neither changed nor taken away with the row, while the rest of the row is', async () => {
    const of = { level: 'field', participant: mary, ...CYC, field: 'exdose', rowId } as const;
    await whileHeld(stage.marco, 'freeze', of, async () => {
      await expect(cycle({ exdose: '19000' }, 1, rowId)).rejects.toThrow(
        /This field was frozen on .+ by Marco Monitor/,
      );
      await expect(cycle(null, 1)).rejects.toThrow(/This field was frozen/);
      const page = await loadEntry(stage.marco, { participant: mary, ...CYC });
      expect(page.review.locks).toMatchObject({
        whole: [],
        fields: {
          [`${rowId}/exdose`]: { level: 'field', mayLift: true, says: expect.stringMatching(/^This field was frozen/) },
        },
      });
      expect(
        (await loadEntry(stage.dora, { participant: mary, ...CYC })).review.locks.fields[`${rowId}/exdose`]?.mayLift,
      ).toBe(false);
      expect(await cycle({ exdose: '18000', exadjyn: 'NO' }, 1, rowId)).toMatchObject({ ok: true });
    });
  });
});

describe('the page of a child’s locks', () => {
  it('SCDM-4 tells what holds, since when, by whom and why, and what was lifted; a reader reads, and lifts nothing', async () => {
    const lockId = await held(stage.clara, 'lock', { level: 'event', participant: mary, event: 'SCR' });
    const freezeId = await held(stage.marco, 'freeze', { level: 'form', participant: mary, ...CYC });
    await liftLock(stage.marco, { lockId: freezeId, reason: 'The dose was misread' });
    const page = await participantLocks(stage.ines, mary);
    expect(page.rows[0]).toMatchObject({
      id: lockId,
      kind: 'lock',
      what: 'Screening & staging',
      by: 'Clara Central',
      reason: 'Interim analysis',
      lifted: null,
      mayLift: false,
    });
    expect(page.rows).toContainEqual(
      expect.objectContaining({
        id: freezeId,
        lifted: expect.objectContaining({ by: 'Marco Monitor', reason: 'The dose was misread' }),
      }),
    );
    expect(page).toMatchObject({ label: mary, mayFreeze: false, mayLock: false });
    const forClara = await participantLocks(stage.clara, mary);
    expect(forClara).toMatchObject({ mayFreeze: true, mayLock: true, open: { drafts: 1, unsigned: 3 } });
    expect(forClara.events.map(({ code }) => code)).toEqual(['SCR', 'MTX1']);
    await expect(participantLocks(stage.bruno, mary)).rejects.toThrow('no such participant');
    await liftLock(stage.clara, { lockId, reason: 'The next test writes again' });
  });
});

describe('the page of locks', () => {
  it('tells the sites of the person, what is still open there, and the lock of the study', async () => {
    await held(stage.clara, 'freeze', { level: 'participant', participant: bea });
    await whileHeld(stage.clara, 'lock', { level: 'study' }, async () => {
      const page = await listLocks(stage.clara);
      expect(page.study).toMatchObject({
        what: 'The study',
        by: 'Clara Central',
        mayLift: true,
        contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      expect(page.sites.find(({ code }) => code === 'MI02')).toMatchObject({
        children: 1,
        heldChildren: 1,
        open: { unsigned: 2 },
        mayLock: true,
      });
      expect(page.inCasebooks).toMatchObject([{ participant: bea, what: 'The whole casebook' }]);
      const forMarco = await listLocks(stage.marco);
      expect(forMarco.study).toMatchObject({ mayLift: false });
      expect(forMarco.sites.map(({ code }) => code)).toEqual(['MI01']);
      expect(forMarco).toMatchObject({ inCasebooks: [], mayLockStudy: false });
    });
    expect((await listLocks(stage.clara)).history[0]).toMatchObject({
      level: 'study',
      lifted: { by: 'Clara Central' },
    });
    await expect(listLocks(stage.dora)).rejects.toThrow('Your role does not allow');
  });
});
