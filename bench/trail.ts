import { Client } from 'pg';
import { rebuildFromTrail } from '@/lib/audit/rebuild';
import { trailOfOwner } from '@/lib/audit/trail-lines';
import { Verifier } from '@/scripts/verify-trail.mjs';
import type { Study } from './studies';

/** Seconds that it takes to verify the audit trail of a study, to rebuild every table from it, and only to read it. */
export async function benchTrail(
  study: Study,
): Promise<{ rows: number; verify: number; rebuild: number; floor: number }> {
  const client = new Client({ connectionString: study.ownerUrl });
  await client.connect();
  try {
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

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}
