import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, isFree } from './ports.mjs';
import { clusterOf, lastLine, postgresEnvironment } from './postgres-cluster.mjs';
import { diskIsFull, Problem, problemOf, tellsOfFullDisk } from './problem.mjs';
import { commandLine, endProcess, isAlive } from './processes.mjs';

/** @typedef {import('./postgres-cluster.mjs').Cluster} Cluster */
/**
 * @typedef {object} RunningPostgres
 * @property {number} port
 * @property {number} pid
 * @property {(database: string) => string} url as the superuser
 * @property {Promise<void>} ended when the server has ended, for whatever reason
 * @property {() => string} lastWords why it ended, in one sentence
 * @property {() => Promise<void>} stop a fast shutdown: open transactions are rolled back
 */

const patience = 60_000;

/**
 * Starts the embedded PostgreSQL of a data folder, making its cluster at the first start. A server left over from a
 * start that was killed is stopped first: never two on one folder.
 * @param {string} dataDir
 * @param {{ port?: number, durable?: boolean }} [options]
 * @returns {Promise<RunningPostgres>}
 */
export async function startPostgres(dataDir, options = {}) {
  const durable = options.durable ?? true;
  const cluster = clusterOf(dataDir, { durable });
  await stopLeftOver(cluster.folder);
  const port = await choosePort(dataDir, options.port);
  for (let attempt = 1; ; attempt += 1) {
    const server = launch(dataDir, cluster, port, durable);
    if (await isReady(server, cluster.folder)) return server;
    // The children of a server that was killed need a moment to notice, and hold its shared memory until then.
    if (attempt < 50 && /still in use/.test(logTail(dataDir))) await wait(200);
    else throw new Problem(server.lastWords());
  }
}

/**
 * The server that runs on a data folder, if one does.
 * @param {string} dataDir
 * @returns {{ pid: number, port: number, ready: boolean } | undefined}
 */
export function runningPostgres(dataDir) {
  const folder = join(dataDir, 'pg');
  return existsSync(folder) ? readPidFile(realpathSync(folder)) : undefined;
}

/** @param {string} dataDir @param {Cluster} cluster @param {number} port @param {boolean} durable */
function launch(dataDir, cluster, port, durable) {
  const log = openLog(dataDir);
  const careless = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];
  const child = spawn(
    join(cluster.binaries, 'bin/postgres'),
    [
      ...[
        '-D',
        cluster.folder,
        '-p',
        String(port),
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        'unix_socket_directories=',
      ],
      ...['-c', 'timezone=UTC', '-c', 'log_timezone=UTC', '-c', 'log_line_prefix=%m [%p] '],
      ...(durable ? [] : careless),
    ],
    // A group of its own: Ctrl-C in the terminal must reach us, who stop things in order, and not the server.
    { ...cluster.account, cwd: '/', env: postgresEnvironment, detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  return serverOf(child, dataDir, cluster, port);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} dataDir @param {Cluster} cluster @param {number} port
 * @returns {RunningPostgres}
 */
function serverOf(child, dataDir, cluster, port) {
  const ended = new Promise((done) => {
    child.once('exit', () => done(undefined));
    child.once('error', () => done(undefined));
  });
  const pid = child.pid ?? 0;
  return {
    port,
    pid,
    ended,
    url: (database) => `postgresql://postgres:${cluster.superuserPassword}@127.0.0.1:${port}/${database}`,
    lastWords: () => {
      const tail = logTail(dataDir);
      if (tellsOfFullDisk(tail)) return diskIsFull(dataDir).message;
      const why = child.signalCode ? `it was ended by ${child.signalCode}` : lastLine(tail);
      return `PostgreSQL ended unexpectedly: ${why} (see ${join(dataDir, 'postgres.log')}).`;
    },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) await endProcess(pid, 'SIGINT', patience);
      await ended;
    },
  };
}

/** @param {RunningPostgres} server @param {string} folder */
async function isReady(server, folder) {
  let over = false;
  server.ended.then(() => {
    over = true;
  });
  const until = Date.now() + patience;
  while (!over) {
    const running = readPidFile(folder);
    if (running?.pid === server.pid && running.ready) return true;
    if (Date.now() > until) await server.stop();
    await wait(10);
  }
  return false;
}

/** @param {string} folder */
async function stopLeftOver(folder) {
  const running = readPidFile(folder);
  if (running) await endProcess(running.pid, 'SIGINT', 10_000);
  else rmSync(join(folder, 'postmaster.pid'), { force: true });
}

/**
 * What postmaster.pid says, if the process it names is truly a server on this folder: after a crash the number may
 * belong to a stranger, and PostgreSQL would then refuse to start.
 * @param {string} folder
 */
function readPidFile(folder) {
  let lines;
  try {
    lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!pid || !isAlive(pid) || !commandLine(pid).includes(`-D ${folder} `)) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** @param {string} dataDir @param {number} [wanted] */
async function choosePort(dataDir, wanted) {
  const path = join(dataDir, 'postgres-port');
  const candidates = [wanted, rememberedPort(path)];
  for (const port of candidates) {
    if (port && (await isFree(port))) return remember(path, dataDir, port);
  }
  return remember(path, dataDir, await freePort());
}

/** @param {string} path */
function rememberedPort(path) {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} path @param {string} dataDir @param {number} port */
function remember(path, dataDir, port) {
  try {
    if (rememberedPort(path) !== port) writeFileSync(path, `${port}\n`);
  } catch (error) {
    throw problemOf(error, dataDir);
  }
  return port;
}

/** @param {string} dataDir */
function openLog(dataDir) {
  const path = join(dataDir, 'postgres.log');
  try {
    const descriptor = openSync(path, 'a');
    if (statSync(path).size > 10_000_000) truncateSync(path);
    return descriptor;
  } catch (error) {
    throw problemOf(error, dataDir);
  }
}

/**
 * What the server of this start has said, its end at least.
 * @param {string} dataDir
 */
function logTail(dataDir) {
  try {
    const text = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    return text.slice(Math.max(0, text.lastIndexOf('starting PostgreSQL'), text.length - 3_000));
  } catch {
    return '';
  }
}
