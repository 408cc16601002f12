import { afterAll, beforeAll, expect, it } from 'vitest';
import { announcePresence } from './presence';
import { screened } from './testing/children';
import { type Stage, setStage } from './testing/stage';

let stage: Stage;
let child: string;
beforeAll(async () => {
  stage = await setStage();
  child = await screened(stage.dora, 'MI01');
}, 60_000);
afterAll(() => stage.close());

const place = { event: 'SCR', form: 'SCR', repeat: 1 };
const announce = (who: 'dora' | 'marco' | 'bruno', changed: Partial<typeof place> = {}) =>
  announcePresence(stage[who], { participant: child, ...place, ...changed });

it('tells each who else has the entry open', async () => {
  expect(await announce('dora')).toEqual({ others: [] });
  expect(await announce('marco')).toEqual({ others: ['Dora Datamanager'] });
  expect(await announce('dora')).toEqual({ others: ['Marco Monitor'] });
});

it('is found by nobody of another site, and at no place that the study does not have', async () => {
  await expect(announce('bruno')).rejects.toThrow('no such participant');
  await expect(announce('dora', { event: 'ZZZ' })).rejects.toThrow('no such form');
  await expect(announce('dora', { repeat: 900 })).rejects.toThrow('once');
  const { rows } = await stage.owner.query('select distinct event_code from presence');
  expect(rows).toEqual([{ event_code: 'SCR' }]);
});
