import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemPersonId } from './system-person';
import { createTestDatabase, type TestDatabase } from './test-database';

const people = { clara: newId(), adam: newId() };
const children = { first: newId(), second: newId(), elsewhere: newId() };
const entries = { first: newId(), second: newId() };
let test: TestDatabase;
let owner: Client;
let app: Client;

beforeAll(async () => {
  test = await createTestDatabase();
  owner = new Client(test.ownerUrl);
  app = new Client(test.appUrl);
  await Promise.all([owner.connect(), app.connect()]);
  await actAs(owner, systemPersonId, false);
  for (const [name, role] of [
    ['clara', 'central_data_manager'],
    ['adam', 'administrator'],
  ] as const) {
    await owner.query('insert into person (id, email, display_name) values ($1, $2, $2)', [people[name], name]);
    await owner.query(
      `insert into role_assignment (id, person_id, role, valid_from) values ($1, $2, $3, '2020-01-01')`,
      [newId(), people[name], role],
    );
  }
  await putChild(children.first, 'MI01-001', 'MI01');
  await putChild(children.second, 'MI01-002', 'MI01');
  await putChild(children.elsewhere, 'MI02-001', 'MI02');
  await putCycle(entries.first, children.first);
  await putCycle(entries.second, children.second);
  await owner.query(`insert into site_counter select id, 'participant', 2 from site where code = 'MI01'`);
}, 60_000);

afterAll(async () => {
  await owner.end();
  await app.end();
  await test.drop();
});

const actAs = (client: Client, person: string, isLocal: boolean) =>
  client.query(`select set_config('casebook.actor', $1, $2), set_config('casebook.reason', 'Test', $2)`, [
    person,
    isLocal,
  ]);

const putChild = (id: string, number: string, site: string) =>
  owner.query(
    `insert into participant (id, site_id, number, screening_number) select $1, id, $2, $2 || 'S' from site where code = $3`,
    [id, number, site],
  );

async function putCycle(entry: string, child: string) {
  await owner.query(
    `insert into entry (id, participant_id, site_id, event_code, form_code, status, created_by, saved_by)
     select $1, id, site_id, 'MTX1', 'CYC', 'draft', $2, $2 from participant where id = $3`,
    [entry, people.clara, child],
  );
  await owner.query(
    `insert into chemotherapy_cycle (entry_id, participant_id, site_id) select $1, id, site_id from participant where id = $2`,
    [entry, child],
  );
  await owner.query(
    `insert into drug_administration (id, entry_id, participant_id, site_id, position)
     select $1, $2, id, site_id, 0 from participant where id = $3`,
    [newId(), entry, child],
  );
}

/** What the application's login is told when this person tries the statement; everything is undone afterwards. */
async function tryAs(person: keyof typeof people, statement: string, values: unknown[] = []): Promise<string> {
  await app.query('begin');
  await actAs(app, people[person], true);
  try {
    await app.query(statement, values);
    return 'done';
  } catch (error) {
    return String(error);
  } finally {
    await app.query('rollback');
  }
}

describe('whose a record is', () => {
  it('P11-10c never changes, not even within one site or for whoever enters data at all', async () => {
    const { second, elsewhere } = children;
    for (const table of ['entry', 'chemotherapy_cycle', 'drug_administration']) {
      expect(await tryAs('clara', `update ${table} set participant_id = $1`, [second]), table).toMatch(/denied/);
      expect(
        await tryAs('clara', `update ${table} set site_id = (select site_id from participant where id = $1)`, [
          elsewhere,
        ]),
        table,
      ).toMatch(/denied/);
    }
    expect(await tryAs('clara', 'update drug_administration set entry_id = $1', [entries.second])).toMatch(/denied/);
    expect(await tryAs('clara', `update participant set site_id = site_id`)).toMatch(/denied/);
    expect(await tryAs('clara', `update participant set screening_number = 'X'`)).toMatch(/denied/);
  });

  it('is one child, one site and one entry from the beginning', async () => {
    const insertEntry = `insert into entry (id, participant_id, site_id, event_code, form_code, status, created_by, saved_by)
      select gen_random_uuid(), $1, s.site_id, 'ANY', 'EVT', 'draft', $3, $3 from participant s where s.id = $2`;
    const { first, second, elsewhere } = children;
    expect(await tryAs('clara', insertEntry, [first, first, people.clara])).toBe('done');
    expect(await tryAs('clara', insertEntry, [first, elsewhere, people.clara])).toMatch(/entry_at_site_of_participant/);
    const insertRow = `insert into drug_administration (id, entry_id, participant_id, site_id, position)
      select gen_random_uuid(), $1, id, site_id, 9 from participant where id = $2`;
    expect(await tryAs('clara', insertRow, [entries.first, first])).toBe('done');
    expect(await tryAs('clara', insertRow, [entries.first, second])).toMatch(/belongs_to_entry/);
  });

  it('is held for every form and grid', async () => {
    const { rows } = await owner.query(
      `select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'entry_id'
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not like 'audit\\_event%'
         and not exists (select from pg_constraint where conrelid = c.oid and conname = 'belongs_to_entry')`,
    );
    expect(rows).toEqual([]);
  });
});

