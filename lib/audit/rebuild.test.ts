import { readFile } from 'node:fs/promises';
import { getTableName, isTable } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as reviewSchema from '@/db/schema/review';
import { transactionAs } from '@/db/transaction-as';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { forms } from '@/study/forms';
import { rebuildFromTrail, rebuildInTransaction, scratchSchema } from './rebuild';
import { sealTrail } from './seal-trail';
import { enrolledAndWeighed, findingsIn, readTrail, writeTrail } from './testing/written-trail';

const review = Object.values(reviewSchema).filter((one) => isTable(one));

let stage: Stage;
/** Rows of the trail before anything is done to it. */
let before: number;

beforeAll(async () => {
  stage = await setStage();
  await writeTrail(stage);
  before = (await readTrail(stage)).filter((line) => 'row' in line).length;
}, 60_000);
afterAll(() => stage.close());

describe('the audit trail', () => {
  it('P11-10a rebuilds every table from itself alone, after thousands of random edits', async () => {
    const { differences, tables, rows } = await rebuildFromTrail(stage.owner);
    expect(differences).toEqual([]);
    expect(tables).toBeGreaterThan(Object.keys(forms).length);
    expect(rows).toBeGreaterThan(150);
    expect(before).toBeGreaterThan(5000);
  });

  it('R3-4.2.2aiii tells all that the review did, so that it is rebuilt as well', async () => {
    const { rows } = await stage.owner.query<{ table: string }>(
      `select distinct table_name as "table" from audit_event`,
    );
    expect(rows.map(({ table }) => table)).toEqual(expect.arrayContaining(review.map(getTableName)));
    for (const table of review) {
      const name = stage.owner.escapeIdentifier(getTableName(table));
      const rebuilt = await stage.owner.query(`select count(*)::int from ${scratchSchema}.${name}`);
      expect({ name, count: rebuilt.rows[0].count }).not.toEqual({ name, count: 0 });
    }
  });
});

describe('one who owns the database', () => {
  it('P11-10a EMA-A4b alters a value and a row of the trail with the triggers off: exactly both are named', async () => {
    const { owner } = stage;
    const { rows: visits } = await owner.query('select entry_id, weight from visit where weight = 33.5 limit 1');
    const { rows: events } = await owner.query(
      `select chain, chain_no, id from audit_event where table_name = 'visit' and field = 'weight' and row_id <> $1 limit 1`,
      [visits[0].entry_id],
    );
    await owner.query('alter table visit disable trigger audit');
    await owner.query('update visit set weight = 33.6 where entry_id = $1', [visits[0].entry_id]);
    await owner.query('alter table visit enable trigger audit');
    await owner.query('alter table audit_event disable trigger audit_event_is_append_only');
    await owner.query(`update audit_event set reason = 'Typing error' where id = $1`, [events[0].id]);
    await owner.query('alter table audit_event enable trigger audit_event_is_append_only');

    const { differences } = await rebuildFromTrail(owner);
    const difference = { table: 'visit', row: visits[0].entry_id, field: 'weight', stored: '33.6', trail: '33.5' };
    expect(differences).toEqual([difference]);
    const found = findingsIn(await readTrail(stage));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`row ${events[0].chain_no} of chain ${events[0].chain}`);
  });

  it('takes a row out of the trail, or puts a word where a number was: told, not failed at', async () => {
    const { owner } = stage;
    const tampered = async (change: string) => {
      await owner.query('begin');
      await owner.query('alter table audit_event disable trigger audit_event_is_append_only');
      await owner.query(change);
      await owner.query('alter table audit_event enable trigger audit_event_is_append_only');
      const { differences } = await rebuildInTransaction(owner);
      await owner.query('rollback');
      return differences.filter(({ field }) => field !== 'weight');
    };
    const ofNumber = `(select id from audit_event where table_name = 'participant' and field = 'screening_number' limit 1)`;
    expect(await tampered(`delete from audit_event where id = ${ofNumber}`)).toMatchObject([
      { table: 'participant', field: 'screening_number', trail: null },
    ]);
    const ofVersion = `(select id from audit_event where table_name = 'entry' and field = 'version' limit 1)`;
    const told = await tampered(`update audit_event set new_value = '"many"' where id = ${ofVersion}`);
    expect(told[0]).toMatchObject({ table: 'entry', trail: expect.stringContaining('many') });
  });

  it('leaves no way for the application to see or write the heads and seals', async () => {
    for (const sql of [
      'select * from audit_head',
      'select * from audit_seal',
      `update audit_head set no = 0`,
      `delete from audit_seal`,
    ]) {
      const asked = transactionAs(stage.dora, 'Test', (tx) => tx.execute(sql));
      await expect(asked.catch((error) => error.cause?.code ?? error.code)).resolves.toBe('42501');
    }
  });
});

describe('a trail from before there were chains', () => {
  it('is linked at the migration, in the order in which it was written', async () => {
    const { owner } = stage;
    const columns = ['chain', 'chain_no', 'hash'];
    await owner.query('alter table audit_event disable trigger audit_event_is_append_only');
    await owner.query(`alter table audit_event ${columns.map((one) => `alter ${one} drop not null`).join(', ')}`);
    await owner.query(`update audit_event set ${columns.map((one) => `${one} = null`).join(', ')}`);
    await owner.query('alter table audit_event enable trigger audit_event_is_append_only');
    await owner.query('delete from audit_head; delete from audit_seal');
    await owner.query(await readFile('db/sql/2-audit.sql', 'utf8'));
    await enrolledAndWeighed(stage);
    await sealTrail(stage.clara);
    const linked = await readTrail(stage);
    expect(findingsIn(linked)).toEqual([]);
    expect(linked.filter((line) => 'row' in line).length).toBeGreaterThan(before);
  });

  it('A11-4.8 EMA-6.10 rebuilds rows that are older than a column, which hold what the column has by itself', async () => {
    const { owner } = stage;
    const { differences } = await rebuildFromTrail(owner);
    await owner.query('alter table visit add column added_later boolean not null default true');
    expect((await rebuildFromTrail(owner)).differences).toEqual(differences);
  });
});
