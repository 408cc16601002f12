import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rebuildFromTrail } from '@/lib/audit/rebuild';
import type { EntryKey, SaveEntryInput } from '@/lib/casebook/entry-input';
import { listParticipants } from '@/lib/casebook/list-participants';
import { readListQuery } from '@/lib/casebook/list-query';
import { loadCasebook } from '@/lib/casebook/load-casebook';
import { loadEntry } from '@/lib/casebook/load-entry';
import { saveEntry } from '@/lib/casebook/save-entry';
import { enrolled, typing } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import type { Missing } from '@/lib/crf/value';
import { addLaboratory } from '@/lib/laboratory/add-laboratory';
import { raiseQuery } from '@/lib/queries/raise-query';
import { setPlan } from '@/lib/verification/plans/set-plan';
import { between } from './testing/clock';

let stage: Stage;
let children: string[];
beforeAll(async () => {
  stage = await setStage();
  children = [await enrolled(stage.dora, 'MI01'), await enrolled(stage.clara, 'MI02')];
}, 60_000);
afterAll(() => stage.close());

const saves = 400;
const rememberedOf = 8;
const reviewedOf = 20;
const reason = { code: 'TRANSCRIPTION' } as const;

const missing = fc.constantFrom<Missing>({}, { mhstdat: 'PENDING' }, { mhstdat: 'UNKNOWN' });
const condition = fc.record({ which: fc.nat(3), mhterm: fc.constantFrom('Asthma', 'Eczema', 'Fracture', ''), missing });
/** What a person types next: demographics, a medical history with its grid, a row of the log of adverse events. */
const act = fc.record({
  child: fc.nat(1),
  form: fc.constantFrom('DM', 'MH', 'AE'),
  isComplete: fc.boolean(),
  brthyy: fc.integer({ min: 1985, max: 2003 }).map(String),
  sex: fc.constantFrom('F', 'M', ''),
  conditions: fc.uniqueArray(condition, { maxLength: 4, selector: ({ which }) => which }),
  gentest: fc.constantFrom<Missing>({}, { gentest: 'PENDING' }),
  repeat: fc.integer({ min: 1, max: 4 }),
  aeterm: fc.constantFrom('Nausea', 'Fever', 'Mucositis'),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

it('whatever was saved, casebook, form and list as of a remembered moment are what was seen then', async () => {
  const versions = new Map<string, number>();
  const remembered: { at: Date; child: string; key: EntryKey; seen: unknown }[] = [];
  const acts = fc.sample(act, { numRuns: saves, seed: 20_160_403 });
  let saved = 0;
  for (const [index, one] of acts.entries()) {
    const { key, input } = await saveOf(one);
    if (index % reviewedOf === 0) await review(key.participant, index);
    const place = `${key.participant} ${key.form} ${key.repeat}`;
    const outcome = await saveEntry(stage.clara, { ...input, version: versions.get(place) ?? 0, reason });
    if (outcome.ok) {
      versions.set(place, outcome.version);
      saved++;
    }
    if (index % rememberedOf > 0) continue;
    const at = await between(stage.owner);
    remembered.push({ at, child: key.participant, key, seen: await look(key, null) });
  }
  expect(saved).toBeGreaterThan(saves / 2);
  for (const { at, key, seen } of remembered) expect(await look(key, at)).toEqual(seen);
}, 60_000);

it('every table as of now is the table itself, row by row', async () => {
  await stage.owner.query("select set_config('casebook.as_of', now()::text, false)");
  const { rows: views } = await stage.owner.query<{ name: string }>(
    "select table_name as name from information_schema.views where table_schema = 'as_of' order by 1",
  );
  expect(views.map(({ name }) => name)).toEqual(expect.arrayContaining(['entry', 'record_lock', 'document_approval']));
  const filled: string[] = [];
  for (const { name } of views) {
    const then = `select to_jsonb(t) from as_of.${name} t`;
    const stored = `select to_jsonb(t) from public.${name} t`;
    const { rows } = await stage.owner.query(`(${then} except ${stored}) union all (${stored} except ${then})`);
    expect({ name, rows }).toEqual({ name, rows: [] });
    const { rowCount } = await stage.owner.query(stored);
    if (rowCount) filled.push(name);
  }
  expect(filled).toEqual(
    expect.arrayContaining(['demographics', 'entry', 'laboratory', 'participant', 'query', 'verification_plan']),
  );
});

it('and the trail of all of it rebuilds every table, value by value', async () => {
  const { differences } = await rebuildFromTrail(stage.owner);
  expect(differences).toEqual([]);
  const { rows } = await stage.owner.query('select count(*)::int from audit_event');
  expect(rows[0].count).toBeGreaterThan(4000);
});

/** What is done around the forms: asked, planned, kept by the site. */
async function review(participant: string, index: number) {
  const form = { participant, event: 'SCR', form: 'DM', repeat: 1, field: null, group: null, rowId: null };
  const asked = { ...form, says: `Please look at it again (${index})`, assignedTo: 'data_manager' as const };
  await raiseQuery(stage.clara, { ...asked, requestId: newId() });
  await addLaboratory(stage.clara, { site: 'MI01', name: `Laboratory ${index}` });
  if (index !== saves / 2) return;
  const plan = { site: 'MI01', share: 50, others: 'critical' as const, seed: 'seed', reason: 'As the protocol says' };
  expect(await setPlan(stage.clara, { ...plan, present: null, requestId: newId() })).toMatchObject({ ok: true });
}

async function look(key: EntryKey, at: Date | null) {
  return {
    casebook: await loadCasebook(stage.ines, key.participant, at),
    entry: await loadEntry(stage.ines, key, at),
    list: await listParticipants(stage.ines, readListQuery({}), at),
  };
}

async function saveOf(one: Act): Promise<{ key: EntryKey; input: SaveEntryInput }> {
  const participant = children[one.child] ?? '';
  const event = one.form === 'AE' ? 'ANY' : 'SCR';
  const key = { participant, event, form: one.form, repeat: one.form === 'AE' ? one.repeat : 1 };
  const input = typing(participant, key, textsOf(one), { intent: one.isComplete ? 'complete' : 'draft' });
  if (one.form !== 'MH') return { key, input };
  const { content } = await loadEntry(stage.clara, key);
  const conditions = one.conditions.map(({ which, mhterm, missing: why }) => ({
    id: content.groups.conditions?.[which]?.id ?? newId(),
    texts: { mhterm },
    missing: why,
  }));
  return { key, input: { ...input, typed: { ...input.typed, missing: one.gentest, groups: { conditions } } } };
}

function textsOf({ form, brthyy, sex, aeterm }: Act): Record<string, string> {
  if (form === 'AE') return { aeyn: 'Y', aeterm };
  if (form === 'DM') return { brthyy, brthmo: '5', sex, country: 'ITA', ethnicyn: 'N' };
  return { mhyn: 'Y', allergy: 'N' };
}
