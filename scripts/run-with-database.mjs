import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { databaseName, environmentFor, migrated, openEmbeddedDatabase, openGivenDatabase } from './database.mjs';
import { ownerUrlOf } from './embedded-database.mjs';
import { holderOf, takeLock } from './lock.mjs';
import { runningPostgres } from './postgres.mjs';
import { reachable } from './serve.mjs';
import { dataDir, host, portToServe, root } from './settings.mjs';
import { typescriptFlags } from './typescript-program.mjs';

/** @typedef {import('./database.mjs').Database} Database */
/** @typedef {(line: string) => void} Say */

/**
 * @param {string[]} words the program and its arguments
 * @param {Say} say
 * @returns {Promise<number>} the exit status
 */
export async function runWithDatabase(words, say) {
  const calledOff = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => calledOff.abort());
  const database = await openDatabaseInUse(words.join(' '), say);
  try {
    if (words[0] === '--migrate-only') return 0;
    return await runProgram(words, database, calledOff.signal);
  } finally {
    await database.server?.stop();
  }
}

/**
 * DATABASE_URL, or the embedded PostgreSQL of the data folder: that of the `npm start` that runs, else started for us.
 * @param {string} command
 * @param {Say} say
 * @returns {Promise<Database & { address?: string }>}
 */
async function openDatabaseInUse(command, say) {
  if (process.env.DATABASE_URL) return openGivenDatabase(process.env.DATABASE_URL, { dataDir, say });
  for (let told = ''; ; ) {
    if (await takeLock(dataDir, 'cluster', { command, pid: process.pid }))
      return openEmbeddedDatabase({ dataDir, say });
    const holder = await holderOf(dataDir, 'cluster');
    const running = runningPostgres(dataDir);
    if (holder?.serves && running) return { ...(await openRunning(running.port)), address: holder.address };
    if (holder && holder.command !== told) say(`waiting for ${holder.command} (process ${holder.pid})`);
    told = holder?.command ?? told;
    await wait(200);
  }
}

/** @param {number} port */
function openRunning(port) {
  const server = { url: (/** @type {string} */ database) => `postgresql://127.0.0.1:${port}/${database}` };
  return migrated(ownerUrlOf(server, dataDir, databaseName), { dataDir });
}

/** @param {string[]} words @param {Database & { address?: string }} database @param {AbortSignal} signal */
function runProgram(words, database, signal) {
  const address = process.env.PUBLIC_URL || database.address || `http://${reachable(host)}:${portToServe()}`;
  const child = spawn(process.execPath, [...typescriptFlags, ...words], {
    cwd: root,
    env: { ...process.env, ...environmentFor(database), NEXTAUTH_URL: address, DATA_DIR: dataDir },
    stdio: 'inherit',
    signal,
  });
  return new Promise((done, fail) => {
    child.once('error', (error) => (signal.aborted ? done(1) : fail(error)));
    child.once('exit', (code) => done(code ?? 1));
  });
}
