import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { isAlive } from './processes.mjs';
import { TestCluster } from './test-cluster.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where a test file asks for a database of its own (db/test-database.ts). */
    testDatabases: string;
  }
}

const prefix = 'casebook-test-';

/**
 * Serves databases to the test files. The PostgreSQL behind it starts when the first file asks, so that a run of
 * pure unit tests never waits for it.
 */
export default async function setup(project: TestProject) {
  await removeLeftOvers();
  const folder = mkdtempSync(join(tmpdir(), prefix));
  writeFileSync(join(folder, 'keeper'), String(process.pid));
  const cluster = new TestCluster(folder);
  const server = createServer((request, response) => {
    answer(cluster, request.method ?? '', request.url ?? '').then(
      (body) => reply(response, 200, body),
      (error) => reply(response, 500, { message: String(error instanceof Error ? error.stack : error) }),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server of test databases has no port.');
  project.provide('testDatabases', `http://127.0.0.1:${address.port}`);
  return async () => {
    server.closeAllConnections();
    server.close();
    await cluster.stop();
  };
}

function answer(cluster: TestCluster, method: string, path: string) {
  return method === 'DELETE' ? cluster.drop(path.slice(1)) : cluster.create();
}

function reply(response: ServerResponse, status: number, body: object) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** A run that was killed could not clear up behind itself. */
async function removeLeftOvers() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    if (!isAlive(keeperOf(folder))) await TestCluster.remove(folder);
  }
}

function keeperOf(folder: string) {
  try {
    return Number(readFileSync(join(folder, 'keeper'), 'utf8'));
  } catch {
    return 0;
  }
}
