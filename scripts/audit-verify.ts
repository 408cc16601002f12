import { Client } from 'pg';
import { closeDatabase } from '@/db/client';
import { systemPersonId } from '@/db/system-person';
import { readAs } from '@/db/transaction-as';
import { trailOfOwner } from '@/lib/audit/trail-lines';
import { verifySignatures } from '@/lib/signatures/verify-signatures';
import { optionsOf, Verifier, verdict } from './verify-trail.mjs';

/**
 * Verifies the audit trail of the database in use, or with `--export` prints it, a line each, for `node scripts/verify-trail.mjs`
 * on another computer. Verifies the signatures too. Exit 1 when something was altered, removed, inserted or reordered; 2 for a wrong option.
 */
const usage = 'Usage: npm run audit:verify [-- --seal NUMBER:ROOT] | npm run --silent audit:export > trail.jsonl';
const words = process.argv.slice(2);
const isExport = words[0] === '--export';
const options = isExport ? null : optionsOf(words);

async function verify(client: Client, known: { no: number; root: string } | null): Promise<number> {
  const verifier = new Verifier(known);
  for await (const line of trailOfOwner(client)) verifier.take(line);
  verifier.end();
  process.stdout.write(`${verdict(verifier)}\n`);
  const misfits = await verifyAllSignatures();
  return verifier.findings.length + misfits === 0 ? 0 : 1;
}

/** Every signature against the content it stands on, as the program reads it; returns how many do not fit. */
async function verifyAllSignatures(): Promise<number> {
  const { signatures, standing, misfits } = await readAs({ personId: systemPersonId }, (tx) =>
    verifySignatures(tx, null),
  );
  process.stdout.write(
    `Signatures: ${signatures}. Forms that stand under one: ${standing}; ${misfits.length === 0 ? 'all fit what is stored' : `do not fit: ${misfits.length}`}.\n`,
  );
  for (const { participant, says } of misfits) process.stdout.write(`- ${participant}: ${says}\n`);
  return misfits.length;
}

async function write(client: Client): Promise<number> {
  for await (const line of trailOfOwner(client)) {
    if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await new Promise((go) => process.stdout.once('drain', go));
  }
  return 0;
}

if (!isExport && (!options || options.file)) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  const client = new Client({ connectionString: process.env.OWNER_DATABASE_URL });
  await client.connect();
  try {
    process.exitCode = isExport ? await write(client) : await verify(client, options?.known ?? null);
  } finally {
    await client.end();
    await closeDatabase();
  }
}
