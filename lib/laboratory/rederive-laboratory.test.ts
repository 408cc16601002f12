import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { checkChild, childrenToCheck, emptyReport } from '@/lib/casebook/check-casebooks';
import { saveEntry } from '@/lib/casebook/save-entry';
import { completed, typing, withConsent } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { addRange } from './add-ranges';
import { correctRange } from './correct-range';
import { endRange, withdrawRange } from './end-range';
import { loadRange } from './load-range';
import { done, laboratoryAt, rangeAt, refused, typedOf } from './testing/laboratories';

let stage: Stage;
beforeAll(async () => {
  process.env.LOG_LEVEL = 'silent'; // one failure is wanted, and told to the log
  stage = await setStage();
}, 60_000);
afterAll(() => stage.close());

const why = 'As the letter of the laboratory says';
const alt = { analyte: 'alt', unit: 'U/L', low: '', high: '40' };
const creatinine = { analyte: 'creat', unit: 'mg/dL', low: '0.3', high: '0.7' };

/** A boy of seven. */
async function boy(actor: Actor, site: string): Promise<string> {
  const child = await withConsent(actor, site);
  const demographics = { brthyy: '1996', brthmo: '5', sex: 'M', country: 'ITA', ethnicyn: 'N' };
  await completed(actor, typing(child, { event: 'SCR', form: 'DM' }, demographics));
  return child;
}

async function sampleOf(actor: Actor, child: string, lbnam: string, values: Record<string, string>) {
  const texts = { lbdat: '10/3/2004', lbnam, ...values };
  return done(await saveEntry(actor, typing(child, { event: 'SCR', form: 'LB' }, texts)));
}

interface Derived {
  altgr: number | null;
  creatu: string | null;
  /** The driver gives decimals as texts. */
  creatsi: string | null;
  hard_findings: number;
}

/** What is derived for the sample of a child, with the findings counted. */
async function derivedFor(child: string) {
  const { rows } = await stage.owner.query<Derived>(
    `select altgr, creatu, creatsi, hard_findings from laboratory_sample s join entry e on e.id = s.entry_id
     join participant p on p.id = s.participant_id where p.screening_number = $1`,
    [child],
  );
  const [found] = rows;
  if (!found) throw new Error(`${child} has no sample.`);
  return { ...found, creatsi: found.creatsi === null ? null : Number(found.creatsi) };
}

async function trailOf(child: string, table: string, field: string): Promise<string[]> {
  const { rows } = await stage.owner.query<{ said: string }>(
    `select who.display_name || ': ' || coalesce(a.old_value #>> '{}', '-') || ' -> ' || coalesce(a.new_value #>> '{}', '-') || ', ' || a.reason as said
     from audit_event a join person who on who.id = a.actor_id join participant p on p.id = a.participant_id
     join entry e on e.id = a.entry_id
     where p.screening_number = $1 and a.table_name = $2 and a.field = $3 and e.form_code = 'LB' order by a.id`,
    [child, table, field],
  );
  return rows.map(({ said }) => said);
}

