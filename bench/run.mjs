import { fileURLToPath } from 'node:url';
import { onNewNode } from '../scripts/new-node.mjs';
import { endWith } from '../scripts/problem.mjs';
import { dataDir } from '../scripts/settings.mjs';

const say = (line) => console.error(`- ${line}`);

try {
  await onNewNode(fileURLToPath(import.meta.url), say, async () => {
    const { register } = await import('tsx/esm/api');
    register();
    const { bench } = await import('./index.ts');
    await bench(say);
  });
} catch (error) {
  endWith(error, dataDir);
}
