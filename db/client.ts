import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import * as casebook from './schema/casebook';
import * as checks from './schema/checks';
import * as people from './schema/people';
import * as review from './schema/review';
import * as siteRecords from './schema/site-records';

export const schema = { ...people, ...casebook, ...checks, ...siteRecords, ...review };
export type Database = NodePgDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** A drizzle database on a pool of its own, for programs and tests. Close it with `pool.end()`. */
export function connect(url: string, options: { max?: number } = {}): { database: Database; pool: Pool } {
  const pool = new Pool({ connectionString: url, max: options.max ?? 10, application_name: 'casebook' });
  // A connection the server closed while idle (a restart, a kill) is replaced at the next query; unheard, it would end the process.
  pool.on('error', () => undefined);
  return { database: drizzle(pool, { schema, casing: 'snake_case' }), pool };
}

const shared = globalThis as typeof globalThis & { casebookDatabase?: ReturnType<typeof connect> };

/** The application's own database, as the login in DATABASE_URL, which owns nothing. One pool per process. */
export function database(): Database {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: start the application with `npm start`.');
  shared.casebookDatabase ??= connect(url, { max: Number(process.env.DATABASE_POOL ?? 10) });
  return shared.casebookDatabase.database;
}

/** Ends the process's connections, so that a program can finish. */
export async function closeDatabase(): Promise<void> {
  await shared.casebookDatabase?.pool.end();
  shared.casebookDatabase = undefined;
}
