import { afterAll, beforeAll, expect, it } from 'vitest';
import { readAs } from '@/db/transaction-as';
import { listParticipants } from '@/lib/casebook/list-participants';
import { readListQuery } from '@/lib/casebook/list-query';
import { loadCasebook } from '@/lib/casebook/load-casebook';
import { loadEntry } from '@/lib/casebook/load-entry';
import { saveEntry } from '@/lib/casebook/save-entry';
import { enrolled, typing } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { between } from './testing/clock';

const DM = { event: 'SCR', form: 'DM' };
const demographics = { brthyy: '1994', brthmo: '5', sex: 'F', country: 'ITA', ethnicyn: 'N' };

let stage: Stage;
let child: { number: string; id: string };
beforeAll(async () => {
  stage = await setStage();
  const number = await enrolled(stage.dora, 'MI01');
  const { rows } = await stage.owner.query('select id from participant where number = $1', [number]);
  child = { number, id: rows[0].id };
  expect(await saveEntry(stage.dora, typing(number, DM, demographics))).toMatchObject({ ok: true });
  await fillTrail();
}, 120_000);
afterAll(() => stage.close());

/** 100,000 rows of 20 other children, and 6,000 changes of this one's answers and back. */
async function fillTrail() {
  const { rows } = await stage.owner.query(
    `select * from audit_event where participant_id = $1 and table_name = 'demographics' and field = 'brthyy'`,
    [child.id],
  );
  const [told] = rows;
  const insert = `insert into audit_event (at, actor_id, action, table_name, row_id, entry_id, participant_id, site_id, field, old_value, new_value,
    reason, chain, chain_no, hash)`;
  await stage.owner.query(
    `${insert} select clock_timestamp(), $1, 'update', 'demographics', $2, $2, $3, $4, 'brthyy', to_jsonb(1990 + n % 5), to_jsonb(1990 + (n + 1) % 5),
       'Test', $3::uuid::text, n + 100000, '' from generate_series(1, 6000) n`,
    [told.actor_id, told.row_id, child.id, told.site_id],
  );
  await stage.owner.query(
    `${insert} select clock_timestamp(), $1, 'insert', (array['adverse_event', 'demographics', 'entry'])[1 + n % 3], gen_random_uuid(), gen_random_uuid(),
       md5((n % 20)::text)::uuid, $2, 'remark', null, '"x"', 'Test', md5((n % 20)::text), n, '' from generate_series(1, 100000) n`,
    [told.actor_id, told.site_id],
  );
  await stage.owner.query('analyze audit_event');
}

it('reads a casebook and a form as they stood in well under a second, however long the trail of the others', async () => {
  const at = await between(stage.owner);
  await loadCasebook(stage.ines, child.number, at);
  const begun = performance.now();
  const casebook = await loadCasebook(stage.ines, child.number, at);
  const page = await loadEntry(stage.ines, { participant: child.number, ...DM, repeat: 1 }, at);
  const took = performance.now() - begun;
  expect(casebook.participant.label).toBe(child.number);
  expect(page.content.answers.brthyy).toBe(1991);
  expect(took).toBeLessThan(1000);
});

it('reads the list as it stood in a few seconds: it is folded from the whole trail', async () => {
  const at = await between(stage.owner);
  const begun = performance.now();
  const list = await listParticipants(stage.ines, readListQuery({}), at);
  const took = performance.now() - begun;
  expect(list.participants.map(({ label }) => label)).toEqual([child.number]);
  expect(took).toBeLessThan(5000);
});

it('finds the trail of one child by the index on the child', async () => {
  const plan = await readAs(stage.ines, async (tx) => {
    const { rows } = await tx.execute<{ 'QUERY PLAN': string }>(
      `explain select row_id, field, id, new_value from audit_event
       where at <= now() and participant_id = '${child.id}' and table_name = 'demographics'`,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plan).toMatch(/participant_id_entry_id_id_idx|audit_event_of_entry/);
});
