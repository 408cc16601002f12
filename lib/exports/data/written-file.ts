import 'server-only';
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import type { Transaction } from '@/db/client';
import type { Exported, ExportFile } from './exported';

/** A file of an export as it was written. */
export interface WrittenFile {
  name: string;
  rows: number;
  /** SHA-256 of its bytes, in hexadecimal. */
  sha256: string;
}

/** Takes the bytes of a file as they are made. */
export type Sink = (bytes: Uint8Array) => Promise<void> | void;

/** Writes a file as CSV: UTF-8, RFC 4180, an empty cell for what is not there. Other requests are let in between two batches. */
export async function writeFile(tx: Transaction, file: ExportFile, of: Exported, sink: Sink): Promise<WrittenFile> {
  const hash = createHash('sha256');
  const write = async (lines: readonly (readonly (string | null)[])[]) => {
    const bytes = Buffer.from(stringify([...lines], { record_delimiter: 'windows' }));
    hash.update(bytes);
    await sink(bytes);
  };
  await write([file.columns]);
  let count = 0;
  for await (const rows of file.rows(tx, of)) {
    count += rows.length;
    if (rows.length > 0) await write(rows);
    await setImmediate();
  }
  return { name: file.name, rows: count, sha256: hash.digest('hex') };
}
