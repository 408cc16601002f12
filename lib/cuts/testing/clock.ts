import type { Client } from 'pg';

/** A moment after all that was written and before all that will be: by the clock that the trail is written by, to the millisecond. */
export async function between(owner: Client): Promise<Date> {
  const { rows } = await owner.query<{ now: Date }>(
    "with gone as materialized (select pg_sleep(0.002)) select date_trunc('milliseconds', clock_timestamp()) as now from gone",
  );
  const [row] = rows;
  if (!row) throw new Error('The clock is one row.');
  return row.now;
}
