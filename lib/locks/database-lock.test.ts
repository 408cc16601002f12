import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { refusalOf } from '@/lib/access/errors';
import { recordApproval } from '@/lib/casebook/approvals';
import { checkChild, childrenToCheck, emptyReport } from '@/lib/casebook/check-casebooks';
import { askConfirmation, decideConfirmation } from '@/lib/casebook/confirm-check';
import { acceptDeviation, dismissDeviation } from '@/lib/casebook/decide-deviation';
import { enrolParticipant } from '@/lib/casebook/enrol-participant';
import { loadCasebook } from '@/lib/casebook/load-casebook';
import { raiseNextNumber } from '@/lib/casebook/raise-next-number';
import { saveEntry } from '@/lib/casebook/save-entry';
import { screenParticipant } from '@/lib/casebook/screen-participant';
import { completed, consented, eligible, enrolled, screened, typing } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import type { AnyForm } from '@/lib/crf/form';
import { addLaboratory } from '@/lib/laboratory/add-laboratory';
import { addRange } from '@/lib/laboratory/add-ranges';
import { closeLaboratory } from '@/lib/laboratory/close-laboratory';
import { laboratoryAt, rangeAt, typedOf } from '@/lib/laboratory/testing/laboratories';
import { forms } from '@/study/forms';
import { liftLock } from './lift-lock';
import { held } from './testing/locking';

let stage: Stage;
let app: Client;
let child: string;
/** A child who is ready to be enrolled. */
let waiting: string;
let laboratoryId: string;
let confirmation: string;
let proposal: string;
const parts = Object.values<AnyForm>(forms).flatMap((form) => [
  { table: form.name, form: form.code, isGrid: false },
  ...Object.values(form.groups).map(({ name }) => ({ table: name, form: form.code, isGrid: true })),
]);

beforeAll(async () => {
  process.env.LOG_LEVEL = 'silent';
  stage = await setStage();
  app = new Client(process.env.DATABASE_URL);
  await app.connect();
  child = await enrolled(stage.dora, 'MI01');
  await withOneOfEach();
  waiting = await screened(stage.dora, 'MI01');
  await completed(stage.dora, typing(waiting, { event: 'SCR', form: 'SCR' }, eligible));
  await completed(stage.dora, typing(waiting, { event: 'SCR', form: 'ICF' }, consented));
  laboratoryId = await laboratoryAt(stage.dora, 'MI01', 'Central laboratory');
  await rangeAt(stage, laboratoryId);
}, 60_000);
afterAll(async () => {
  await app.end();
  await stage.close();
});

/** An entry of every form with its table and a row of each grid, a request to confirm, a proposed deviation. */
async function withOneOfEach(): Promise<void> {
  const one = async (text: string, values: unknown[]) => (await stage.owner.query(text, values)).rows[0]?.id as string;
  const { rows } = await stage.owner.query('select id, site_id from participant where number = $1', [child]);
  const [{ id, site_id: site }] = rows;
  for (const form of Object.values<AnyForm>(forms)) {
    const entryOf = (repeat: number) =>
      one(
        `insert into entry (id, participant_id, site_id, event_code, form_code, repeat, status, created_by, saved_by)
         values ($1, $2, $3, 'ANY', $4, $5, 'draft', $6, $6) returning id`,
        [newId(), id, site, form.code, repeat, stage.clara.personId],
      );
    const [entry] = [await entryOf(91), await entryOf(92)]; // the second has no answers yet
    await stage.owner.query(`insert into ${form.name} (entry_id, participant_id, site_id) values ($1, $2, $3)`, [
      entry,
      id,
      site,
    ]);
    for (const group of Object.values(form.groups))
      await stage.owner.query(
        `insert into ${group.name} (id, entry_id, participant_id, site_id, position) values ($1, $2, $3, $4, 0)`,
        [newId(), entry, id, site],
      );
  }
  const [entry] = (await stage.owner.query(`select id from entry where form_code = 'CYC' and repeat = 91`)).rows;
  confirmation = await one(
    `insert into check_confirmation (id, participant_id, site_id, entry_id, check_id, answers, reason, asked_by)
     values ($1, $2, $3, $4, 'EC-057', '{}', 'The pharmacy confirms it', $5) returning id`,
    [newId(), id, site, entry.id, stage.dora.personId],
  );
  proposal = await one(
    `insert into deviation_proposal (id, participant_id, site_id, rule, about, category, says)
     values ($1, $2, $3, 'NO-RULE', 'x', 'PROHIBITED_MEDICATION', 'A steroid was given') returning id`,
    [newId(), id, site],
  );
}