describe('who made a record', () => {
  it('P11-10e1 is whoever acts', async () => {
    const entry = `insert into entry (id, participant_id, site_id, event_code, form_code, status, created_by, saved_by)
      select gen_random_uuid(), id, site_id, 'ANY', 'EVT', 'draft', $2, $2 from participant where id = $1`;
    expect(await tryAs('clara', entry, [children.first, people.adam])).toMatch(/row-level security/);
    const seen = `insert into presence (participant_id, site_id, event_code, form_code, repeat, person_id)
      select id, site_id, 'MTX1', 'CYC', 1, $2 from participant where id = $1`;
    expect(await tryAs('clara', seen, [children.first, people.clara])).toBe('done');
    expect(await tryAs('clara', seen, [children.first, people.adam])).toMatch(/row-level security/);
    expect(await tryAs('clara', `update entry set created_at = now()`)).toMatch(/denied/);
  });
});

describe('what was given or decided once', () => {
  it('R3-3.16.1s keeps numbers: none is changed, none is given again', async () => {
    expect(await tryAs('clara', `update participant set number = 'MI01-009' where number = 'MI01-001'`)).toMatch(
      /stays/,
    );
    expect(await tryAs('clara', 'update site_counter set last = last + 1')).toBe('done');
    expect(await tryAs('clara', 'update site_counter set last = last - 1')).toMatch(/never given again/);
    expect(await tryAs('adam', `update site set code = 'ZZ01'`)).toMatch(/denied/);
  });

  it('P11-200a3 P11-200a2 keeps an account its person’s own: no password by another, no shutting out but by whoever manages people', async () => {
    const password = `update person set password_hash = 'x' where id = $1`;
    expect(await tryAs('adam', password, [people.clara])).toMatch(/password of another/);
    expect(await tryAs('clara', password, [people.clara])).toBe('done');
    const shut = 'update person set deactivated_at = now() where id = $1';
    expect(await tryAs('clara', shut, [people.clara])).toMatch(/whoever manages people/);
    expect(await tryAs('adam', shut, [people.clara])).toBe('done');
    expect(await tryAs('clara', `update person set email = 'x' where id = $1`, [people.clara])).toMatch(/denied/);
  });

  it('P11-300c A11-12.3 leaves an ended sign-in ended, a used link used, and a role what it was', async () => {
    await owner.query(`insert into session (id, person_id, revoked_at) values ($1, $2, now())`, [
      newId(),
      people.clara,
    ]);
    expect(await tryAs('clara', 'update session set revoked_at = null')).toMatch(/stays ended/);
    expect(await tryAs('clara', 'update session set created_at = now()')).toMatch(/denied/);
    await owner.query(
      `insert into invitation (id, person_id, token_hash, purpose, expires_at) values ($1, $2, 'x', 'welcome', now())`,
      [newId(), people.clara],
    );
    expect(await tryAs('adam', `update invitation set expires_at = now() + interval '1 day'`)).toMatch(/prolonged/);
    expect(await tryAs('adam', `update role_assignment set role = 'inspector'`)).toMatch(/denied/);
  });
});

it('gives the application no place for tables of its own, which could stand before ours', async () => {
  expect(await tryAs('clara', 'create table public.mine (id int)')).toMatch(/denied/);
});
