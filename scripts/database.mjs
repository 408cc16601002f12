import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDatabase } from './check-database.mjs';
import { dropDatabase, ensureDatabase } from './embedded-database.mjs';
import { startPostgres } from './postgres.mjs';
import { diskIsFull, Problem, tellsOfFullDisk } from './problem.mjs';
import { during } from './progress.mjs';
import { secretsOf } from './secrets.mjs';
import { root } from './settings.mjs';
import { ProgramFailed, runTypescript } from './typescript-program.mjs';

/** @typedef {import('./postgres.mjs').RunningPostgres} RunningPostgres */
/**
 * @typedef {object} Database
 * @property {string} ownerUrl for migrations and administration
 * @property {string} appUrl the application's own login, which owns nothing
 * @property {string} authSecret
 * @property {boolean} isEmpty whether there is no person yet
 * @property {RunningPostgres} [server] the embedded PostgreSQL, where it is ours
 */
/** @typedef {{ dataDir: string, say: (line: string) => void, signal?: AbortSignal }} Options */

/** The name of the database in the embedded PostgreSQL. */
export const databaseName = 'casebook';

/** @param {string} dataDir */
export function authSecretOf(dataDir) {
  return process.env.AUTH_SECRET || secretsOf(dataDir).authSecret;
}

/**
 * The hospital's own PostgreSQL: brought up to date, and no demo data.
 * @param {string} ownerUrl
 * @param {Options} options
 * @returns {Promise<Database>}
 */
export async function openGivenDatabase(ownerUrl, options) {
  await checkDatabase(ownerUrl);
  options.say('migrating the database of DATABASE_URL');
  return migrated(ownerUrl, options);
}

/**
 * The embedded PostgreSQL of the data folder, brought up to date, with the demo study if it is empty.
 * @param {Options & { onServer?: (server: RunningPostgres) => void }} options
 * @returns {Promise<Database>}
 */
export async function openEmbeddedDatabase(options) {
  const { dataDir, say } = options;
  say(existsSync(join(dataDir, 'pg')) ? 'starting PostgreSQL' : `making a PostgreSQL cluster in ${dataDir}`);
  const server = await startPostgres(dataDir);
  options.onServer?.(server);
  if (existsSync(loadingMark(dataDir))) {
    say('clearing away a demo study that was half loaded when the last start was killed');
    await dropDatabase(server, databaseName);
  }
  const ownerUrl = await ensureDatabase(server, dataDir, databaseName);
  say('migrating the database');
  const database = await migrated(ownerUrl, options);
  if (database.isEmpty) await loadDemo(database, options);
  return { ...database, server };
}

/**
 * Brings a database up to date.
 * @param {string} ownerUrl
 * @param {{ dataDir: string, signal?: AbortSignal }} options
 * @returns {Promise<Database>}
 */
export async function migrated(ownerUrl, { dataDir, signal }) {
  const authSecret = authSecretOf(dataDir);
  const env = { OWNER_DATABASE_URL: ownerUrl, NEXTAUTH_SECRET: authSecret };
  const output = await run('scripts/migrate.ts', env, { dataDir, signal });
  return { ownerUrl, authSecret, ...JSON.parse(output) };
}

/**
 * Marked while it lasts, so that a load killed in the middle is known for one at the next start.
 * @param {Database} database
 * @param {Options} options
 */
async function loadDemo(database, { dataDir, say, signal }) {
  const program = 'scripts/load-demo.ts';
  if (!existsSync(join(root, program))) return;
  writeFileSync(loadingMark(dataDir), '', { flush: true });
  await during(say, 'loading the demo study', () =>
    run(program, environmentFor(database), { dataDir, signal, onLine: say }),
  );
  rmSync(loadingMark(dataDir));
}

/** @param {string} dataDir */
function loadingMark(dataDir) {
  return join(dataDir, 'demo-is-loading');
}

/**
 * What a program of ours needs to know to use the database.
 * @param {Database} database
 */
export function environmentFor({ ownerUrl, appUrl, authSecret }) {
  return { OWNER_DATABASE_URL: ownerUrl, DATABASE_URL: appUrl, NEXTAUTH_SECRET: authSecret };
}

/**
 * @param {string} file @param {Record<string, string>} env
 * @param {{ dataDir: string, signal?: AbortSignal, onLine?: (line: string) => void }} options
 */
async function run(file, env, options) {
  try {
    return await runTypescript(file, env, options);
  } catch (error) {
    if (!(error instanceof ProgramFailed)) throw error;
    if (tellsOfFullDisk(error.said)) throw diskIsFull(options.dataDir);
    if (/permission denied|must be owner|42501/i.test(error.said)) {
      const why = error.said.match(/permission denied[^\n]*|must be owner[^\n]*/i)?.[0] ?? 'a right is missing';
      throw new Problem(`The login of DATABASE_URL must own its database and may create roles: ${why}.`);
    }
    throw error;
  }
}