/** What the application's login is told when this person tries the statement by hand; everything is undone afterwards. */
async function tryAs({ personId }: Actor, statement: string, values: unknown[] = []): Promise<string> {
  await app.query('begin');
  await app.query(`select set_config('casebook.actor', $1, true), set_config('casebook.reason', 'By hand', true)`, [
    personId,
  ]);
  try {
    const { rowCount } = await app.query(statement, values);
    return `done ${rowCount}`;
  } catch (error) {
    return refusalOf(error)?.message ?? String(error);
  } finally {
    await app.query('rollback');
  }
}

/** Every statement that writes data, as far as the application's login may try it at all. */
function writes(): Record<string, string> {
  const own = Object.fromEntries(
    parts.flatMap(({ table, form, isGrid }) => {
      const key = isGrid ? 'id, entry_id, position' : 'entry_id';
      const values = isGrid ? 'gen_random_uuid(), e.id, 5' : 'e.id';
      const insert = `insert into ${table} (${key}, participant_id, site_id) select ${values}, e.participant_id, e.site_id
                      from entry e where e.form_code = '${form}' and e.repeat = 92`;
      const update = `update ${table} set missing = '{"x": "UNKNOWN"}'`;
      return [
        [`insert ${table}`, insert],
        [`update ${table}`, update],
        ...(isGrid ? [[`delete ${table}`, `delete from ${table}`]] : []),
      ];
    }),
  );
  return {
    ...own,
    'insert entry': `insert into entry (id, participant_id, site_id, event_code, form_code, status, created_by, saved_by)
      select gen_random_uuid(), id, site_id, 'ANY', 'EVT', 'draft', casebook_actor(), casebook_actor() from participant where number is not null`,
    'update entry': `update entry set status = 'complete'`,
    'insert participant': `insert into participant (id, site_id, screening_number) select gen_random_uuid(), id, 'X-1' from site where code = 'MI01'`,
    'update participant': `update participant set sex = 'M'`,
    'insert check_confirmation': `insert into check_confirmation (id, participant_id, site_id, entry_id, check_id, answers, reason, asked_by)
      select gen_random_uuid(), participant_id, site_id, id, 'EC-001', '{}', 'Because', casebook_actor() from entry limit 1`,
    'update check_confirmation': `update check_confirmation set remark = 'Later'`,
    'update deviation_proposal': `update deviation_proposal set decision = 'dismissed', decided_by = casebook_actor()`,
    'insert deviation_proposal': `insert into deviation_proposal (id, participant_id, site_id, rule, about, category, says, decision)
      select gen_random_uuid(), id, site_id, 'EC-001', 'y', 'OTHER', 'Decided at once', 'accepted' from participant limit 1`,
    'insert laboratory': `insert into laboratory (id, site_id, name) select gen_random_uuid(), id, 'Another' from site where code = 'MI01'`,
    'update laboratory': `update laboratory set closed_at = now()`,
    'insert reference_range': `insert into reference_range (id, site_id, laboratory_id, analyte, unit, to_own, to_si, age_from, age_to, valid_from)
      select gen_random_uuid(), site_id, id, 'alt', 'U/L', 1, 1, 0, 12, '2020-01-01' from laboratory limit 1`,
    'update reference_range': `update reference_range set valid_to = '2020-01-01'`,
    'insert document_approval': `insert into document_approval (id, site_id, document, version, approved_on, recorded_by)
      select gen_random_uuid(), id, 'protocol', '9.0', '2020-01-01', casebook_actor() from site where code = 'MI01'`,
    'update document_approval': `update document_approval set approved_on = '2001-01-01'`,
    'update site_counter': `update site_counter set last = last + 1`,
    'insert site_counter': `insert into site_counter (site_id, kind, last) select id, 'screening', 1 from site where code = 'MI03'`,
  };
}

