import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { accountFor, binariesFor, canEnter, openPlace } from './postgres-account.mjs';
import { diskIsFull, Problem, problemOf, tellsOfFullDisk } from './problem.mjs';
import { secretsOf } from './secrets.mjs';

/** @typedef {import('./postgres-account.mjs').Account} Account */
/** @typedef {{ folder: string, binaries: string, account: Account, superuserPassword: string }} Cluster */

/**
 * The PostgreSQL cluster of a data folder, made when there is none yet.
 * @param {string} dataDir
 * @param {{ durable: boolean }} options durable: false for tests, where nothing must outlive a power cut
 * @returns {Cluster}
 */
export function clusterOf(dataDir, options) {
  const { superuserPassword } = secretsOf(dataDir);
  const folder = join(dataDir, 'pg');
  const account = accountFor(folder);
  const cluster = { folder, account, binaries: binariesFor(account), superuserPassword };
  try {
    if (!existsSync(join(folder, 'PG_VERSION'))) makeCluster(dataDir, cluster, options);
    // The account may be unable to follow the link that leads to the open place.
    return { ...cluster, folder: realpathSync(folder) };
  } catch (error) {
    throw problemOf(error, dataDir);
  }
}

/**
 * Made beside and renamed when complete, so that a start killed in the middle leaves nothing that looks like a cluster.
 * @param {string} dataDir
 * @param {Cluster} cluster
 * @param {{ durable: boolean }} options
 */
function makeCluster(dataDir, cluster, options) {
  const place = placeFor(dataDir, cluster);
  const half = `${place}.new`;
  const passwordFile = `${half}-password`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(passwordFile, cluster.superuserPassword, { mode: 0o600 });
  if (cluster.account) give(cluster.account, half, passwordFile);
  try {
    initialise(cluster, half, passwordFile, options);
    renameSync(half, place);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
  if (place !== cluster.folder) symlinkSync(place, cluster.folder);
}

/** @param {NonNullable<Account>} account @param {string[]} paths */
function give({ uid, gid }, ...paths) {
  for (const path of paths) chownSync(path, uid, gid);
}

/**
 * In the data folder, unless that one is closed to the account: then in the open place, with a link to it.
 * @param {string} dataDir
 * @param {Cluster} cluster
 */
function placeFor(dataDir, { folder, account }) {
  if (account) chmodSync(dataDir, 0o755);
  rmSync(folder, { force: true });
  if (canEnter(account, dataDir)) return folder;
  mkdirSync(openPlace, { recursive: true, mode: 0o755 });
  const place = join(openPlace, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  // Left by a data folder that has been removed since: another secret, so of no use, but never ours to delete.
  if (existsSync(place)) renameSync(place, `${place}.left-${Date.now()}`);
  return place;
}

/** @param {Cluster} cluster @param {string} folder @param {string} passwordFile @param {{ durable: boolean }} options */
function initialise(cluster, folder, passwordFile, options) {
  const { account, binaries } = cluster;
  const made = spawnSync(
    join(binaries, 'bin/initdb'),
    [
      ...['--pgdata', folder, '--username', 'postgres', '--pwfile', passwordFile],
      ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale-provider', 'builtin', '--locale', 'C.UTF-8'],
      options.durable ? '--data-checksums' : '--no-sync',
    ],
    { ...account, cwd: '/', env: postgresEnvironment, encoding: 'utf8' },
  );
  if (made.error) throw made.error;
  if (made.status === 0) return;
  const output = `${made.stdout}${made.stderr}`;
  if (tellsOfFullDisk(output)) throw diskIsFull(folder);
  throw new Problem(`PostgreSQL could not make its data folder ${folder}: ${lastLine(output)}`);
}

/** Nothing of the caller's environment: a PGPORT or PGDATA of his must not lead astray. */
/** @type {NodeJS.ProcessEnv} */
export const postgresEnvironment = { NODE_ENV: 'production', PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };

/** @param {string} output */
export function lastLine(output) {
  const lines = output.trim().split('\n');
  return (lines.findLast((line) => /FATAL|error|could not/i.test(line)) ?? lines.at(-1) ?? '').trim();
}
