import { Client } from 'pg';
import { mostDifferences, rebuildFromTrail, scratchSchema } from '@/lib/audit/rebuild';

/**
 * Rebuilds every audited table from the audit trail alone and compares it with what is stored: `npm run audit:rebuild`. Exit 1 when they
 * differ; each difference is named by table, row and field.
 */
const client = new Client({ connectionString: process.env.OWNER_DATABASE_URL });
await client.connect();
try {
  const { tables, rows, differences } = await rebuildFromTrail(client);
  for (const { table, row, field, trail, stored } of differences) {
    process.stdout.write(
      `${table} ${row}, ${field}: stored ${stored ?? 'nothing'}, by the trail ${trail ?? 'nothing'}\n`,
    );
  }
  const more = differences.length >= mostDifferences ? ' or more' : '';
  const result = differences.length === 0 ? 'no difference' : `${differences.length} differences${more}`;
  process.stdout.write(
    `${rows} rows of ${tables} tables rebuilt from the audit trail (schema ${scratchSchema}): ${result}.\n`,
  );
  process.exitCode = differences.length === 0 ? 0 : 1;
} finally {
  await client.end();
}
