import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '@/db/client';
import { transactionAs } from '@/db/transaction-as';
import { NotAllowed } from '@/lib/access/errors';
import { saveEntry } from '@/lib/casebook/save-entry';
import { enrolled, screened, typing } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { writeContent } from '@/lib/casebook/write-entry';
import type { EntryContent } from '@/lib/crf/context';
import type { AnyForm } from '@/lib/crf/form';
import { contentFor } from '@/lib/crf/testing/arbitraries';
import { said, Verifier } from '@/scripts/verify-trail.mjs';
import { forms } from '@/study/forms';
import { exportTrail } from './export-trail';
import { rebuildFromTrail, rebuildInTransaction } from './rebuild';
import { sealTrail } from './seal-trail';
import { type TrailLine, trailOfOwner } from './trail-lines';

const editsOfEachForm = 8;
let stage: Stage;
let lines: TrailLine[];

beforeAll(async () => {
  stage = await setStage();
  const number = await screened(stage.dora, 'MI01');
  const { rows } = await stage.owner.query('select id, site_id from participant where screening_number = $1', [number]);
  for (const form of Object.values<AnyForm>(forms)) await editAtRandom(form, rows[0]);
  await sealTrail(stage.clara);
  await Promise.all(Array.from({ length: 8 }, () => enrolledAndWeighed()));
  await sealTrail(stage.clara);
  lines = await read();
}, 60_000);
afterAll(() => stage.close());

/** Writes one random content over another, as saves do: values come and go, rows of grids as well. */
async function editAtRandom(form: AnyForm, child: { id: string; site_id: string }) {
  const id = newId();
  const owner = { participantId: child.id, siteId: child.site_id };
  const by = { createdBy: stage.dora.personId, savedBy: stage.dora.personId };
  const place = { eventCode: 'ANY', formCode: form.code, repeat: 1, status: 'draft' as const };
  await transactionAs(stage.dora, 'First entry', (tx) =>
    tx.insert(schema.entry).values({ id, ...owner, ...place, ...by }),
  );
  for (const content of fc.sample(contentFor(form), { numRuns: editsOfEachForm, seed: 7 })) {
    await transactionAs(stage.dora, 'Edited', (tx) =>
      writeContent(tx, form, { entryId: id, ...owner }, withoutReferences(form, content)),
    );
  }
}

function withoutReferences(form: AnyForm, content: EntryContent): EntryContent {
  const kept = Object.entries(content.answers).map(([key, value]) => {
    return [key, form.fields[key]?.kind === 'reference' ? null : value];
  });
  return { ...content, answers: Object.fromEntries(kept) };
}

async function enrolledAndWeighed() {
  const child = await enrolled(stage.dora, 'MI01');
  const place = { event: 'SCR', form: 'VS' };
  const first = await saveEntry(stage.dora, typing(child, place, { visdat: '3/3/2004', weight: '31' }));
  if (!first.ok) throw new Error(first.problem.says);
  const again = typing(child, place, { visdat: '3/3/2004', weight: '33.5' }, { version: 1 });
  const second = await saveEntry(stage.dora, { ...again, reason: { code: 'TRANSCRIPTION' } });
  if (!second.ok) throw new Error(second.problem.says);
}

async function read(): Promise<TrailLine[]> {
  const all: TrailLine[] = [];
  for await (const line of trailOfOwner(stage.owner)) all.push(line);
  return all;
}

function findingsIn(trail: readonly TrailLine[], known?: { no: number; root: string }): string[] {
  const verifier = new Verifier(known);
  for (const line of trail) verifier.take(line);
  verifier.end();
  return verifier.findings;
}

type Row = Record<string, string | null>;
const isRow = (line: TrailLine): line is { row: Row } => 'row' in line;
const rowAt = (index: number) => (lines[index] as { row: Row }).row; // the arbitraries below give places of rows only
const firstRow = () => lines.findIndex(isRow);
const anyRow = () => fc.integer({ min: firstRow(), max: lines.length - 1 });

