import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BundleFile } from '../cells';

/** The files of a bundle as bytes, by their names. */
export async function filesOf(bundle: readonly BundleFile[]): Promise<Record<string, Buffer>> {
  const files: Record<string, Buffer> = {};
  for (const { name, pieces } of bundle) {
    const parts: Buffer[] = [];
    for await (const piece of pieces()) parts.push(Buffer.from(piece));
    files[name] = Buffer.concat(parts);
  }
  return files;
}

/** Whether R is on this machine; where it is not, the tests that need it say so and try nothing. */
export function hasR(): boolean {
  const isThere = spawnSync('Rscript', ['-e', 'library(survival)']).status === 0;
  if (!isThere) console.warn('NOT TRIED: R with its package survival is not installed here; no script was run in it.');
  return isThere;
}

/** Lays the files in a folder of their own and runs the script there, in the poorest of languages; `written` is the file it made. */
export function runR(files: Readonly<Record<string, Uint8Array>>, env: Record<string, string> = { LC_ALL: 'C' }) {
  const folder = mkdtempSync(join(tmpdir(), 'casebook take home '));
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const { status, stdout, stderr } = spawnSync('Rscript', [join(folder, 'analysis.R')], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  const file = join(folder, 'numbers-from-r.csv');
  const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
  rmSync(folder, { recursive: true });
  return { status, said: `${stdout}${stderr}`, written };
}
