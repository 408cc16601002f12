import { Client } from 'pg';

/**
 * Fills a study up to so many participants by copying the shortest casebook of the demo study again and again, or each in turn, past triggers and policies: volume for the benchmark, not data. Needs the superuser of a throw-away server.
 */
export async function fill(
  superuserUrl: string,
  participants: number,
  copied: 'shortest' | 'each' = 'shortest',
): Promise<void> {
  const client = new Client(superuserUrl);
  await client.connect();
  try {
    await client.query("set session_replication_role = 'replica'");
    await client.query('create temp table copied (n int, participant_id uuid, site_id uuid)');
    await client.query(
      `with made as (
         insert into participant (id, site_id, number, screening_number, status, enrolled_on, sex, age_at_diagnosis)
         select gen_random_uuid(), s.id, s.code || '-' || (1000 + n), s.code || '-S' || (1000 + n),
                (array['on treatment', 'follow-up', 'dead'])[1 + n % 3], date '2000-01-01' + n % 3000, 'M', 4 + n % 14
         from generate_series(1, $1 - (select count(*)::int from participant)) n
         join lateral (select * from site order by code offset n % 3 limit 1) s on true
         returning id, site_id)
       insert into copied select row_number() over (), id, site_id from made`,
      [participants],
    );
    await client.query(
      `create temp table copied_entry as
       with source as (
         select participant_id, row_number() over (order by count(*), participant_id) - 1 as place, count(*) over () as many
         from entry where participant_id not in (select participant_id from copied) group by participant_id)
       select gen_random_uuid() as new_id, e.id as old_id, c.participant_id, c.site_id
       from copied c
       join source on source.place = ${copied === 'each' ? 'c.n % source.many' : '0'}
       join entry e on e.participant_id = source.participant_id`,
    );
    for (const table of await clinicalTables(client)) await copyRows(client, table);
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

async function clinicalTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'entry_id' and table_name not like 'audit%'`,
  );
  return ['entry', ...rows.map((row) => row.name)];
}

async function copyRows(client: Client, table: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1`,
    [table],
  );
  const key = table === 'entry' ? 'id' : 'entry_id';
  const taken: Record<string, string> = {
    [key]: 'c.new_id',
    participant_id: 'c.participant_id',
    site_id: 'c.site_id',
    // No two children are alike in every answer.
    ...(key === 'entry_id' ? { id: 'gen_random_uuid()' } : { content_digest: 'md5(t.content_digest || c.new_id)' }),
  };
  const columns = rows.map((row) => client.escapeIdentifier(row.name));
  const values = rows.map((row) => taken[row.name] ?? `t.${client.escapeIdentifier(row.name)}`);
  const name = client.escapeIdentifier(table);
  await client.query(
    `insert into ${name} (${columns}) select ${values} from ${name} t join copied_entry c on c.old_id = t.${key}`,
  );
}
