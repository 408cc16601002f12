import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { Problem } from './problem.mjs';
import { root } from './settings.mjs';

/** @typedef {{ executablePath: string, args: string[], env?: Record<string, string> }} Browser */

const args = [
  '--no-sandbox', // root has no sandbox, and a container often has none either
  ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

/**
 * A Chromium for the end-to-end tests, as Playwright's launchOptions: the one that CHROMIUM names, else the system's,
 * else Playwright's own, else the one that comes inside a package of the registry.
 * @param {string} playwrights where Playwright would have its own
 * @returns {Browser}
 */
export function findBrowser(playwrights) {
  const named = process.env.CHROMIUM;
  if (named && !runs(named)) throw new Problem(`CHROMIUM names ${named}, which does not run.`);
  const found = [named, ...systemBrowsers(), playwrights].find((path) => path && runs(path));
  return found ? { executablePath: found, args } : packagedBrowser();
}

function systemBrowsers() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @param {string} path @param {NodeJS.ProcessEnv} [env] */
function runs(path, env = process.env) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(path, ['--version', '--no-sandbox'], { env, stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** @returns {Browser} */
function packagedBrowser() {
  const folder = unpacked();
  const executablePath = join(folder, 'chromium');
  if (runs(executablePath)) return { executablePath, args };
  // A machine without the libraries of a browser: the package brings them along.
  const env = { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
  if (runs(executablePath, env)) return { executablePath, args, env: withoutUndefined(env) };
  throw new Problem('No Chromium runs on this machine: install one, or say with CHROMIUM where it is.');
}

/** Unpacked once for each user, beside and then renamed, since several may do it at the same time. */
function unpacked() {
  const entry = createRequire(join(root, 'package.json')).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8'));
  const folder = join(tmpdir(), `casebook-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(folder)) return folder;
  const half = `${folder}.${process.pid}`;
  mkdirSync(half, { mode: 0o700 });
  const program = `
    const { default: chromium, inflate } = await import(${JSON.stringify(entry)});
    await chromium.executablePath();
    await inflate(${JSON.stringify(join(dirname(entry), '../bin/al2023.tar.br'))});`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, TMPDIR: half },
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new Problem(`The packaged Chromium could not be unpacked: ${stderr.trim().split('\n').at(-1)}`);
  if (existsSync(folder)) rmSync(half, { recursive: true });
  else renameSync(half, folder);
  return folder;
}

/** @param {NodeJS.ProcessEnv} env */
function withoutUndefined(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