describe('a study that is locked', () => {
  let lockId: string;
  beforeEach(async () => {
    lockId = await held(stage.clara, 'lock', { level: 'study' });
  });
  afterEach(async () => {
    await liftLock(stage.clara, { lockId, reason: 'The next test writes again' });
  });

  const refused = /^The study was locked on \d+ \w{3} \d{4} by Clara Central: Interim analysis\. Nothing was saved\./;

  it('R3-4.2.6 R3-3.16.1r P11-10f is written by no statement of the application’s login, whichever table it names', async () => {
    const answers = await answersTo(writes());
    expect(answers.filter(([, said]) => !refused.test(said))).toEqual([]);
    expect(answers.length).toBeGreaterThan(2 * parts.length);
  });

  it('R3-4.2.6 R3-3.16.1r P11-10f refuses every verb that writes data, in words, and nothing is written', async () => {
    const before = await trailLength();
    const now = () => ({ requestId: newId() });
    const place = { participant: child, event: 'ANY', form: 'CYC', repeat: 91 };
    const verbs: Record<string, () => Promise<unknown>> = {
      screen: () => screenParticipant(stage.dora, { siteCode: 'MI01', ...now() }),
      enrol: () => enrolParticipant(stage.dora, { participant: waiting, ...now() }),
      save: () => saveEntry(stage.dora, typing(child, { event: 'SCR', form: 'DM' }, { sex: 'F' })),
      ask: () =>
        askConfirmation(stage.dora, {
          ...place,
          check: 'EC-057',
          rowId: null,
          version: 1,
          reason: 'It is so',
          ...now(),
        }),
      decide: () => decideConfirmation(stage.clara, { id: confirmation, decision: 'refused', remark: 'No' }),
      accept: () => acceptDeviation(stage.dora, { id: proposal, ...now() }),
      dismiss: () => dismissDeviation(stage.dora, { id: proposal, reason: 'It is none', ...now() }),
      laboratory: () => addLaboratory(stage.dora, { site: 'MI01', name: 'Another laboratory' }),
      'close a laboratory': () => closeLaboratory(stage.dora, { laboratoryId, why: 'It was closed' }),
      range: () => addRange(stage.dora, { laboratoryId, ...typedOf({ analyte: 'alt', unit: 'U/L' }) }),
      approve: () =>
        recordApproval(stage.clara, {
          site: 'MI01',
          document: 'protocol',
          version: '1.0',
          approvedOn: '1995-06-13',
          why: 'Letter',
        }),
      number: () => raiseNextNumber(stage.adam, { siteCode: 'MI01', next: 50 }),
    };
    for (const [name, verb] of Object.entries(verbs)) {
      const said = await verb().then(JSON.stringify, (error) => refusalOf(error)?.message ?? String(error));
      expect(said, name).toMatch(/The study was locked on .+ by Clara Central: Interim analysis/);
    }
    expect(await trailLength()).toBe(before);
  });

  it('R3-4.2.6 is looked through by the daily run, which derives nothing and fails nowhere', async () => {
    const report = emptyReport();
    for (const one of await childrenToCheck({}, null, 50)) await checkChild(one, report);
    expect(report.participants).toBe(2);
  });

  it('can still be queried, verified and signed', async () => {
    const own = `select gen_random_uuid(), participant_id, site_id, id`;
    const query = `insert into query (id, participant_id, site_id, entry_id, event_code, says, opened_by) ${own}, event_code, 'Why?', casebook_actor() from entry limit 1`;
    const look = `insert into verification (id, participant_id, site_id, entry_id, kind, looked_by) ${own}, 'source', casebook_actor() from entry limit 1`;
    const sign = `insert into signature (id, participant_id, site_id, entry_id, scope, meaning, statement, content_hash, signed_by, signed_name)
      ${own}, 'entry', 'endorsement', 'I have reviewed it.', 'x', casebook_actor(), 'Paola' from entry limit 1`;
    expect(await tryAs(stage.marco, query)).toBe('done 1');
    expect(await tryAs(stage.marco, look)).toBe('done 1');
    expect(await tryAs(stage.paola, sign)).toBe('done 1');
    expect(await tryAs(stage.paola, `update end_of_treatment set eossign = 'Y'`)).not.toMatch(refused);
    expect(await tryAs(stage.clara, `update entry set to_verify = 3, hard_findings = 2`)).toMatch(/^done/);
  });

  it('P11-10c is read as before', async () => {
    expect(await loadCasebook(stage.ines, child)).toMatchObject({ participant: { label: child } });
  });
});

it('a study that is open takes each of these statements', async () => {
  const answers = await answersTo(writes());
  expect(answers.filter(([, said]) => !/^done [1-9]/.test(said))).toEqual([]);
});

