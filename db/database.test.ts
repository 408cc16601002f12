import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from './migrate';
import { systemPersonId } from './system-person';
import { createTestDatabase, type TestDatabase } from './test-database';

const people = { dora: newId(), marco: newId(), ines: newId(), adam: newId() };
const children = { milan: newId(), bergamo: newId() };
let test: TestDatabase;
let owner: Client;
let app: Client;

beforeAll(async () => {
  test = await createTestDatabase();
  owner = new Client(test.ownerUrl);
  app = new Client(test.appUrl);
  await Promise.all([owner.connect(), app.connect()]);
  await owner.query(`select set_config('casebook.actor', $1, false), set_config('casebook.reason', 'Test', false)`, [
    systemPersonId,
  ]);
  for (const [name, id] of Object.entries(people)) {
    await owner.query('insert into person (id, email, display_name) values ($1, $2, $3)', [
      id,
      `${name}@example.org`,
      name,
    ]);
  }
  await give(people.dora, 'data_manager', 'MI01');
  await give(people.marco, 'monitor', 'MI02');
  await give(people.ines, 'inspector', null);
  await give(people.adam, 'administrator', null);
  for (const [site, id] of [
    ['MI01', children.milan],
    ['MI02', children.bergamo],
  ] as const) {
    await owner.query(
      `insert into participant (id, site_id, screening_number) select $1, id, code || '-S001' from site where code = $2`,
      [id, site],
    );
  }
}, 60_000);

afterAll(async () => {
  await owner.end();
  await app.end();
  await test.drop();
});

const give = (person: string, role: string, site: string | null) =>
  owner.query(
    `insert into role_assignment (id, person_id, role, site_id, valid_from)
     values ($1, $2, $3, (select id from site where code = $4), '2020-01-01')`,
    [newId(), person, role, site],
  );

/** Runs one statement as this person through the application's login; everything is undone afterwards. */
async function as(person: string, statement: string, values: unknown[] = [], reason = 'Test') {
  await app.query('begin');
  await app.query(`select set_config('casebook.actor', $1, true), set_config('casebook.reason', $2, true)`, [
    person,
    reason,
  ]);
  try {
    return (await app.query(statement, values)).rows;
  } finally {
    await app.query('rollback');
  }
}

describe('the application’s own login', () => {
  it('P11-10d sees only the children of the actor’s sites, whatever the query asks', async () => {
    const numbers = async (who: string) =>
      (await as(who, 'select screening_number from participant order by 1')).map((r) => r.screening_number);
    expect(await numbers(people.dora)).toEqual(['MI01-S001']);
    expect(await numbers(people.marco)).toEqual(['MI02-S001']);
    expect(await numbers(people.ines)).toEqual(['MI01-S001', 'MI02-S001']);
    expect(await numbers(people.adam)).toEqual([]);
    expect((await app.query('select * from participant')).rows).toEqual([]);
  });

  it('cannot move a child to another site, nor write where the role does not enter data', async () => {
    await expect(
      as(people.dora, `update participant set site_id = (select id from site where code = 'MI02')`),
    ).rejects.toThrow(/permission denied/);
    expect(await as(people.marco, `update participant set sex = 'M' returning id`)).toEqual([]);
    await expect(
      as(people.ines, `insert into participant (id, site_id, screening_number) select $1, id, 'X' from site limit 1`, [
        newId(),
      ]),
    ).rejects.toThrow(/row-level security/);
  });

  it('P11-10g cannot give itself a role', async () => {
    await expect(
      as(
        people.dora,
        `insert into role_assignment (id, person_id, role, valid_from) values ($1, $2, 'administrator', '2020-01-01')`,
        [newId(), people.dora],
      ),
    ).rejects.toThrow(/row-level security/);
    await expect(
      as(people.dora, "insert into role_permission values ('monitor', 'all', 'enter data')"),
    ).rejects.toThrow(/permission denied/);
  });

  it('P11-10e3 has no way to change the audit trail or to see it past its policy', async () => {
    await expect(as(people.ines, 'update audit_event set reason = null')).rejects.toThrow(/permission denied/);
    await expect(as(people.ines, 'delete from audit_event')).rejects.toThrow(/permission denied/);
    await expect(as(people.ines, 'truncate audit_event')).rejects.toThrow(/permission denied/);
    await expect(
      as(
        people.ines,
        "insert into audit_event (at, actor_id, action, table_name, row_id, field, reason) values (now(), $1, 'insert', 'x', $1, 'x', 'x')",
        [people.ines],
      ),
    ).rejects.toThrow(/permission denied/);
    const partitions = await owner.query(
      "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'audit_event'::regclass",
    );
    expect(partitions.rows.length).toBeGreaterThan(20);
    for (const { name } of partitions.rows)
      await expect(as(people.ines, `select * from ${name}`)).rejects.toThrow(/permission denied/);
    const seen = await as(
      people.dora,
      'select distinct participant_id from audit_event where participant_id is not null',
    );
    expect(seen).toEqual([{ participant_id: children.milan }]);
  });
});

