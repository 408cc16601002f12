import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordView } from './record-view';
import { withConsent } from './testing/children';
import { type Stage, setStage } from './testing/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);
afterAll(() => stage.close());

it('R3-4.2.2aiii puts on record who looks at a casebook, once in an hour, and nothing of who may not', async () => {
  const child = await withConsent(stage.dora, 'MI01');
  await Promise.all([recordView(stage.marco, child), recordView(stage.marco, child), recordView(stage.ines, child)]);
  await recordView(stage.marco, child);
  await recordView(stage.bruno, child);
  await recordView(stage.adam, child);
  const { rows } = await stage.owner.query(
    `select who.display_name as who, a.reason from audit_event a join person who on who.id = a.actor_id
     where a.table_name = 'casebook_view' and a.field = 'hour' order by 1`,
  );
  expect(rows).toEqual([
    { who: 'Ines Inspector', reason: 'Casebook viewed' },
    { who: 'Marco Monitor', reason: 'Casebook viewed' },
  ]);
});
