import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { makeFolder } from './folder.mjs';
import { problemOf } from './problem.mjs';

/**
 * @typedef {object} Holder
 * @property {string} command
 * @property {number} pid
 * @property {boolean} [serves] whether the database is migrated, filled, and there for others to use
 * @property {string} [address] of the application
 */

/**
 * Holds a folder for one purpose, until released or until this process ends, however it ends. The lock is a socket in
 * the kernel's own name space, so a killed holder leaves nothing behind. Where there is no such thing (not Linux) no
 * embedded PostgreSQL is to be had either, and nothing needs holding.
 * @param {string} folder
 * @param {string} purpose
 * @param {Holder} holder told, as it is then, to whoever comes second
 * @returns {Promise<(() => void) | undefined>} how to release it; undefined: somebody else holds it
 */
export function takeLock(folder, purpose, holder) {
  const path = addressOf(folder, purpose);
  return new Promise((answer, fail) => {
    const server = createServer((socket) => socket.on('error', () => undefined).end(JSON.stringify(holder)));
    server.once('error', (error) => {
      const code = 'code' in error ? error.code : '';
      if (code === 'EADDRINUSE') answer(undefined);
      else if (process.platform === 'linux') fail(error);
      else answer(() => undefined);
    });
    server.listen(path, () => {
      server.unref();
      answer(() => server.close());
    });
  });
}

/**
 * Who holds a folder for a purpose.
 * @param {string} folder
 * @param {string} purpose
 * @returns {Promise<Holder | undefined>}
 */
export function holderOf(folder, purpose) {
  return new Promise((answer) => {
    let text = '';
    const socket = connect(addressOf(folder, purpose));
    socket.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    socket.once('error', () => answer(undefined));
    socket.once('end', () => answer(text ? JSON.parse(text) : undefined));
  });
}

/** @param {string} folder @param {string} purpose */
function addressOf(folder, purpose) {
  try {
    makeFolder(folder);
    const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24);
    return `\0casebook-${purpose}-${name}`;
  } catch (error) {
    throw problemOf(error, folder);
  }
}
