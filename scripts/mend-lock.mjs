import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './settings.mjs';

/**
 * Some registries lack the optional packages of other platforms. `npm install` then leaves them out of the lock, and
 * `npm ci` refuses such a lock ("Missing: … from lock file", npm/cli#9846). This adds each of them with its version and
 * platform, which is all that `npm ci` asks for where it does not install them. Run it after every install.
 */
const path = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const missing = Object.entries(lock.packages).flatMap(([parent, entry]) => missingOf(parent, entry));
for (const [name, stub] of missing) lock.packages[`node_modules/${name}`] = stub;
if (missing.length) {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(
  missing.length ? `added to package-lock.json: ${missing.map(([name]) => name).join(', ')}` : 'nothing is missing',
);

/**
 * @param {string} parent the path of a package in the lock
 * @param {{ optionalDependencies?: Record<string, string>, dev?: boolean }} entry
 */
function missingOf(parent, { optionalDependencies = {}, dev }) {
  return Object.entries(optionalDependencies)
    .filter(([name]) => !isFound(parent, name))
    .map(([name, range]) => /** @type {const} */ ([name, stubOf(name, range, dev)]));
}

/** @param {string} parent @param {string} name */
function isFound(parent, name) {
  const places = parent
    .split('/node_modules/')
    .map((_, depth, parts) => parts.slice(0, depth + 1).join('/node_modules/'));
  return [...places, ''].some((place) => lock.packages[`${place ? `${place}/` : ''}node_modules/${name}`]);
}

/** @param {string} name @param {string} range @param {boolean} [dev] */
function stubOf(name, range, dev) {
  const words = name.split(/[/-]/);
  const oneOf = (/** @type {string[]} */ known) => known.filter((word) => words.includes(word));
  const os = oneOf(['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'sunos', 'win32']);
  const cpu = oneOf(['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']);
  const libc = words.includes('musl') ? ['musl'] : [];
  return {
    version: range.replace(/^[\^~]/, ''),
    ...(cpu.length && { cpu }),
    ...(dev && { dev: true }),
    ...(libc.length && { libc }),
    optional: true,
    ...(os.length && { os }),
  };
}
