import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrolled } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { listCuts } from './list-cuts';
import { lookBack } from './look-back';
import { makeCut } from './make-cut';
import { between } from './testing/clock';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);
afterAll(() => stage.close());

const cut = (name: string, moment = '') => ({ name, moment, remark: 'For the committee' });

describe('a data cut', () => {
  it('names now, or an earlier moment, and leaves its row in the trail', async () => {
    const before = await between(stage.owner);
    const made = await makeCut(stage.clara, cut('First interim analysis'));
    if (!made.ok) throw new Error('refused');
    const [one] = await listCuts(stage.dora);
    expect(one).toMatchObject({
      id: made.cutId,
      name: 'First interim analysis',
      by: 'Clara Central',
      remark: 'For the committee',
    });
    expect(one?.at.getTime()).toBeGreaterThanOrEqual(before.getTime());
    await makeCut(stage.clara, cut('Committee of 2016', '3/4/2016 14:05'));
    const [, earlier] = await listCuts(stage.dora);
    expect(earlier?.name).toBe('Committee of 2016');
    const trail = await stage.owner.query(
      "select actor_id, reason, new_value from audit_event where row_id = $1 and field = 'name'",
      [made.cutId],
    );
    expect(trail.rows).toEqual([
      {
        actor_id: stage.clara.personId,
        reason: 'Data cut: First interim analysis',
        new_value: 'First interim analysis',
      },
    ]);
  });

  it('is not made in the future, twice under a name, or by whoever may not', async () => {
    await makeCut(stage.clara, cut('Once'));
    await expect(makeCut(stage.clara, cut('once'))).rejects.toThrow('There is a data cut called “once” already');
    await expect(makeCut(stage.clara, cut('Tomorrow', '1/1/2099 9:00'))).rejects.toThrow('has not come yet');
    await expect(makeCut(stage.clara, cut('Some day', 'someday'))).rejects.toThrow('cannot be read');
    await expect(makeCut(stage.dora, cut('Mine'))).rejects.toThrow('Your role');
    await expect(listCuts(stage.adam)).rejects.toThrow('Your role');
    const race = await Promise.allSettled([makeCut(stage.clara, cut('Race')), makeCut(stage.clara, cut('Race'))]);
    expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is where a page can look back to, as a moment of the address or typed on the clock of the site', async () => {
    const made = await makeCut(stage.clara, cut('To look back to'));
    if (!made.ok) throw new Error('refused');
    const child = await enrolled(stage.clara, 'MI03');
    expect(await lookBack(stage.ines, undefined)).toMatchObject({ at: null, asOf: '', problem: null });
    expect(await lookBack(stage.ines, made.cutId)).toMatchObject({ asOf: made.cutId, cut: 'To look back to' });
    expect(await lookBack(stage.ines, '3/4/2016 14:05', child)).toMatchObject({
      asOf: '2016-04-03T13:05:00.000Z',
      moment: '3 Apr 2016 14:05 WEST (Europe/Lisbon)',
    });
    expect(await lookBack(stage.ines, ['1/1/2099 9:00', 'x'])).toMatchObject({
      at: null,
      problem: expect.stringContaining('has not come yet'),
    });
    expect(await lookBack(stage.ines, 'nonsense')).toMatchObject({
      at: null,
      problem: expect.stringContaining('cannot be read'),
    });
    await expect(lookBack(stage.dora, made.cutId, child)).rejects.toThrow('no such participant');
  });
});
