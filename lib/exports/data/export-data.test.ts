import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { refusalOf } from '@/lib/access/errors';
import { saveEntry } from '@/lib/casebook/save-entry';
import { enrolled, screened, typing } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { liftLock } from '@/lib/locks/lift-lock';
import { held } from '@/lib/locks/testing/locking';
import { type ExportQuery, exportData } from './export-data';

let stage: Stage;
let mary: string;
let bea: string;
beforeAll(async () => {
  stage = await setStage();
  mary = await enrolled(stage.dora, 'MI01');
  bea = await enrolled(stage.bruno, 'MI02');
  await screened(stage.clara, 'TR01');
  const cycle = typing(
    mary,
    { event: 'MTX1', form: 'CYC' },
    { cyccode: 'MTX1', cycdone: 'GIVEN', cycstdat: '2004-03-08', wtused: '41,5' },
  );
  const row = { id: newId(), texts: { extrt: 'METHOTREXATE', exdose: '18000' }, missing: {} };
  const typed = { ...cycle.typed, missing: { bsaused: 'UNKNOWN' as const }, groups: { exposures: [row] } };
  const saved = await saveEntry(stage.dora, { ...cycle, typed });
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
}, 60_000);
afterAll(() => stage.close());

interface Taken {
  name: string;
  bytes: Uint8Array;
  files: Record<string, Uint8Array>;
  text: (name: string) => string;
  rows: (name: string) => Record<string, string>[];
  manifest: ReturnType<typeof JSON.parse>;
}

async function taken(actor: Actor, query: ExportQuery = {}): Promise<Taken> {
  const { name, zip } = await exportData(actor, query);
  const bytes = new Uint8Array(await new Response(zip).arrayBuffer());
  const files = unzipSync(bytes);
  const text = (file: string) => strFromU8(files[file] ?? new Uint8Array());
  const rows = (file: string) => parse<Record<string, string>>(text(file), { columns: true });
  return { name, bytes, files, text, rows, manifest: JSON.parse(text('manifest.json')) };
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const numbers = (rows: Record<string, string>[]) => rows.map((row) => row.participant);

describe('an export of the data', () => {
  it('P11-10b has a file for each form and grid, with what was saved under the names of the fields', async () => {
    const { rows, text } = await taken(stage.clara);
    expect(rows('data/chemotherapy_cycle.csv')).toMatchObject([
      {
        participant: mary,
        site: 'MI01',
        event: 'MTX1',
        repeat: '1',
        entry_status: 'draft',
        entry_date: '2004-03-08',
        wtused: '41.5',
        missing: 'bsaused=UNKNOWN',
      },
    ]);
    expect(rows('data/drug_administration.csv')).toMatchObject([
      { participant: mary, row: '1', extrt: 'METHOTREXATE' },
    ]);
    expect(text('dictionary.csv')).toContain('Weight used for dosing');
    expect(numbers(rows('data/participants.csv'))).toEqual([mary, bea]);
  });

  it('tells rows and hash of each file, and hangs together as anybody can check', async () => {
    const { files, manifest, text } = await taken(stage.clara, { review: 'yes' });
    for (const { name, sha256: said } of manifest.files) expect(sha256(files[name] ?? ''), name).toBe(said);
    const sums = text('SHA256SUMS').trimEnd().split('\n');
    expect(sums.map((line) => line.split('  ')[1])).toEqual(
      Object.keys(files)
        .filter((name) => name.startsWith('data/'))
        .sort(),
    );
    for (const line of sums) expect(sha256(files[line.slice(66)] ?? '')).toBe(line.slice(0, 64));
    expect(sha256(text('SHA256SUMS'))).toBe(manifest.contentHash);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'review/queries.csv',
        'review/query_messages.csv',
        'review/signatures.csv',
        'review/verification.csv',
      ]),
    );
    expect(manifest).toMatchObject({
      lock: null,
      scope: { sites: ['MI01', 'MI02', 'MI03'], trainingSites: 'left out' },
    });
    expect(manifest.readAt).toMatch(/^\d{4}-/);
  });

  it('leaves the children of a training site out until they are asked for', async () => {
    expect((await taken(stage.clara)).rows('data/participants.csv')).toHaveLength(2);
    expect((await taken(stage.clara, { training: 'yes' })).rows('data/participants.csv')).toHaveLength(3);
  });

  it('R3-3.16.1-excl EMA-6.6 gives a site its own data alone, and no other’s, at any time', async () => {
    const own = await taken(stage.bruno);
    expect(numbers(own.rows('data/participants.csv'))).toEqual([bea]);
    expect(own.manifest.scope.sites).toEqual(['MI02']);
    await expect(taken(stage.bruno, { site: 'MI01' })).rejects.toThrow('no such site');
    for (const other of [stage.marco, stage.adam])
      await expect(taken(other)).rejects.toThrow('Your role does not allow');
  });

  it('P11-10b stands on record with who took what', async () => {
    const { manifest } = await taken(stage.ines, { site: 'MI02' });
    const { rows } = await stage.owner.query(
      'select kind, filter, content_hash, made_by from data_export order by made_at desc limit 1',
    );
    expect(rows[0]).toEqual({
      kind: 'data',
      filter: 'site=MI02',
      content_hash: manifest.contentHash,
      made_by: stage.ines.personId,
    });
  });
});

