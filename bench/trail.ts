import { Client } from 'pg';
import { systemPersonId } from '@/db/system-person';
import { rebuildFromTrail } from '@/lib/audit/rebuild';
import { trailOfOwner } from '@/lib/audit/trail-lines';
import { Verifier } from '@/scripts/verify-trail.mjs';
import type { Study } from './studies';

/** An old study's trail. */
const wantedRows = 1_000_000;

/** Seconds that it takes to verify the audit trail of a study, to rebuild every table from it, and only to read it. */
export async function benchTrail(
  study: Study,
): Promise<{ rows: number; verify: number; rebuild: number; floor: number }> {
  const client = new Client({ connectionString: study.ownerUrl });
  await client.connect();
  try {
    await growTrail(client, wantedRows);
    const verifier = new Verifier();
    const floor = await timed(async () => {
      for await (const _ of trailOfOwner(client));
    });
    const verify = await timed(async () => {
      for await (const line of trailOfOwner(client)) verifier.take(line);
      verifier.end();
    });
    const rebuild = await timed(() => rebuildFromTrail(client));
    return { rows: verifier.rows, verify, rebuild, floor };
  } finally {
    await client.end();
  }
}

/** Corrects laboratory values, as the owner of the tables and with every trigger, until the trail has so many rows. */
async function growTrail(client: Client, rows: number): Promise<void> {
  await client.query(
    "select set_config('casebook.actor', $1, false), set_config('casebook.reason', 'Benchmark', false)",
    [systemPersonId],
  );
  for (let round = 0; ; round++) {
    const { rows: counted } = await client.query<{ n: number }>('select count(*)::int as n from audit_event');
    if ((counted[0]?.n ?? rows) >= rows) return;
    await client.query(
      `update laboratory_sample set hgb = 5 + $1::int, wbc = 5 + $1::int, plat = 140 + $1::int, na = 140 + $1::int, k = 5 + $1::int,
         alb = 5 + $1::int, creat = 5 + $1::int, bili = 5 + $1::int, alt = 140 + $1::int, ast = 140 + $1::int
       where participant_id not in (select participant_id from record_lock where participant_id is not null)`,
      [round % 2],
    );
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}
