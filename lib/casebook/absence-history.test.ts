import { afterAll, beforeAll, expect, it } from 'vitest';
import { entryHistory } from '@/lib/audit/entry-history';
import { saveEntry } from './save-entry';
import { typing, withConsent } from './testing/children';
import { type Stage, setStage } from './testing/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);
afterAll(() => stage.close());

it('tells in the history of a field why it was empty, and that it was filled', async () => {
  const child = await withConsent(stage.dora, 'MI01');
  const place = { event: 'SCR', form: 'DM' };
  const absent = typing(child, place, { brthyy: '1994' });
  const first = await saveEntry(stage.dora, {
    ...absent,
    typed: { ...absent.typed, missing: { sex: 'PENDING', country: 'UNKNOWN' } },
  });
  if (!first.ok) throw new Error(first.problem.says);
  const filled = typing(
    child,
    place,
    { brthyy: '1994', sex: 'F' },
    { version: 1, reason: { code: 'NEW_INFORMATION' } },
  );
  await saveEntry(stage.dora, { ...filled, typed: { ...filled.typed, missing: { country: 'UNKNOWN' } } });
  const told = (await entryHistory(stage.dora, first.entryId, 'sex')).map((c) => [c.old, c.new, c.reason]);
  expect(told.sort()).toEqual([
    ['', 'Female', 'New information from the source'],
    ['', 'Pending', 'First entry'],
    ['Pending', '', 'New information from the source'],
  ]);
  expect((await entryHistory(stage.dora, first.entryId, 'country')).map((c) => [c.old, c.new])).toEqual([
    ['', 'Unknown'],
  ]);
});
