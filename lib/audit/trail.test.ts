import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotAllowed } from '@/lib/access/errors';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { said } from '@/scripts/verify-trail.mjs';
import { exportTrail } from './export-trail';
import { sealTrail } from './seal-trail';
import { findingsIn, readTrail, writeTrail } from './testing/written-trail';
import type { TrailLine } from './trail-lines';

let stage: Stage;
let lines: TrailLine[];

beforeAll(async () => {
  stage = await setStage();
  await writeTrail(stage);
  lines = await readTrail(stage);
}, 60_000);
afterAll(() => stage.close());

type Row = Record<string, string | null>;
const isRow = (line: TrailLine): line is { row: Row } => 'row' in line;
const rowAt = (index: number) => (lines[index] as { row: Row }).row; // the arbitraries below give places of rows only
const firstRow = () => lines.findIndex(isRow);
const anyRow = () => fc.integer({ min: firstRow(), max: lines.length - 1 });

describe('the audit trail', () => {
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

  it('is refused when seals or heads stand behind the rows, where nothing would be compared with them', () => {
    const [first] = lines; // a seal
    expect(() => findingsIn([...lines.slice(1), ...(first ? [first] : [])])).toThrow('before the rows');
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
