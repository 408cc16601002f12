import { fileURLToPath } from 'node:url';
import { onNewNode } from './new-node.mjs';
import { endWith } from './problem.mjs';
import { root } from './settings.mjs';

/** `npm test`: everything there is to prove, from a fresh clone, ending with one line `N passed, N failed`. */
const say = (/** @type {string} */ line) => console.log(`- ${line}`);

try {
  await onNewNode(fileURLToPath(import.meta.url), say, async () => {
    const { runTests } = await import('./run-tests.mjs');
    process.exit(await runTests());
  });
} catch (error) {
  endWith(error, root);
}
