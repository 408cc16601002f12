import { fileURLToPath } from 'node:url';
import { holderOf, takeLock } from './lock.mjs';
import { onNewNode } from './new-node.mjs';
import { isFree } from './ports.mjs';
import { endWith, Problem } from './problem.mjs';
import { endLeftOverServer, reachable } from './serve.mjs';
import { dataDir, host, portToServe } from './settings.mjs';

/** @param {string} line */
const say = (line) => console.log(`- ${line}`);

/** Before anything that takes long: is the data folder ours to use, and the port free? */
async function claim() {
  const port = portToServe();
  const embedded = !process.env.DATABASE_URL;
  if (embedded) await refuseSecond(await holderOf(dataDir, 'cluster'));
  await endLeftOverServer(dataDir, port);
  await refuseTakenPort(port);
  return { port, embedded };
}

/** @param {import('./lock.mjs').Holder | undefined} holder */
async function refuseSecond(holder) {
  if (holder?.command !== 'npm start') return;
  throw new Problem(
    `Casebook runs already on the data folder ${dataDir} (process ${holder.pid}): stop it, or set another DATA_DIR.`,
  );
}

/** @param {number} port */
async function refuseTakenPort(port) {
  const free = await isFree(port, host).catch((error) => {
    throw new Problem(`${host}:${port} cannot be listened on (${error.code}): choose another HOST or PORT.`);
  });
  if (!free) throw new Problem(`Port ${port} on ${host} is taken by another program: stop it, or set another PORT.`);
}

/**
 * The lock of the cluster; a short command such as `npm run cohort` may hold it, and is waited for.
 * @param {import('./lock.mjs').Holder} us
 */
async function lockCluster(us) {
  for (let told = false; ; told = true) {
    const release = await takeLock(dataDir, 'cluster', us);
    if (release) return;
    const holder = await holderOf(dataDir, 'cluster');
    await refuseSecond(holder);
    if (!told) say(`waiting for ${holder?.command ?? 'another command'} to finish with the database`);
    await new Promise((done) => setTimeout(done, 200));
  }
}

async function start() {
  const { port, embedded } = await claim();
  const us = { command: 'npm start', pid: process.pid, address: `http://${reachable(host)}:${port}`, serves: false };
  if (embedded) await lockCluster(us);
  const { run } = await import('./run.mjs');
  await run({ dataDir, port, host, embedded, say, us });
}

try {
  await claim();
  await onNewNode(fileURLToPath(import.meta.url), say, start);
} catch (error) {
  endWith(error, dataDir);
}
