import { sql } from 'drizzle-orm';
import { connect } from '@/db/client';
import { readAnalysisSet } from '@/lib/analysis/analysis-set';
import { cohortNumbers } from '@/lib/analysis/cohort-numbers';

/** Prints the cohort's figures as JSON, from the database in use. Nobody is signed in here: it reads as the owner of the tables. */
const url = process.env.OWNER_DATABASE_URL || process.env.DATABASE_URL;
if (!url) throw new Error('OWNER_DATABASE_URL or DATABASE_URL must be set.');

const { database, pool } = connect(url, { max: 1 });
try {
  const set = await database.transaction(
    async (tx) => {
      const { rows } = await tx.execute<{ hidden: boolean }>(sql`select row_security_active('participant') as hidden`);
      // To another login every child is invisible: "no children" would be a wrong answer.
      if (rows[0]?.hidden) throw new Error('This database login may not see all children: set OWNER_DATABASE_URL.');
      return readAnalysisSet(tx);
    },
    { accessMode: 'read only', isolationLevel: 'repeatable read' },
  );
  process.stdout.write(`${JSON.stringify(cohortNumbers(set.children), null, 2)}\n`);
} finally {
  await pool.end();
}
