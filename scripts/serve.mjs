import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { nextProgram, noteServed } from './build.mjs';
import { Problem, problemOf } from './problem.mjs';
import { commandLine, endProcess, isAlive } from './processes.mjs';
import { root } from './settings.mjs';

const patience = 60_000;

/**
 * Serves the built application, and returns once it answers.
 * @param {{ dataDir: string, port: number, host: string, built: string, env: Record<string, string> }} options
 * @returns {Promise<{ pid: number, ended: Promise<void>, stop: () => Promise<void>, answers: Promise<void> }>}
 */
export async function serve({ dataDir, port, host, built, env }) {
  const child = spawn(
    process.execPath,
    ['--import', endWithParent, nextProgram(), 'start', '--port', String(port), '--hostname', host],
    {
      cwd: root,
      env: { ...process.env, ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NEXT_DIST_DIR: built },
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  const pid = child.pid ?? 0;
  noteServed(built, pid);
  /** @type {Promise<void>} */
  const ended = new Promise((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  record(dataDir, port, pid);
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) await endProcess(pid, 'SIGTERM', 10_000);
    await ended;
    rmSync(recordPath(dataDir, port), { force: true });
  };
  return { pid, ended, stop, answers: answers(host, port, ended) };
}

const endWithParent = fileURLToPath(new URL('end-with-parent.mjs', import.meta.url));

/** @param {string} host @param {number} port @param {Promise<void>} ended */
async function answers(host, port, ended) {
  let over = false;
  ended.then(() => {
    over = true;
  });
  const until = Date.now() + patience;
  let status = 0;
  while (!over && Date.now() < until) {
    status = await statusOf(`http://${reachable(host)}:${port}/`);
    if (status > 0 && status < 500) return;
    // The first answers may come while it still connects to the database.
    if (status >= 500 && until - Date.now() < patience - 10_000) break;
    await wait(status ? 500 : 25);
  }
  if (over) throw new Problem('The application ended while it was starting: see what it says above.');
  throw new Problem(`The application does not answer${status ? ` but with error ${status}` : ''}: see its log above.`);
}

/** @param {string} url @returns {Promise<number>} 0: no answer */
async function statusOf(url) {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
    await response.body?.cancel();
    return response.status;
  } catch {
    return 0;
  }
}

/**
 * The address at which a server that listens on a host is reached from this machine.
 * @param {string} host
 */
export function reachable(host) {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/** @param {string} dataDir @param {number} port @param {number} pid */
function record(dataDir, port, pid) {
  try {
    writeFileSync(recordPath(dataDir, port), JSON.stringify({ pid, keeper: process.pid }));
  } catch (error) {
    throw problemOf(error, dataDir);
  }
}

/** @param {string} dataDir @param {number} port */
function recordPath(dataDir, port) {
  return join(dataDir, `server-${port}.json`);
}

/**
 * Ends the server of a start that was killed, if it still holds our port. It ends by itself unless it hangs.
 * @param {string} dataDir
 * @param {number} port
 */
export async function endLeftOverServer(dataDir, port) {
  let pid = 0;
  let keeper = 0;
  try {
    ({ pid, keeper } = JSON.parse(readFileSync(recordPath(dataDir, port), 'utf8')));
  } catch {
    return;
  }
  const keeperLives = isAlive(keeper) && commandLine(keeper).includes('start.mjs');
  if (keeperLives || !isAlive(pid) || !/next/.test(commandLine(pid))) return;
  await endProcess(pid, 'SIGTERM', 2_000);
}
