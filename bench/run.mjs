import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onNewNode } from '../scripts/new-node.mjs';
import { endWith } from '../scripts/problem.mjs';
import { dataDir, root } from '../scripts/settings.mjs';
import { typescriptFlags } from '../scripts/typescript-program.mjs';

/** @param {string} line */
const say = (line) => console.error(`- ${line}`);

try {
  await onNewNode(fileURLToPath(import.meta.url), say, async () => {
    const child = spawn(process.execPath, [...typescriptFlags, 'bench/index.ts', ...process.argv.slice(2)], {
      cwd: root,
      stdio: 'inherit',
    });
    const [status] = await once(child, 'exit');
    process.exitCode = status ?? 1;
  });
} catch (error) {
  endWith(error, dataDir);
}
