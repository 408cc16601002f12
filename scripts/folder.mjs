import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, open to be passed through: PostgreSQL may run as another user than ours.
 * (Node's own `recursive` tells ENOENT on a read-only disk, and never returns on some file systems.)
 * @param {string} path
 */
export function makeFolder(path) {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o755 });
  } catch (error) {
    // Another process of ours may have been faster.
    if (!existsSync(path)) throw error;
  }
}
