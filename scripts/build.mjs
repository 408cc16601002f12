import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { takeLock } from './lock.mjs';
import { diskIsFull, Problem, problemOf, tellsOfFullDisk } from './problem.mjs';
import { commandLine, isAlive } from './processes.mjs';
import { during } from './progress.mjs';
import { root } from './settings.mjs';
import { runTypescript } from './typescript-program.mjs';

const folder = '.build';
const kept = 3;
const complete = 'complete';
const demoAccounts = 'demo-accounts.json';
const sources = ['app', 'components', 'lib', 'study', 'db', 'public'];
const single =
  /^(proxy\.ts|instrumentation.*\.ts|next\.config\.mjs|tsconfig.*\.json|package-lock\.json|package\.json)$/;
const untouched = /\.test\.tsx?$|\.sql$|^db\/migrations\//;

/**
 * The built application, built if the sources have changed since. Each state of the sources has a folder of its own,
 * so that building never disturbs a server that runs, and a build killed halfway is never taken for one.
 * @param {{ say: (line: string) => void, signal?: AbortSignal }} options
 * @returns {Promise<string>} the folder, as NEXT_DIST_DIR wants it
 */
export async function ensureBuilt({ say, signal }) {
  const release = await buildLock(say, signal);
  try {
    return await buildUnlessBuilt({ say, signal });
  } finally {
    release();
  }
}

/**
 * Two commands in one checkout do not build at once: the second finds what the first has built.
 * @param {(line: string) => void} say @param {AbortSignal} [signal]
 */
async function buildLock(say, signal) {
  for (let told = false; ; told = true) {
    const release = await takeLock(join(root, folder), 'build', { command: 'a build', pid: process.pid });
    if (release) return release;
    if (!told) say('waiting for another command to build the application');
    await wait(200, undefined, { signal });
  }
}

/** @param {{ say: (line: string) => void, signal?: AbortSignal }} options */
async function buildUnlessBuilt({ say, signal }) {
  const state = stateOfSources();
  const built = join(folder, state);
  const mark = join(root, built, complete);
  if (existsSync(mark)) {
    utimesSync(mark, new Date(), new Date());
    return built;
  }
  rmSync(join(root, built), { recursive: true, force: true });
  await during(say, 'building the application (next build)', () => build(built, signal));
  await writeDemoAccounts(built, signal);
  // Files saved while it was being built may be in it or not: it serves this start, and the next one builds anew.
  if (stateOfSources() === state) writeFileSync(mark, '');
  removeOld(built);
  return built;
}

/** A fingerprint of every file that the build depends on. */
function stateOfSources() {
  const files = readdirSync(root).filter((name) => single.test(name));
  for (const name of sources) files.push(...filesBelow(join(root, name)));
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of files.sort()) {
    if (!untouched.test(file)) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

/** @param {string} path */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** @param {string} built @param {AbortSignal} [signal] */
function build(built, signal) {
  const child = spawn(process.execPath, [nextProgram(), 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NEXT_DIST_DIR: built },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  }
  return new Promise((done, fail) => {
    child.once('error', (error) => fail(problemOf(error, root)));
    child.once('close', (status) => {
      if (status === 0) return done(undefined);
      if (tellsOfFullDisk(said)) return fail(diskIsFull(join(root, folder)));
      console.error(said);
      fail(new Problem('The application could not be built: see what Next says above.'));
    });
  });
}

/**
 * Kept beside the build, so that a start need not run TypeScript only to show them.
 * @param {string} built @param {AbortSignal} [signal]
 */
async function writeDemoAccounts(built, signal) {
  writeFileSync(join(root, built, demoAccounts), await runTypescript('scripts/demo-accounts.ts', {}, { signal }));
}

/**
 * The accounts of the demo study, as the sources of a build have them.
 * @param {string} built
 * @returns {{ role: string, email: string, password: string }[]}
 */
export function demoAccountsOf(built) {
  return JSON.parse(readFileSync(join(root, built, demoAccounts), 'utf8'));
}

/** The program of Next, to be run by the Node that runs us. */
export function nextProgram() {
  return createRequire(import.meta.url).resolve('next/dist/bin/next');
}

/**
 * Keeps the builds used last: another server may still be serving one of them.
 * @param {string} built
 */
function removeOld(built) {
  const aged = readdirSync(join(root, folder))
    .filter((name) => /^[0-9a-f]{12}$/.test(name))
    .map((name) => join(folder, name))
    .filter((path) => path !== built && !isServed(path))
    .map((path) => ({ path, age: Date.now() - lastUse(join(root, path)) }))
    .sort((one, other) => one.age - other.age);
  for (const { path } of aged.slice(kept)) rmSync(join(root, path), { recursive: true, force: true });
}

/**
 * Notes that a process serves a build, so that it is not removed while the process lives.
 * @param {string} built @param {number} pid
 */
export function noteServed(built, pid) {
  writeFileSync(join(root, built, `served-by-${pid}`), '');
}

/** @param {string} path */
function isServed(path) {
  return readdirSync(join(root, path)).some((name) => {
    const pid = Number(/^served-by-(\d+)$/.exec(name)?.[1]);
    return pid > 0 && isAlive(pid) && /next/.test(commandLine(pid));
  });
}

/** @param {string} path */
function lastUse(path) {
  const mark = join(path, complete);
  return statSync(existsSync(mark) ? mark : path).mtimeMs;
}
