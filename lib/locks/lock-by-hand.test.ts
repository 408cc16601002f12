import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrolled } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { liftLock } from './lift-lock';
import { parts, tryAs, withOneOfEach } from './testing/by-hand';
import { held } from './testing/locking';

let stage: Stage;
let app: Client;
let child: string;
beforeAll(async () => {
  stage = await setStage();
  app = new Client(process.env.DATABASE_URL);
  await app.connect();
  child = await enrolled(stage.dora, 'MI01');
  await withOneOfEach(stage, child);
}, 60_000);
afterAll(async () => {
  await app.end();
  await stage.close();
});

it('a lock is the database’s: nobody sets one without the right, for another, or of another site’s child', async () => {
  const lock = (kind: string, level: string, more = 'site_id, id', of = 'participant_id') =>
    `insert into record_lock (id, kind, level, site_id, ${of}, reason, set_by) select gen_random_uuid(), '${kind}', '${level}', ${more}, 'By hand', casebook_actor()
     from participant limit 1`;
  expect(await tryAs(app, stage.dora, lock('freeze', 'participant'))).toMatch(/row-level security/);
  expect(await tryAs(app, stage.marco, lock('lock', 'participant'))).toMatch(/row-level security/);
  expect(await tryAs(app, stage.marco, lock('freeze', 'participant'))).toBe('done 1');
  expect(await tryAs(app, stage.marco, lock('freeze', 'participant', `site_id, gen_random_uuid()`))).toMatch(
    /foreign key/,
  );
  expect(await tryAs(app, stage.marco, lock('freeze', 'site', `site_id, id`))).toMatch(/lock_says_of_what/);
  expect(
    await tryAs(
      app,
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
    expect(await tryAs(app, stage.clara, 'delete from record_lock')).toMatch(/permission denied/);
    expect(await tryAs(app, stage.clara, `update record_lock set reason = 'Another'`)).toMatch(/permission denied/);
    const lift = `update record_lock set lifted_at = now(), lifted_by = $1, lift_reason = $2 where lifted_at is null`;
    expect(await tryAs(app, stage.clara, lift, [stage.clara.personId, 'short'])).toMatch(/with a reason/);
    expect(await tryAs(app, stage.clara, lift, [stage.marco.personId, 'For somebody else'])).toMatch(
      /by the one who acts/,
    );
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
      expect(await tryAs(app, stage.clara, statement)).toMatch(/permission denied/);
  });
});
