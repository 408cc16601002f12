import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { hasEnded } from './processes.mjs';
import { root } from './settings.mjs';

/** @typedef {{ name: string, command: string[], minutes: number, env?: Record<string, string> }} Step */

/** @type {Set<number>} the process groups that run */
const groups = new Set();

/**
 * Runs one step of the tests, showing what it prints. It is never silent for long, and it is ended when it hangs.
 * @param {Step} step
 * @returns {Promise<boolean>} whether it went well
 */
export async function runStep({ name, command, minutes, env = {} }) {
  const began = Date.now();
  console.log(`\n== ${name}`);
  const [program = '', ...words] = command;
  const child = spawn(program, words, {
    cwd: root,
    env: { ...cleanEnvironment(), ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pid = child.pid ?? 0;
  groups.add(pid);
  const heartbeat = keepSaying(name, began, child);
  const deadline = setTimeout(() => endHanging(name, pid, minutes), minutes * 60_000);
  const status = await new Promise((done) => {
    child.once('error', () => done(1));
    child.once('close', done);
  });
  clearInterval(heartbeat);
  clearTimeout(deadline);
  groups.delete(pid);
  console.log(`== ${name}: ${status === 0 ? 'well' : 'FAILED'} (${seconds(began)})`);
  return status === 0;
}

/** Ends every step that runs, for Ctrl-C. */
export async function endSteps() {
  await Promise.all([...groups].map(endGroup));
}

/** @param {string} name @param {number} began @param {import('node:child_process').ChildProcess} child */
function keepSaying(name, began, child) {
  let last = Date.now();
  for (const [from, to] of /** @type {const} */ ([
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])) {
    from?.on('data', (text) => {
      last = Date.now();
      to.write(text);
    });
  }
  return setInterval(() => {
    if (Date.now() - last > 29_000) console.log(`   … ${name} goes on (${seconds(began)})`);
  }, 30_000);
}

/** @param {string} name @param {number} pid @param {number} minutes */
async function endHanging(name, pid, minutes) {
  console.error(`\n== ${name} has not ended in ${minutes} minutes, and is ended now`);
  await endGroup(pid);
}

/**
 * Politely first: Playwright then stops the application that it started.
 * @param {number} pid
 */
async function endGroup(pid) {
  signalGroup(pid, 'SIGINT');
  if (!(await hasEnded(pid, 25_000))) signalGroup(pid, 'SIGKILL');
  await wait(100);
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended in the meantime.
  }
}

/** The tests never touch what the caller's environment points at: his database, his data folder, his port. */
function cleanEnvironment() {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  for (const name of ['DATABASE_URL', 'DATA_DIR', 'PORT', 'HOST', 'PUBLIC_URL', 'AUTH_SECRET', 'NODE_ENV']) {
    Reflect.deleteProperty(env, name);
  }
  return env;
}

/** @param {number} began */
function seconds(began) {
  return `${Math.round((Date.now() - began) / 1000)} s`;
}
