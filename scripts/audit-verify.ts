import { Client } from 'pg';
import { trailOfOwner } from '@/lib/audit/trail-lines';
import { optionsOf, Verifier, verdict } from './verify-trail.mjs';

/**
 * Verifies the audit trail of the database in use, or with `--export` prints it, a line each, for `node scripts/verify-trail.mjs`
 * on another computer. Exit 1 when something was altered, removed, inserted or reordered; 2 for a wrong option.
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
  return verifier.findings.length === 0 ? 0 : 1;
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
  }
}