it('a lock is the database’s: nobody sets one without the right, for another, or of another site’s child', async () => {
  const lock = (kind: string, level: string, more = 'site_id, id', of = 'participant_id') =>
    `insert into record_lock (id, kind, level, site_id, ${of}, reason, set_by) select gen_random_uuid(), '${kind}', '${level}', ${more}, 'By hand', casebook_actor()
     from participant limit 1`;
  expect(await tryAs(stage.dora, lock('freeze', 'participant'))).toMatch(/row-level security/);
  expect(await tryAs(stage.marco, lock('lock', 'participant'))).toMatch(/row-level security/);
  expect(await tryAs(stage.marco, lock('freeze', 'participant'))).toBe('done 1');
  expect(await tryAs(stage.marco, lock('freeze', 'participant', `site_id, gen_random_uuid()`))).toMatch(/foreign key/);
  expect(await tryAs(stage.marco, lock('freeze', 'site', `site_id, id`))).toMatch(/lock_says_of_what/);
  expect(
    await tryAs(
      stage.clara,
      `insert into record_lock (id, kind, level, reason, set_by) values (gen_random_uuid(), 'lock', 'study', 'By hand', $1)`,
      [stage.marco.personId],
    ),
  ).toMatch(/row-level security/);
});

describe('what stays', () => {
  it('P11-10c R3-4.2.8 the application’s login can empty no table, and take rows only from grids and from what follows from the data', async () => {
    const { rows } = await app.query(
      `select relname as name, has_table_privilege(current_user, oid, 'truncate') as empties, has_table_privilege(current_user, oid, 'delete') as takes
       from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
    );
    expect(rows.filter(({ empties }) => empties)).toEqual([]);
    const grids = parts.filter(({ isGrid }) => isGrid).map(({ table }) => table);
    expect(
      rows
        .filter(({ takes }) => takes)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...grids, 'deviation_proposal', 'finding'].sort());
  });

  it('R3-4.2.8 no lock is taken away or changed, and it is lifted with a reason by the one who acts', async () => {
    const lockId = await held(stage.clara, 'lock', { level: 'participant', participant: child });
    expect(await tryAs(stage.clara, 'delete from record_lock')).toMatch(/permission denied/);
    expect(await tryAs(stage.clara, `update record_lock set reason = 'Another'`)).toMatch(/permission denied/);
    const lift = `update record_lock set lifted_at = now(), lifted_by = $1, lift_reason = $2 where lifted_at is null`;
    expect(await tryAs(stage.clara, lift, [stage.clara.personId, 'short'])).toMatch(/with a reason/);
    expect(await tryAs(stage.clara, lift, [stage.marco.personId, 'For somebody else'])).toMatch(/by the one who acts/);
    await expect(stage.owner.query('delete from record_lock')).rejects.toThrow('lifted, never removed');
    await liftLock(stage.clara, { lockId, reason: 'The next test writes again' });
  });

  it('SCDM-4 R3-4.2.6 no right to freeze, lock or lift removes a signature', async () => {
    const { rows } = await stage.owner.query(
      `insert into signature (id, participant_id, site_id, scope, meaning, statement, content_hash, signed_by, signed_name)
       select gen_random_uuid(), id, site_id, 'casebook', 'endorsement', 'I have reviewed it.', 'x', $1, 'Paola' from participant
       where number = $2 returning id`,
      [stage.paola.personId, child],
    );
    await stage.owner.query(
      `insert into signed_entry (id, participant_id, site_id, signature_id, entry_id, version, content_hash)
       select gen_random_uuid(), participant_id, site_id, $1, id, version, 'x' from entry where participant_id = (select id from participant where number = $2)`,
      [rows[0].id, child],
    );
    for (const kind of ['freeze', 'lock'] as const) {
      const lockId = await held(stage.clara, kind, { level: 'participant', participant: child });
      await liftLock(stage.clara, { lockId, reason: 'Nothing else is changed by it' });
    }
    const standing = await stage.owner.query(
      'select count(*)::int as all, count(fallen_at)::int as fallen from signed_entry',
    );
    expect(standing.rows[0]).toMatchObject({ fallen: 0 });
    expect(standing.rows[0].all).toBeGreaterThan(20);
    for (const statement of [
      'delete from signature',
      'delete from signed_entry',
      `update signed_entry set fallen_at = now()`,
      `update signature set meaning = 'x'`,
    ])
      expect(await tryAs(stage.clara, statement)).toMatch(/permission denied/);
  });
});

async function answersTo(statements: Record<string, string>): Promise<[string, string][]> {
  const answers: [string, string][] = [];
  for (const [name, statement] of Object.entries(statements)) answers.push([name, await tryAs(stage.clara, statement)]);
  return answers;
}

async function trailLength(): Promise<number> {
  const { rows } = await stage.owner.query('select count(*)::int as rows from audit_event');
  return rows[0].rows;
}