describe('samples of a laboratory', () => {
  it('follow its ranges: grades, units and findings, with the laboratory as the reason in the trail', async () => {
    const lab = await laboratoryAt(stage.dora, 'MI01', 'Central laboratory');
    const child = await boy(stage.dora, 'MI01');
    await sampleOf(stage.dora, child, 'Central laboratory', { alt: '130', creat: '0.5' });
    expect(await derivedFor(child)).toMatchObject({ altgr: null, creatu: 'mg/dL', creatsi: 44.2 });
    const without = await derivedFor(child);

    await rangeAt(stage, lab, creatinine);
    const added = done(
      await addRange(stage.dora, { laboratoryId: lab, ...typedOf({ ...alt, ageFrom: '7 y', ageTo: '8 y' }) }),
    );
    expect(added.derivedAgain).toBe(1);
    expect(await derivedFor(child)).toMatchObject({ altgr: 2, hard_findings: without.hard_findings - 1 });
    expect(await trailOf(child, 'laboratory_sample', 'altgr')).toEqual([
      'Dora Datamanager: - -> 2, Derived again from reference ranges of Central laboratory',
    ]);
    expect((await trailOf(child, 'entry', 'hard_findings')).at(-1)).toContain(
      'Checked after reference ranges of Central laboratory',
    );
    // What people typed, and the version that guards against a second editor, stay.
    expect(await trailOf(child, 'laboratory_sample', 'alt')).toHaveLength(1);
    expect(await trailOf(child, 'entry', 'version')).toHaveLength(1);
  });

  it('follow a correction, an end and a withdrawal', async () => {
    const lab = await laboratoryAt(stage.dora, 'MI01', 'Second laboratory');
    const child = await boy(stage.dora, 'MI01');
    await sampleOf(stage.dora, child, 'Second laboratory', { alt: '130' });
    const rangeId = await rangeAt(stage, lab, alt);
    expect(await derivedFor(child)).toMatchObject({ altgr: 2 });
    done(await correctRange(stage.dora, { laboratoryId: lab, rangeId, why, ...typedOf({ ...alt, high: '60' }) }));
    expect(await derivedFor(child)).toMatchObject({ altgr: 1 });
    const { history } = await loadRange(stage.dora, lab, rangeId);
    const now = history.find(({ state }) => state === 'in force')?.id ?? '';
    expect((await loadRange(stage.dora, lab, now)).values).toBe(1);
    const end = (lastDay: string) => endRange(stage.dora, { laboratoryId: lab, rangeId: now, why, lastDay });
    expect(done(await end('10/3/2004')).derivedAgain).toBe(0);
    done(await end('9/3/2004'));
    expect(await derivedFor(child)).toMatchObject({ altgr: null });
    done(await end(''));
    expect(await derivedFor(child)).toMatchObject({ altgr: 1 });
    done(await withdrawRange(stage.dora, { laboratoryId: lab, rangeId: now, why }));
    expect(await derivedFor(child)).toMatchObject({ altgr: null });
  });

  it('of other laboratories and other sites are left alone', async () => {
    const [lab] = [await laboratoryAt(stage.dora, 'MI01', 'Third laboratory')];
    await laboratoryAt(stage.dora, 'MI01', 'Fourth laboratory');
    await laboratoryAt(stage.bruno, 'MI02', 'Third laboratory');
    const [near, far] = [await boy(stage.dora, 'MI01'), await boy(stage.bruno, 'MI02')];
    await sampleOf(stage.dora, near, 'Fourth laboratory', { alt: '130' });
    await sampleOf(stage.bruno, far, 'Third laboratory', { alt: '130' });
    expect(done(await addRange(stage.dora, { laboratoryId: lab, ...typedOf(alt) })).derivedAgain).toBe(0);
    for (const child of [near, far]) expect(await derivedFor(child)).toMatchObject({ altgr: null });
  });

  it('that are being saved while a range is added follow it all the same', async () => {
    const lab = await laboratoryAt(stage.dora, 'MI01', 'Busy laboratory');
    const child = await boy(stage.dora, 'MI01');
    await stage.owner.query('begin');
    // Selects pass, inserts wait: the save has read the ranges, and goes on after the range was added.
    await stage.owner.query('lock table laboratory_sample in share mode');
    const saving = sampleOf(stage.dora, child, 'Busy laboratory', { alt: '130' });
    await waiting(1);
    const adding = addRange(stage.dora, { laboratoryId: lab, ...typedOf(alt) });
    await Promise.race([adding, waiting(2)]);
    await stage.owner.query('commit');
    await saving;
    expect(done(await adding).derivedAgain).toBe(1);
    expect(await derivedFor(child)).toMatchObject({ altgr: 2 });
  });
});

