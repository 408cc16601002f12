import 'server-only';
import type { Client } from 'pg';

/** One line of an exported trail: a seal, the head of a chain, or a row; every part as PostgreSQL prints it. */
export type TrailLine = { seal: Parts } | { head: Parts } | { row: Parts };
type Parts = Record<string, string | null>;

const rowsAtOnce = 5000;

const seals = `select no::text, audit_time(at) as at, heads, encode(root, 'hex') as root from audit_seal order by audit_seal.no`;
const heads = `select chain, no::text, encode(hash, 'hex') as hash from audit_head order by chain collate "C"`;
const rows = `select chain, chain_no::text as no, audit_time(at) as at, actor_id::text as actor, action, table_name as "table",
  row_id::text as "row", entry_id::text as entry, participant_id::text as participant, site_id::text as site, field,
  old_value::text as old, new_value::text as new, reason, request_id::text as request, encode(hash, 'hex') as hash
  from audit_event order by chain collate "C", chain_no, id`;

/**
 * The whole audit trail as it stands at one moment: its seals, the heads of its chains, then every row by chain and number.
 * @param client signed in as the owner of the tables: the application's login sees neither all rows nor the heads
 */
export async function* trailLines(client: Client): AsyncGenerator<TrailLine> {
  await client.query('begin isolation level repeatable read read only');
  try {
    for (const seal of (await client.query<Parts>(seals)).rows) yield { seal };
    for (const head of (await client.query<Parts>(heads)).rows) yield { head };
    await client.query(`declare trail no scroll cursor for ${rows}`);
    for (;;) {
      const { rows: some } = await client.query<Parts>(`fetch ${rowsAtOnce} from trail`);
      for (const row of some) yield { row };
      if (some.length < rowsAtOnce) break;
    }
  } finally {
    await client.query('rollback');
  }
}
