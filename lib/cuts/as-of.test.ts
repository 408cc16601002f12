import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAs } from '@/db/transaction-as';
import { NotFound } from '@/lib/access/errors';
import { entryHistory } from '@/lib/audit/entry-history';
import { listParticipants } from '@/lib/casebook/list-participants';
import { readListQuery } from '@/lib/casebook/list-query';
import { loadCasebook } from '@/lib/casebook/load-casebook';
import { loadEntry } from '@/lib/casebook/load-entry';
import { loadLog } from '@/lib/casebook/load-log';
import { saveEntry } from '@/lib/casebook/save-entry';
import { completed, enrolled, screened, typing, withConsent } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { liftLock } from '@/lib/locks/lift-lock';
import { setLock } from '@/lib/locks/set-lock';
import { childQueries } from '@/lib/queries/child-queries';
import { NotThereYet } from './as-of';
import { between } from './testing/clock';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);
afterAll(() => stage.close());

const DM = { event: 'SCR', form: 'DM' };
const demographics = { brthyy: '1994', brthmo: '5', sex: 'F', country: 'ITA', ethnicyn: 'N' };
const corrected = { reason: { code: 'TRANSCRIPTION' } } as const;
const all = readListQuery({});

describe('the data as they stood at a moment', () => {
  it('are those of casebook, form, log, queries and list then, whatever happened since', async () => {
    const child = await enrolled(stage.dora, 'MI01');
    await completed(stage.dora, typing(child, DM, demographics));
    const row = typing(child, { event: 'ANY', form: 'AE' }, { aeyn: 'Y', aeterm: 'Nausea' });
    expect(await saveEntry(stage.dora, row)).toMatchObject({ ok: true });
    const at = await between(stage.owner);
    const look = async (asOf?: Date) => ({
      casebook: await loadCasebook(stage.ines, child, asOf),
      entry: await loadEntry(stage.ines, { participant: child, ...DM, repeat: 1 }, asOf),
      log: await loadLog(stage.ines, child, 'AE', asOf),
      queries: await childQueries(stage.ines, child, asOf),
      list: await listParticipants(stage.ines, all, asOf),
    });
    const seen = await look();
    const later = typing(child, DM, { ...demographics, brthyy: '1995' }, { version: 1, ...corrected });
    expect(await saveEntry(stage.dora, later)).toMatchObject({ ok: true });
    expect(await saveEntry(stage.dora, { ...row, version: 1, requestId: newId(), ...corrected })).toMatchObject({
      ok: true,
    });
    await enrolled(stage.dora, 'MI01');
    expect(await look()).not.toEqual(seen);
    expect(await look(at)).toEqual(seen);
  });

  it('take rows of a grid that are gone since, and the reasons why answers were empty', async () => {
    const child = await withConsent(stage.dora, 'MI01');
    const at = { participant: child, event: 'SCR', form: 'MH', repeat: 1 };
    const input = typing(child, at, { mhyn: 'Y', allergy: 'N' });
    const rows = ['Asthma', 'Eczema'].map((mhterm) => ({
      id: newId(),
      texts: { mhterm },
      missing: { mhstdat: 'PENDING' as const },
    }));
    const saving = async (version: number, conditions: typeof rows) => {
      const typed = { ...input.typed, missing: { gentest: 'PENDING' as const }, groups: { conditions } };
      const saved = await saveEntry(stage.dora, { ...input, requestId: newId(), version, typed, ...corrected });
      if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
      return { at: await between(stage.owner), page: await loadEntry(stage.ines, at) };
    };
    const both = await saving(0, rows);
    const kept = both.page.content.groups.conditions?.[1]?.id ?? '';
    const one = await saving(
      1,
      rows.slice(1).map((row) => ({ ...row, id: kept })),
    );
    const none = await saving(2, []);
    for (const { at: moment, page } of [both, one, none]) expect(await loadEntry(stage.ines, at, moment)).toEqual(page);
    expect(both.page.content.groups.conditions).toHaveLength(2);
    expect(one.page.content.groups.conditions?.map(({ id }) => id)).toEqual([kept]);
    expect(both.page.content.missing).toEqual({ gentest: 'PENDING' });
  });

  it('P11-10e2 keep 20 changes of one value: all 21 values are seen in order, in the history and as of each moment', async () => {
    const child = await withConsent(stage.dora, 'MI01');
    const years = Array.from({ length: 21 }, (_, change) => 1985 + change);
    const moments: Date[] = [];
    let entryId = '';
    for (const [version, year] of years.entries()) {
      const input = typing(child, DM, { ...demographics, brthyy: String(year) }, { version, ...corrected });
      const saved = await saveEntry(stage.dora, input);
      if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
      entryId = saved.entryId;
      moments.push(await between(stage.owner));
    }
    const asOf = async (moment: Date) =>
      (await loadEntry(stage.ines, { participant: child, ...DM, repeat: 1 }, moment)).content;
    const seen = await Promise.all(moments.map(asOf));
    expect(seen.map(({ answers }) => answers.brthyy)).toEqual(years);
    const history = await entryHistory(stage.ines, entryId, 'brthyy');
    expect(history.map((change) => Number.parseInt(change.new, 10)).reverse()).toEqual(years);
  });

  it('can be read and not worked on, by whoever may do everything now', async () => {
    const child = await enrolled(stage.dora, 'MI01');
    await completed(stage.dora, typing(child, DM, demographics));
    const at = await between(stage.owner);
    const [casebook, page, log] = [
      await loadCasebook(stage.clara, child, at),
      await loadEntry(stage.clara, { participant: child, ...DM, repeat: 1 }, at),
      await loadLog(stage.clara, child, 'AE', at),
    ];
    expect(casebook).toMatchObject({ mayEnter: false, mayEnrol: false });
    expect(page.maySave).toBe(false);
    expect(new Set(Object.values(page.review.may))).toEqual(new Set([false]));
    expect(log.next).toBeNull();
    const writing = readAs(stage.clara, (tx) => tx.execute('delete from finding'), { at });
    await expect(writing).rejects.toThrow();
  });

  it('P11-10d are those of the sites of whoever looks; before a child was screened it was not there', async () => {
    const before = await between(stage.owner);
    const child = await screened(stage.bruno, 'MI02');
    const at = await between(stage.owner);
    const entry = { participant: child, ...DM, repeat: 1 };
    for (const look of [
      () => loadCasebook(stage.dora, child, at),
      () => loadEntry(stage.dora, entry, at),
      () => loadLog(stage.dora, child, 'AE', at),
      () => loadCasebook(stage.dora, child, before),
    ]) {
      const refused = await look().catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(NotFound);
      expect(refused).not.toBeInstanceOf(NotThereYet);
    }
    await expect(loadCasebook(stage.adam, child, at)).rejects.toThrow('Your role');
    await expect(loadCasebook(stage.bruno, child, before)).rejects.toThrow(NotThereYet);
    await expect(loadEntry(stage.bruno, entry, before)).rejects.toThrow('was not in the study database yet');
    const labels = async (asOf: Date) =>
      (await listParticipants(stage.bruno, all, asOf)).participants.map(({ label }) => label);
    expect(await labels(at)).toContain(child);
    expect(await labels(before)).not.toContain(child);
    expect((await listParticipants(stage.dora, all, at)).participants.map(({ siteCode }) => siteCode)).not.toContain(
      'MI02',
    );
  });

  it('take what was frozen and locked then, of the child and of the whole study', async () => {
    const child = await enrolled(stage.dora, 'MI01');
    await completed(stage.dora, typing(child, DM, demographics));
    const key = { participant: child, ...DM, repeat: 1 };
    const seen: { at: Date; locks: unknown; closedBecause: string | null }[] = [];
    const look = async (asOf?: Date) => {
      const { review, closedBecause } = await loadEntry(stage.dora, key, asOf);
      return { locks: review.locks, closedBecause };
    };
    const remember = async () => {
      const at = await between(stage.owner);
      seen.push({ at, ...(await look()) });
    };
    await remember();
    const frozen = await setLock(stage.clara, {
      kind: 'freeze',
      of: { level: 'form', ...key },
      reason: 'Compared with the source',
    });
    expect(frozen).toMatchObject({ ok: true });
    await remember();
    const lock = { kind: 'lock', of: { level: 'study' }, reason: 'End of the study', allTheSame: 'yes' } as const;
    const locked = await setLock(stage.clara, lock);
    if (!locked.ok) throw new Error(JSON.stringify(locked));
    await remember();
    await liftLock(stage.clara, { lockId: locked.lockId, reason: 'A death was reported late' });
    expect(new Set(seen.map(({ closedBecause }) => closedBecause)).size).toBe(3);
    for (const { at, ...then } of seen) expect(await look(at)).toEqual(then);
  });
});