/** Until so many connections wait for a lock. */
async function waiting(count: number): Promise<void> {
  for (;;) {
    await stage.owner.query('select pg_stat_clear_snapshot()');
    const { rows } = await stage.owner.query<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity
       where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`,
    );
    if ((rows[0]?.waiting ?? 0) >= count) return;
    await new Promise((next) => setTimeout(next, 20));
  }
}

describe('values that are entered', () => {
  it('never stand in another unit unless a person says that they were read in it', async () => {
    const lab = await laboratoryAt(stage.dora, 'MI01', 'Fifth laboratory');
    const child = await boy(stage.dora, 'MI01');
    await sampleOf(stage.dora, child, 'Fifth laboratory', { creat: '44' });
    const inMicromoles = typedOf({ analyte: 'creat', unit: 'umol/l', low: '25', high: '62' });
    const add = (readInNewUnit?: 'yes') => addRange(stage.dora, { laboratoryId: lab, ...inMicromoles, readInNewUnit });
    const refusal = await add();
    expect(refusal).toMatchObject({ ok: false, problem: { kind: 'another unit' } });
    expect(refused(refusal)).toBe(
      '1 value of creatinine on the forms stands in mg/dL and would stand in µmol/L, with the same number. Check the unit. Where the reports do give µmol/L, say that the values were read in that unit.',
    );
    expect((await stage.owner.query('select 1 from reference_range where laboratory_id = $1', [lab])).rows).toEqual([]);
    expect(await derivedFor(child)).toMatchObject({ creatu: 'mg/dL' });
    done(await add('yes'));
    expect(await derivedFor(child)).toMatchObject({ creatu: 'µmol/L', creatsi: 44 });

    const { rows } = await stage.owner.query<{ id: string }>(
      'select id from reference_range where laboratory_id = $1',
      [lab],
    );
    const withdrawal = await withdrawRange(stage.dora, { laboratoryId: lab, rangeId: rows[0]?.id ?? '', why });
    expect(refused(withdrawal)).toContain('stands in µmol/L and would stand in mg/dL');
    expect(await derivedFor(child)).toMatchObject({ creatu: 'µmol/L' });
  });
});

describe('a laboratory with samples of very many children', () => {
  it('has them derived again after the change, some at a time, with the same reason', async () => {
    const lab = await laboratoryAt(stage.dora, 'MI01', 'Large laboratory');
    const child = await boy(stage.dora, 'MI01');
    await sampleOf(stage.dora, child, 'Large laboratory', { alt: '130' });
    await copied(child, 210);
    const added = done(await addRange(stage.dora, { laboratoryId: lab, ...typedOf(alt) }));
    expect(added.derivedAgain).toBe(211);
    const { rows } = await stage.owner.query(
      `select s.altgr, count(*)::int from laboratory_sample s where lbnam = 'Large laboratory' group by 1`,
    );
    expect(rows).toEqual([{ altgr: 2, count: 211 }]);
    const reasons = await stage.owner.query(
      `select count(*)::int from audit_event where field = 'altgr' and reason = 'Derived again from reference ranges of Large laboratory'`,
    );
    expect(reasons.rows).toEqual([{ count: 211 }]);
  }, 60_000);

  it('where that fails keeps the ranges, leaves no child half derived, says so, and the daily run does the rest', async () => {
    const lab = await laboratoryAt(stage.dora, 'MI01', 'Unlucky laboratory');
    const child = await boy(stage.dora, 'MI01');
    await sampleOf(stage.dora, child, 'Unlucky laboratory', { alt: '130' });
    await copied(child, 210);
    await stage.owner.query(`create function refuse_one() returns trigger language plpgsql as $$
      begin
        if (select count(*) from laboratory_sample where lbnam = 'Unlucky laboratory' and altgr is not null) = 60 then
          raise exception 'no room left';
        end if;
        return new;
      end $$`);
    await stage.owner.query(
      'create trigger refuse_one before update on laboratory_sample for each row execute function refuse_one()',
    );
    const answer = await addRange(stage.dora, { laboratoryId: lab, ...typedOf(alt) });
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'derived later' } });
    expect(refused(answer)).toMatch(
      /^The ranges are stored\. The samples of 161 children could not be derived again now \(incident \d+\): the daily run does it\.$/,
    );
    expect(
      (await stage.owner.query('select 1 from reference_range where laboratory_id = $1', [lab])).rows,
    ).toHaveLength(1);
    expect(await gradesAt('Unlucky laboratory')).toEqual({ '2': 50, none: 161 });

    await stage.owner.query('drop trigger refuse_one on laboratory_sample');
    const report = emptyReport();
    for (const id of await childrenToCheck({ site: 'MI01' }, null, 1000)) await checkChild(id, report);
    expect(await gradesAt('Unlucky laboratory')).toEqual({ '2': 211 });
  }, 60_000);
});

/** How many samples of a laboratory have each grade, where the number of findings goes with it. */
async function gradesAt(laboratory: string): Promise<Record<string, number>> {
  const { rows } = await stage.owner.query<{ grade: string; count: number; kinds: number }>(
    `select coalesce(s.altgr::text, 'none') as grade, count(*)::int, count(distinct e.hard_findings)::int as kinds
     from laboratory_sample s join entry e on e.id = s.entry_id where s.lbnam = $1 group by 1`,
    [laboratory],
  );
  expect(rows.every(({ kinds }) => kinds === 1)).toBe(true);
  return Object.fromEntries(rows.map(({ grade, count }) => [grade, count]));
}

/** Copies a child so many times, casebook and all: with keys of their own, the rows are the same. */
async function copied(child: string, times: number) {
  await stage.owner.query('begin');
  await stage.owner.query(
    `create temporary table copies on commit drop as
     select gen_random_uuid() as id, n from generate_series(1, $1) n`,
    [times],
  );
  await stage.owner.query(
    `insert into participant
     select (jsonb_populate_record(p, jsonb_build_object('id', c.id, 'screening_number', p.screening_number || '-' || c.n))).*
     from participant p, copies c where p.screening_number = $1`,
    [child],
  );
  await stage.owner.query(
    `create temporary table copied_entries on commit drop as
     select e.id as old, gen_random_uuid() as id, c.id as participant_id
     from entry e join participant p on p.id = e.participant_id, copies c where p.screening_number = $1`,
    [child],
  );
  await stage.owner.query(
    `insert into entry select (jsonb_populate_record(e, jsonb_build_object('id', c.id, 'participant_id', c.participant_id))).*
     from entry e join copied_entries c on c.old = e.id`,
  );
  for (const table of ['consent', 'demographics', 'laboratory_sample']) {
    await stage.owner.query(
      `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object('entry_id', c.id, 'participant_id', c.participant_id))).*
       from ${table} t join copied_entries c on c.old = t.entry_id`,
    );
  }
  await stage.owner.query('commit');
}