describe('the audit trigger', () => {
  it('P11-10e1 writes one row per changed field, with who and why', async () => {
    await app.query('begin');
    await app.query(
      `select set_config('casebook.actor', $1, true), set_config('casebook.reason', 'Transcription error', true)`,
      [people.dora],
    );
    await app.query(`update participant set sex = 'F', age_at_diagnosis = 9`);
    await app.query(`update participant set sex = 'F'`);
    const { rows } = await app.query(
      `select field, action, actor_id, old_value, new_value, reason from audit_event where row_id = $1 and action = 'update' order by field`,
      [children.milan],
    );
    await app.query('rollback');
    const common = { action: 'update', actor_id: people.dora, old_value: null, reason: 'Transcription error' };
    expect(rows).toEqual([
      { field: 'age_at_diagnosis', new_value: 9, ...common },
      { field: 'sex', new_value: 'F', ...common },
    ]);
  });

  it('A11-9 R3-4.2.2b refuses a change without an actor or without a reason', async () => {
    await expect(as(people.dora, `update participant set sex = 'M'`, [], '')).rejects.toThrow(
      /needs an actor and a reason/,
    );
    await owner.query('begin');
    await owner.query(`select set_config('casebook.actor', '', true)`);
    await expect(owner.query(`update participant set sex = 'M'`)).rejects.toThrow(/needs an actor and a reason/);
    await owner.query('rollback');
  });

  it('P11-200a2 never writes a password’s hash', async () => {
    await app.query('begin');
    await app.query(`select set_config('casebook.actor', $1, true), set_config('casebook.reason', 'Test', true)`, [
      people.dora,
    ]);
    await app.query(`update person set password_hash = '$argon2id$secret' where id = $1`, [people.dora]);
    await app.query('commit');
    const { rows } = await owner.query(`select old_value, new_value from audit_event where field = 'password_hash'`);
    expect(rows).toEqual([{ old_value: null, new_value: 'changed' }]);
  });

  it('P11-10e3 R3-4.2.2b holds even against the owner', async () => {
    await expect(owner.query(`update audit_event set reason = 'x'`)).rejects.toThrow(/append-only/);
    await expect(owner.query('truncate audit_event')).rejects.toThrow(/append-only/);
  });
});

it('EMA-6.2.1a R3-4.2.2b protects every table that belongs to a child', async () => {
  const { rows } = await owner.query(`
    select c.relname, c.relrowsecurity,
           exists (select from pg_trigger where tgrelid = c.oid and tgname = 'audit') as audited
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'participant_id'
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and c.relname not like 'audit\\_event%' and c.relname <> 'presence'`);
  expect(rows.length).toBeGreaterThan(0);
  for (const table of rows) expect(table).toMatchObject({ relrowsecurity: true, audited: true });
});

it('a start more changes nothing of what the application may do', async () => {
  const allowed = async (url: string) => {
    const { rows } = await owner.query(
      `select p.oid::regprocedure::text as what from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ('public', 'as_of') and has_function_privilege($1, p.oid, 'execute')
       union all select table_name || ' ' || privilege_type from information_schema.role_table_grants where grantee = $1
       union all select table_name || '.' || column_name || ' ' || privilege_type from information_schema.role_column_grants
       where grantee = $1 order by 1`,
      [decodeURIComponent(new URL(url).username)],
    );
    return rows.map(({ what }) => what);
  };
  const before = await allowed(test.appUrl);
  const { appUrl } = await migrate({ ownerUrl: test.ownerUrl, authSecret: 'a start more' });
  expect(await allowed(appUrl)).toEqual(before);
  expect(before.filter((what) => /^let_|refuse_|hold_off_writers_first/.test(what))).toEqual([]);
}, 60_000);
