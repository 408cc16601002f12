import 'server-only';
import type { Client } from 'pg';

/** A value that the audit trail does not account for. `null` on one side: the row or the value is not there. */
export interface Difference {
  table: string;
  row: string;
  field: string;
  /** What the trail says, as PostgreSQL prints it. */
  trail: string | null;
  stored: string | null;
}

/** What was rebuilt and compared. */
export interface Rebuilt {
  tables: number;
  rows: number;
  differences: Difference[];
}

/** The tables are rebuilt here, and stay for whoever wants to look. */
export const scratchSchema = 'rebuilt_from_trail';

/** More would not be read: where so many differ, there may be more. */
export const mostDifferences = 1000;

/**
 * Rebuilds every audited table from the audit trail alone into a scratch schema, and compares it with what is stored, text by text.
 * Columns whose values the trail keeps to itself (a password's hash) are left out.
 * @param client signed in as the owner of the tables; nothing of what is stored is changed
 */
export async function rebuildFromTrail(client: Client): Promise<Rebuilt> {
  await client.query('begin isolation level repeatable read');
  try {
    const rebuilt = await rebuildInTransaction(client);
    await client.query('commit');
    return rebuilt;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** The same within the caller's transaction. */
export async function rebuildInTransaction(client: Client): Promise<Rebuilt> {
  await client.query('set local client_min_messages = warning');
  await client.query(`drop schema if exists ${scratchSchema} cascade`);
  await client.query(`create schema ${scratchSchema}`);
  const result: Rebuilt = { tables: 0, rows: 0, differences: [] };
  for (const audited of await auditedTables(client)) {
    result.tables++;
    const filled = await fill(client, audited);
    if (typeof filled === 'number') result.rows += filled;
    else result.differences.push(filled);
    result.differences.push(...(await compare(client, audited)));
    if (result.differences.length >= mostDifferences) break;
  }
  return result;
}

interface Audited {
  table: string;
  /** The column that names a row in the trail. */
  key: string;
  secret: string[];
  /** Columns in which nothing is stored as an empty object. */
  empty: string[];
  /** Columns that cannot be empty, with the constant they have by themselves: what a row holds that is older than the column. */
  defaults: Record<string, string>;
}

/** What is audited is what carries the trigger. */
async function auditedTables(client: Client): Promise<Audited[]> {
  const { rows } = await client.query<Omit<Audited, 'secret'> & { secret: string }>(`
    select c.relname as "table", encode(t.tgargs, 'escape') as secret, of_column.*
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
    cross join lateral (
      select case when bool_or(a.attname = 'id') then 'id' else 'entry_id' end as key,
             coalesce(json_agg(a.attname) filter (where a.attnotnull and a.atttypid = 'jsonb'::regtype), '[]') as empty,
             coalesce(json_object_agg(a.attname, own.value) filter (where a.attnotnull and own.value !~ '[(]'), '{}') as defaults
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      cross join lateral (select pg_get_expr(d.adbin, d.adrelid) as value) own
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) of_column
    where p.proname = 'audit_row' and c.relnamespace = 'public'::regnamespace order by c.relname`);
  return rows.map((row) => ({ ...row, secret: namesIn(row.secret) }));
}

/** The trigger's arguments, arrays in PostgreSQL's spelling, `{password_hash}`, each closed by a zero byte. */
function namesIn(given: string): string[] {
  return given
    .split('\\000')
    .flatMap((argument) => argument.replace(/[{}]/g, '').split(','))
    .filter(Boolean);
}

/**
 * A row is what its fields were last changed to since it was last inserted. The copy has no constraint, because a trail that lacks a row
 * is to be compared all the same. Returns how many rows; a difference when the trail has a value that its column cannot hold.
 */
async function fill(client: Client, audited: Audited): Promise<number | Difference> {
  const { table } = audited;
  const copy = copyOf(client, table);
  await client.query(`create table ${copy} as table public.${client.escapeIdentifier(table)} with no data`);
  await client.query('savepoint filling');
  try {
    return await fold(client, copy, audited);
  } catch (error) {
    await client.query('rollback to savepoint filling');
    const trail = error instanceof Error ? error.message : String(error);
    return { table, row: 'of any row', field: 'a value that the column cannot hold', trail, stored: null };
  }
}

async function fold(client: Client, copy: string, { table, empty, defaults }: Audited): Promise<number> {
  const constants = Object.entries(defaults).map(
    ([column, constant]) => `${client.escapeLiteral(column)}, to_jsonb(${constant})`,
  );
  const { rowCount } = await client.query(
    `with told as (select id, row_id, action, field, new_value from audit_event where table_name = $1),
     gone as (select row_id, max(id) as id from told where action = 'delete' group by row_id),
     last as (select distinct on (t.row_id, t.field) t.row_id, t.field, t.new_value
              from told t left join gone g on g.row_id = t.row_id
              where g.id is null or t.id > g.id order by t.row_id, t.field, t.id desc),
     rebuilt as (select jsonb_build_object(${constants.join(', ')}) || coalesce(
                   jsonb_object_agg(field, new_value) filter (where new_value is not null or not field = any($2)), '{}') as content
                 from last group by row_id)
     insert into ${copy} select filled.* from rebuilt, jsonb_populate_record(null::${copy}, content) as filled`,
    [table, empty],
  );
  return rowCount ?? 0;
}

async function compare(client: Client, { table, key, secret }: Audited): Promise<Difference[]> {
  const { rows } = await client.query<Omit<Difference, 'table'>>(
    `with stored as (select ${key} as key, to_jsonb(s) - $1::text[] as content from public.${client.escapeIdentifier(table)} s),
     trail as (select ${key} as key, to_jsonb(r) - $1::text[] as content from ${copyOf(client, table)} r),
     differing as (select coalesce(stored.key, trail.key) as key, stored.content as stored, trail.content as trail
       from stored full join trail on trail.key = stored.key where stored.content::text is distinct from trail.content::text)
     select differing.key::text as row, field, nullif((trail -> field)::text, 'null') as trail, nullif((stored -> field)::text, 'null') as stored
     from differing, jsonb_object_keys(coalesce(stored, trail)) as field
     where (trail -> field)::text is distinct from (stored -> field)::text
     order by differing.key, field limit ${mostDifferences}`,
    [secret],
  );
  return rows.map((row) => ({ table, ...row }));
}

const copyOf = (client: Client, table: string) => `${scratchSchema}.${client.escapeIdentifier(table)}`;
