import { spawn } from 'node:child_process';
import { watchNpm } from './caller.mjs';
import { ensureInstalled, nodeToUse } from './dependencies.mjs';

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs the command's own work on a Node that is new enough, with everything installed. On an old Node the same
 * script is started once more on the new one, and this process only passes on the signals and the exit status.
 * @param {string} script the absolute path of the script
 * @param {(line: string) => void} say
 * @param {() => Promise<unknown>} work
 */
export async function onNewNode(script, say, work) {
  await ensureInstalled(say);
  const node = nodeToUse();
  if (node === process.execPath) {
    const end = () => process.kill(process.pid, 'SIGTERM');
    // The process that started us may be killed: then nobody is left to pass on the signals.
    process.once('disconnect', end);
    watchNpm(end);
    process.channel?.unref();
    return work();
  }
  const child = spawn(node, [script, ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  child.channel?.unref();
  // In a terminal Ctrl-C reaches the child by itself; passing it on twice would mean "at once".
  for (const signal of signals)
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal));
  watchNpm(() => child.kill('SIGTERM'));
  const status = await new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
  process.exit(status);
}
