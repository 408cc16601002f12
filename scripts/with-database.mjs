import { fileURLToPath } from 'node:url';
import { onNewNode } from './new-node.mjs';
import { endWith } from './problem.mjs';
import { dataDir } from './settings.mjs';

/**
 * Runs a TypeScript program on the database in use: `node scripts/with-database.mjs PROGRAM.ts [its arguments]`, or
 * `--migrate-only`. What we say goes to stderr: stdout is the program's alone.
 */
const say = (/** @type {string} */ line) => console.error(`- ${line}`);

try {
  await onNewNode(fileURLToPath(import.meta.url), say, async () => {
    const { runWithDatabase } = await import('./run-with-database.mjs');
    process.exit(await runWithDatabase(process.argv.slice(2), say));
  });
} catch (error) {
  endWith(error, dataDir);
}
