import { afterAll, beforeAll, expect, it } from 'vitest';
import { readAs } from '@/db/transaction-as';
import { type Actor, may } from '@/lib/access/actor';
import { NotAllowed, NotFound, Refused, refusalOf } from '@/lib/access/errors';
import { hashPassword } from '@/lib/access/password';
import { rebuildFromTrail } from '@/lib/audit/rebuild';
import { findingsIn, readTrail } from '@/lib/audit/testing/written-trail';
import { drawFrom, numbers } from '@/lib/queries/testing/random';
import { visited } from '@/lib/queries/testing/visits';
import { verifySignatures } from '@/lib/signatures/verify-signatures';
import { countToVerify } from '@/lib/verification/to-verify';
import { formByCode } from '@/study/forms';
import { allForms } from './casebook-in-hand';
import { storedEntries } from './stored-entries';
import { enrolled } from './testing/children';
import { password, reviewActs, studyActs } from './testing/review-acts';
import { type Cast, type Stage, setStage } from './testing/stage';

/** Another order of the same things: SEED=7 npx vitest run lib/casebook/review-loop */
const seed = Number(process.env.SEED ?? 20_261_126);
const names: (keyof Cast)[] = ['dora', 'bruno', 'ivo', 'marco', 'clara', 'paola', 'stella', 'adam', 'ines'];

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  const hash = await hashPassword(password);
  for (const { personId } of [stage.ivo, stage.paola]) {
    await stage.owner.query("select set_config('casebook.actor', $1, false)", [personId]);
    await stage.owner.query('update person set password_hash = $1 where id = $2', [hash, personId]);
  }
}, 60_000);
afterAll(() => stage.close());

const values = ['98', '97', '96', '85', '80'];

async function childWithVisit(): Promise<string> {
  const child = await enrolled(stage.dora, 'MI01');
  await visited(stage.dora, child);
  return child;
}

type Outcome = 'done' | 'refused' | 'not allowed' | 'not found';

/** What came of it; whatever is none of these is an incident, and fails the test. */
async function outcomeOf(act: () => Promise<unknown>): Promise<Outcome> {
  try {
    const outcome = await act();
    return typeof outcome === 'object' && outcome !== null && Reflect.get(outcome, 'ok') === false ? 'refused' : 'done';
  } catch (error) {
    if (error instanceof NotAllowed) return 'not allowed';
    if (error instanceof NotFound) return 'not found';
    if (error instanceof Refused || refusalOf(error)) return 'refused';
    throw error;
  }
}

const siteOf = async (code: string): Promise<string> =>
  (await stage.owner.query('select id from site where code = $1', [code])).rows[0].id;

/** How far the trail of the whole study has come. */
const written = async (): Promise<number> =>
  Number((await stage.owner.query('select count(*) from audit_event')).rows[0].count);

it('P11-10g anybody who does anything to a form in any state of its review gets what the table of permissions says', async () => {
  const random = numbers(seed);
  const milan = await siteOf('MI01');
  const child = await childWithVisit();
  // One of everything there is to act on, so that nobody is told "not found" for want of it.
  for (const what of ['raise', 'freeze', 'unfreeze', 'lock', 'unlock'])
    await reviewActs[what]?.run(stage[what.endsWith('lock') ? 'clara' : 'marco'], { stage, child, value: '98' });
  const doers: [string, Actor][] = names.map((name) => [name, stage[name]]);
  const acts = Object.entries({ ...reviewActs, ...studyActs });
  for (let step = 0; step < 260; step++) {
    const [name, actor] = drawFrom(random, doers);
    const [what, act] = drawFrom(random, acts);
    const isAllowed = Object.hasOwn(studyActs, what) ? may(actor, act.may) : may(actor, act.may, milan);
    const before = await written();
    const outcome = await outcomeOf(() => act.run(actor, { stage, child, value: drawFrom(random, values) }));
    const told = `step ${step}: ${name}, ${what}`;
    if (isAllowed) expect(['done', 'refused'], told).toContain(outcome);
    else {
      expect(['not allowed', 'not found'], told).toContain(outcome);
      expect(await written(), `${told} wrote something`).toBe(before);
    }
  }
}, 120_000);