describe('the audit trail', () => {
  it('rebuilds every table from itself alone, after thousands of random edits', async () => {
    const { differences, tables, rows } = await rebuildFromTrail(stage.owner);
    expect(differences).toEqual([]);
    expect(tables).toBeGreaterThan(Object.keys(forms).length);
    expect(rows).toBeGreaterThan(150);
    expect(lines.filter(isRow).length).toBeGreaterThan(5000);
  });

  it('is whole, with eight savers at once in it, and sealed twice', () => {
    expect(findingsIn(lines)).toEqual([]);
    expect(lines.filter((line) => 'seal' in line)).toHaveLength(2);
  });

  it('tells of any part of any row that was altered', () => {
    const part = fc.constantFrom(
      'at',
      'actor',
      'action',
      'table',
      'row',
      'entry',
      'site',
      'field',
      'old',
      'new',
      'reason',
    );
    fc.assert(
      fc.property(anyRow(), part, fc.string({ minLength: 1 }), (index, key, value) => {
        fc.pre(rowAt(index)[key] !== value);
        const found = findingsIn(lines.with(index, { row: { ...rowAt(index), [key]: value } }));
        expect(found).toHaveLength(1);
        expect(found[0]).toContain(`row ${rowAt(index).no} of chain ${rowAt(index).chain}`);
      }),
      { numRuns: 60 },
    );
  });

  it('tells of rows that were removed, wherever', () => {
    fc.assert(
      fc.property(anyRow(), fc.integer({ min: 1, max: 40 }), (index, count) => {
        expect(findingsIn(lines.toSpliced(index, count)).join()).toContain('missing');
      }),
      { numRuns: 60 },
    );
  });

  it('tells of a row that was inserted, or two that were exchanged', () => {
    fc.assert(
      fc.property(anyRow(), (index) => {
        expect(findingsIn(lines.toSpliced(index, 0, { row: rowAt(index) })).join()).toContain('inserted or moved');
      }),
      { numRuns: 30 },
    );
    const second = lines.findIndex((line) => isRow(line) && line.row.no === '2');
    const exchanged = lines.with(second, { row: rowAt(second + 1) }).with(second + 1, { row: rowAt(second) });
    expect(findingsIn(exchanged).length).toBeGreaterThan(0);
  });

  it('tells by its seals of a chain that was written anew with every hash right', () => {
    fc.assert(
      fc.property(anyRow(), (index) => {
        expect(findingsIn(writtenAnewFrom(index)).join()).toContain('holds another hash');
      }),
      { numRuns: 30 },
    );
  });

  it('is sealed only when it has grown', async () => {
    expect(await sealTrail(stage.clara)).toBeNull();
  });

  it('is told apart from one that was rewritten as a whole, by a root that was noted outside', () => {
    const { no, root } = (lines.findLast((line) => 'seal' in line) as { seal: Row }).seal;
    expect(findingsIn(lines, { no: Number(no), root: String(root) })).toEqual([]);
    expect(findingsIn(lines, { no: Number(no), root: 'f'.repeat(64) }).join()).toContain('noted outside');
  });
});

/** One who knows the format alters a row, and hashes it and all that follows in its chain again, the head too. */
function writtenAnewFrom(index: number): TrailLine[] {
  const { chain, no } = rowAt(index);
  const anew = [...lines];
  let hash = Number(no) === 1 ? '' : String(rowAt(index - 1).hash);
  for (let at = index; at < lines.length && rowAt(at).chain === chain; at++) {
    const row = at === index ? { ...rowAt(at), reason: 'Never happened' } : rowAt(at);
    hash = createHash('sha256').update(Buffer.from(hash, 'hex')).update(said(row), 'utf8').digest('hex');
    anew[at] = { row: { ...row, hash } };
  }
  return anew.map((line) => ('head' in line && line.head.chain === chain ? { head: { ...line.head, hash } } : line));
}

describe('the download', () => {
  const download = async () =>
    (await new Response(exportTrail(stage.ines)).text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

  it('brings an inspector every line that the owner of the database reads', async () => {
    expect(await download()).toEqual(lines);
  });

  it('gives nothing to who does not read the audit trail, and ends when its reader goes', async () => {
    expect(() => exportTrail(stage.dora)).toThrow(NotAllowed);
    const reader = exportTrail(stage.ines).getReader();
    await reader.read();
    await reader.cancel();
    expect((await download()).length).toBe(lines.length);
  });
});

describe('the stand-alone verifier', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-trail-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  function run(trail: string, ...more: string[]) {
    const file = join(folder, `${newId()}.jsonl`);
    writeFileSync(file, trail);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/verify-trail.mjs', file, ...more], {
      encoding: 'utf8',
    });
    return { status, says: stdout + stderr };
  }
  const written = (trail: readonly TrailLine[]) => trail.map((line) => JSON.stringify(line)).join('\n');

  it('needs nothing but Node, and says whether an exported trail is whole', () => {
    expect(run(written(lines))).toMatchObject({
      status: 0,
      says: expect.stringMatching(/^The audit trail is whole: \d+ rows/),
    });
    const altered = lines.with(-1, { row: { ...rowAt(lines.length - 1), new: '"41"' } });
    expect(run(written(altered))).toMatchObject({ status: 1, says: expect.stringContaining('altered') });
  });

  it('says of what is no trail that it is none', () => {
    for (const hostile of [
      '',
      'a,b,c',
      '{}',
      'null',
      '{"row":null}',
      '{"row":{"chain":"x","no":"1e9","hash":""}}',
      '{"seal":{"no":"1"}}',
    ]) {
      expect(run(hostile), hostile).toMatchObject({ status: 2, says: expect.stringContaining('not an audit trail') });
    }
    expect(run(written(lines), '--seal', 'x').status).toBe(2);
  });
});

describe('one who owns the database', () => {
  it('alters a value and a row of the trail with the triggers off: exactly both are named', async () => {
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
    const found = findingsIn(await read());
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
    await enrolledAndWeighed();
    await sealTrail(stage.clara);
    const linked = await read();
    expect(findingsIn(linked)).toEqual([]);
    expect(linked.filter(isRow).length).toBeGreaterThan(lines.filter(isRow).length);
  });

  it('rebuilds rows that are older than a column, which hold what the column has by itself', async () => {
    const { owner } = stage;
    const before = await rebuildFromTrail(owner);
    await owner.query('alter table visit add column added_later boolean not null default true');
    expect((await rebuildFromTrail(owner)).differences).toEqual(before.differences);
  });
});
