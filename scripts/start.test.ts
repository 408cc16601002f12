import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../db/test-database';
import { takeLock } from './lock.mjs';
import { freePort } from './ports.mjs';

let folder: string;
let taken: Server;
let test: TestDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-start-'));
  writeFileSync(join(folder, 'a-file'), '');
  taken = createServer();
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
  test = await createTestDatabase();
});

afterAll(async () => {
  await test.drop();
  taken.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts with what is wrong, and returns the one sentence it ends with. */
async function refusal(wrong: Record<string, string>) {
  const env = {
    ...process.env,
    DATABASE_URL: '',
    HOST: '',
    PORT: String(await freePort()),
    DATA_DIR: folder,
    ...wrong,
  };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const status = await new Promise((done) => child.once('close', done));
  expect(status).toBe(1);
  expect(said).not.toMatch(/^ +at /m);
  return said.trim();
}

const portOf = (server: Server) => {
  const address = server.address();
  return typeof address === 'object' && address ? String(address.port) : '';
};

describe('npm start tells in one sentence', () => {
  it('that the port is taken', async () => {
    const port = portOf(taken);
    expect(await refusal({ PORT: port })).toMatch(new RegExp(`^error: Port ${port} on 127.0.0.1 is taken`));
  });

  it('that PORT is no port', async () => {
    expect(await refusal({ PORT: 'http' })).toMatch(/^error: PORT is "http", which is not a port/);
  });

  it('that the data folder cannot be one', async () => {
    expect(await refusal({ DATA_DIR: join(folder, 'a-file/data') })).toMatch(/^error: .* is not a folder/);
  });

  it('that another start keeps the data folder', async () => {
    const release = await takeLock(folder, 'cluster', { command: 'npm start', pid: 4711 });
    expect(await refusal({})).toMatch(/^error: Casebook runs already on the data folder .* \(process 4711\)/);
    release?.();
  });

  it.each([
    ['is no URL', 'the hospital', /not of the form/],
    ['is of another database', 'mysql://u:p@localhost/casebook', /not of the form/],
    [
      'names no host',
      'postgresql://u:p@no-such-host.invalid/casebook',
      /cannot be used: (there is no host|the name of)/,
    ],
  ])('that DATABASE_URL %s', async (_, url, sentence) => {
    expect(await refusal({ DATABASE_URL: url })).toMatch(sentence);
  });

  it('that nothing, or no PostgreSQL, listens at DATABASE_URL', async () => {
    expect(await refusal({ DATABASE_URL: `postgresql://u:p@127.0.0.1:${await freePort()}/casebook` })).toMatch(
      /cannot be used: nothing listens there/,
    );
    const web = new URL(inject('testDatabases')).port;
    expect(await refusal({ DATABASE_URL: `postgresql://u:p@127.0.0.1:${web}/casebook` })).toMatch(/cannot be used/);
  });

  it('that the password of DATABASE_URL is wrong, or its database is missing', async () => {
    const wrongPassword = new URL(test.ownerUrl);
    wrongPassword.password = 'guessed';
    expect(await refusal({ DATABASE_URL: wrongPassword.href })).toMatch(/the user name or the password is wrong/);
    const missing = new URL(test.ownerUrl);
    missing.pathname = '/nowhere';
    const sentence = await refusal({ DATABASE_URL: missing.href });
    expect(sentence).toMatch(/there is no database of that name/);
    expect(sentence).not.toContain(missing.password);
  });
});