describe('an export of the locked study', () => {
  let lockId: string;
  beforeAll(async () => {
    lockId = await held(stage.clara, 'lock', { level: 'study' });
  });
  afterAll(async () => {
    await liftLock(stage.clara, { lockId, reason: 'The test is over and writes again' });
  });

  it('R3-4.2.6 is the same byte for byte each time, also after the review went on, with the lock and its hash', async () => {
    const first = await taken(stage.clara);
    const entry = `select gen_random_uuid(), participant_id, site_id, id`;
    await stage.owner.query(
      `insert into query (id, participant_id, site_id, entry_id, event_code, says, opened_by) ${entry}, event_code, 'Why?', $1 from entry limit 1`,
      [stage.clara.personId],
    );
    await stage.owner.query(
      `insert into signature (id, participant_id, site_id, entry_id, scope, meaning, statement, content_hash, signed_by, signed_name)
       ${entry}, 'entry', 'endorsement', 'I have reviewed it.', 'x', $1, 'Paola' from entry limit 1`,
      [stage.paola.personId],
    );
    const again = await taken(stage.ines);
    expect(again.name).toBe(first.name);
    expect(sha256(again.bytes)).toBe(sha256(first.bytes));
    const { rows } = await stage.owner.query('select content_hash from record_lock where id = $1', [lockId]);
    expect(first.manifest).toMatchObject({
      lock: { id: lockId, contentHash: rows[0].content_hash },
      contentHash: rows[0].content_hash,
    });
    expect(first.name).toContain(lockId);
    expect(first.name).toContain(rows[0].content_hash.slice(0, 16));
    expect(first.manifest.readAt).toBeUndefined();
    const recorded = await stage.owner.query('select lock_id from data_export order by made_at desc limit 1');
    expect(recorded.rows[0].lock_id).toBe(lockId);
  });

  it('R3-3.16.1-excl EMA-6.6 is there for each site’s own data as well, the same each time', async () => {
    const [one, other] = [await taken(stage.bruno), await taken(stage.bruno)];
    expect(sha256(one.bytes)).toBe(sha256(other.bytes));
    expect(one.manifest).toMatchObject({ lock: { id: lockId }, scope: { sites: ['MI02'] } });
    expect((await taken(stage.bruno, { review: 'yes' })).rows('review/queries.csv')).toBeDefined();
  });

  it('R3-4.2.6 is refused when somebody wrote past the lock, and names the files that differ', async () => {
    const write = (weight: string) => `alter table chemotherapy_cycle disable trigger user;
      update chemotherapy_cycle set wtused = ${weight}; alter table chemotherapy_cycle enable trigger user`;
    await stage.owner.query(write('51.5'));
    const said = await taken(stage.clara).then(
      () => '',
      (error) => refusalOf(error)?.message ?? String(error),
    );
    expect(said).toMatch(/not those that were locked.+Different: data\/chemotherapy_cycle\.csv\./);
    await stage.owner.query(write('41.5'));
    expect((await taken(stage.clara)).manifest.lock.id).toBe(lockId);
  });
});
