import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './folder.mjs';
import { Problem, problemOf } from './problem.mjs';

/** @typedef {{ superuserPassword: string, ownerPassword: string, authSecret: string }} Secrets */

/**
 * The secrets of this installation, made at random at the first start and readable by its user alone.
 * @param {string} dataDir
 * @returns {Secrets}
 */
export function secretsOf(dataDir) {
  const path = join(dataDir, 'secrets.json');
  const known = read(path);
  if (known.superuserPassword && known.ownerPassword && known.authSecret) return /** @type {Secrets} */ (known);
  const secrets = { superuserPassword: random(), ownerPassword: random(), authSecret: random(), ...known };
  write(path, dataDir, secrets);
  return secrets;
}

/** @param {string} path @returns {Partial<Secrets>} */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    if (error instanceof SyntaxError) throw new Problem(`${path} is damaged: restore it from your backup.`);
    throw problemOf(error, path);
  }
}

/** @param {string} path @param {string} dataDir @param {Secrets} secrets */
function write(path, dataDir, secrets) {
  try {
    makeFolder(dataDir);
    writeFileSync(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
    renameSync(`${path}.new`, path);
  } catch (error) {
    throw problemOf(error, dataDir);
  }
}

function random() {
  return randomBytes(24).toString('base64url');
}
