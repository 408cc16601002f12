import { sql } from 'drizzle-orm';
import { withoutActor } from '@/db/transaction-as';

const ours = sql`from pg_stat_activity where application_name = 'casebook changes' and datname = current_database()`;

/** The connections on which instances hear of changes; each with the last thing that was said on it. */
export async function listeners(): Promise<{ query: string; state: string }[]> {
  const { rows } = await withoutActor((db) =>
    db.execute<{ query: string; state: string }>(sql`select query, state ${ours}`),
  );
  return rows;
}

/** Whether every one of them, of one at least, listens already. */
export async function isHeard(): Promise<boolean> {
  const all = await listeners();
  return all.length > 0 && all.every(({ query, state }) => query.startsWith('listen') && state === 'idle');
}

/** Ends them, as a restart of PostgreSQL does. */
export async function endListening(): Promise<void> {
  await withoutActor((db) => db.execute(sql`select pg_terminate_backend(pid) ${ours}`));
}
