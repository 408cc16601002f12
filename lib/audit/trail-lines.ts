import 'server-only';
import type { Client } from 'pg';

/** One line of an exported trail: a seal, the head of a chain, or a row; every part as PostgreSQL prints it. */
export type TrailLine = { seal: Parts } | { head: Parts } | { row: Parts };
type Parts = Record<string, string | null>;

const rowsAtOnce = 5000;

/** Reads with one statement, within the caller's transaction. */
type Read = (statement: string) => Promise<Parts[]>;

/** Where the heads and seals are read: as the owner of the tables, or as a person who reads the audit trail. */
const sources = {
  owner: { heads: 'audit_head', seals: 'audit_seal' },
  reader: { heads: 'audit_heads()', seals: 'audit_seals()' },
} as const;

const rows = `select chain, chain_no::text as no, audit_time(at) as at, actor_id::text as actor, action, table_name as "table",
  row_id::text as "row", entry_id::text as entry, participant_id::text as participant, site_id::text as site, field,
  old_value::text as old, new_value::text as new, reason, request_id::text as request, encode(hash, 'hex') as hash
  from audit_event order by chain collate "C", chain_no, id`;

/**
 * The whole audit trail as it stands at one moment: its seals, the heads of its chains, then every row by chain and number.
 * @param read in a transaction that sees one snapshot, as the owner of the tables or as somebody who reads the trail of every site
 */
export async function* trailLines(read: Read, as: keyof typeof sources): AsyncGenerator<TrailLine> {
  const { heads, seals } = sources[as];
  const ofSeals = `select no::text, audit_time(at) as at, heads, encode(root, 'hex') as root from ${seals} s order by s.no`;
  for (const seal of await read(ofSeals)) yield { seal };
  const ofHeads = `select chain, no::text, encode(hash, 'hex') as hash from ${heads} order by chain collate "C"`;
  for (const head of await read(ofHeads)) yield { head };
  await read(`declare trail no scroll cursor for ${rows}`);
  for (;;) {
    const some = await read(`fetch ${rowsAtOnce} from trail`);
    for (const row of some) yield { row };
    if (some.length < rowsAtOnce) return;
  }
}

/** The same for a program that is signed in to the database as the owner of the tables. */
export async function* trailOfOwner(client: Client): AsyncGenerator<TrailLine> {
  await client.query('begin isolation level repeatable read read only');
  try {
    yield* trailLines(async (statement) => (await client.query<Parts>(statement)).rows, 'owner');
  } finally {
    await client.query('rollback');
  }
}