it('P11-10f SCDM-2 R3-3.16.1r saving, asking, verifying, signing and locking in any order reaches no state that the rules forbid', async () => {
  const random = numbers(seed + 1);
  const children = [await childWithVisit(), await childWithVisit()];
  const people = [stage.dora, stage.ivo, stage.marco, stage.clara, stage.paola];
  const acts = Object.entries(reviewActs);
  const counts = { done: 0, refused: 0 };
  for (let step = 0; step < 220; step++) {
    const child = drawFrom(random, children);
    const [what, act] = drawFrom(random, acts);
    const able = people.filter((person) => may(person, act.may));
    const actor = drawFrom(random, able);
    const outcome = await outcomeOf(() => act.run(actor, { stage, child, value: drawFrom(random, values) }));
    counts[outcome === 'done' ? 'done' : 'refused'] += 1;
    if (step % 5 === 4) expect(await forbidden(), `after step ${step}: ${actor.displayName}, ${what}`).toEqual([]);
  }
  expect(counts.done).toBeGreaterThan(60);
  expect(findingsIn(await readTrail(stage))).toEqual([]);
  expect((await rebuildFromTrail(stage.owner)).differences).toEqual([]);
}, 120_000);

/** Every state that must not be, as it stands in the database. */
async function forbidden(): Promise<string[]> {
  const { misfits } = await readAs(stage.clara, (tx) => verifySignatures(tx, null));
  return [...misfits.map(({ says }) => says), ...(await wrongInTables()), ...(await wrongCounts())];
}

async function wrongInTables(): Promise<string[]> {
  const { rows } = await stage.owner.query<{ wrong: string }>(`
    select 'verified, and changed since: ' || v.id || ' ' || path as wrong
    from verification v, jsonb_each(v.fields) as f (path, by), audit_event a
    where a.participant_id = v.participant_id and a.entry_id = v.entry_id and a.table_name = 'visit' and a.field = path
      and a.at > (by ->> 1)::timestamptz
    union all
    select 'written while locked: ' || a.id from record_lock l join audit_event a on a.participant_id = l.participant_id
    where l.kind = 'lock' and l.level = 'participant' and a.table_name in ('visit', 'participant')
      and a.field <> 'overdue_since' and a.at > l.set_at and a.at < coalesce(l.lifted_at, 'infinity')
    union all
    select 'signed as a draft: ' || s.id from signed_entry s join entry e on e.id = s.entry_id
    where s.fallen_at is null and e.status <> 'complete'
    union all
    select 'ended without a word: ' || q.id from query q where q.status in ('closed', 'cancelled') and not exists (
      select from query_message m where m.query_id = q.id and m.act in ('answer', 'close', 'cancel') and m.says <> '')
    union all
    select 'not as its thread: ' || q.id from query q join lateral (
      select m.act from query_message m where m.query_id = q.id and m.act <> 'assign' order by m.said_at desc, m.id desc limit 1) last on true
    where q.status <> case last.act when 'answer' then 'answered' when 'close' then 'closed' when 'cancel' then 'cancelled' else 'open' end`);
  return rows.map(({ wrong }) => wrong);
}

/** What is left to verify, counted anew. */
async function wrongCounts(): Promise<string[]> {
  const { rows } = await stage.owner.query(
    `select e.id, e.participant_id, e.to_verify, coalesce(v.fields, '{}') as fields
     from entry e left join verification v on v.entry_id = e.id and v.kind = 'source' where e.form_code = 'VS'`,
  );
  const wrong: string[] = [];
  for (const row of rows) {
    const entries = await readAs(stage.clara, (tx) => storedEntries(tx, row.participant_id, allForms));
    const entry = entries.find(({ id }) => id === row.id);
    const form = formByCode('VS');
    if (!entry?.content || !form) continue;
    const { toVerify } = countToVerify(form, entry.content, row.fields);
    if (toVerify !== row.to_verify) wrong.push(`left to verify: ${row.to_verify}, counted ${toVerify}`);
  }
  return wrong;
}
