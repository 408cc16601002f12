import pg from 'pg';
import { secretsOf } from './secrets.mjs';

/** The login that owns the study's tables: no superuser, as on a hospital's own server. */
const owner = 'casebook';

/**
 * Makes the owner's login and a database of his on the embedded PostgreSQL, where they are missing.
 * @param {{ url: (database: string) => string }} server
 * @param {string} dataDir
 * @param {string} database
 * @returns {Promise<string>} the owner's URL
 */
export async function ensureDatabase(server, dataDir, database) {
  const { ownerPassword } = secretsOf(dataDir);
  await asSuperuser(server, async (client) => {
    const roles = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [owner]);
    const login = `LOGIN CREATEROLE CREATEDB PASSWORD ${client.escapeLiteral(ownerPassword)}`;
    await client.query(`${roles.rowCount ? 'ALTER' : 'CREATE'} ROLE ${owner} ${login}`);
    const databases = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (!databases.rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)} OWNER ${owner}`);
  });
  return ownerUrlOf(server, dataDir, database);
}

/**
 * @param {{ url: (database: string) => string }} server
 * @param {string} dataDir
 * @param {string} database
 */
export function ownerUrlOf(server, dataDir, database) {
  const url = new URL(server.url(database));
  url.username = owner;
  url.password = secretsOf(dataDir).ownerPassword;
  return url.href;
}

/**
 * @param {{ url: (database: string) => string }} server
 * @param {string} database
 */
export async function dropDatabase(server, database) {
  await asSuperuser(server, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(database)} WITH (FORCE)`);
  });
}

/**
 * @template T
 * @param {{ url: (database: string) => string }} server
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function asSuperuser(server, work) {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
