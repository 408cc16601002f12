import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runningPostgres, startPostgres } from './postgres.mjs';
import { hasEnded } from './processes.mjs';

let folder: string;
let stranger: ChildProcess;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-postgres-'));
  stranger = spawn('sleep', ['600']);
});

afterAll(() => {
  stranger.kill();
  rmSync(folder, { recursive: true, force: true });
});

const start = () => startPostgres(folder);

async function ask(url: string, question: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(question)).rows;
  } finally {
    await client.end();
  }
}

it('starts, keeps its secrets to its user, lets nobody in without the password, and stops', async () => {
  const server = await start();
  await ask(server.url('postgres'), 'create table kept (n int)');
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  const url = new URL(server.url('postgres'));
  url.password = 'guessed';
  await expect(ask(url.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  expect(await ask(server.url('postgres'), 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  await server.stop();
  expect(runningPostgres(folder)).toBeUndefined();
});

it('keeps port and data, and comes back after a kill -9', async () => {
  const first = await start();
  await ask(first.url('postgres'), 'insert into kept values (1)');
  process.kill(first.pid, 'SIGKILL');
  await first.ended;
  expect(first.lastWords()).toContain('SIGKILL');
  const second = await start();
  expect(second.port).toBe(first.port);
  expect(await ask(second.url('postgres'), 'select n from kept')).toEqual([{ n: 1 }]);
  await second.stop();
});

it('stops the server that a killed start left behind: never two on one folder', async () => {
  const left = await start();
  const server = await start();
  expect(await hasEnded(left.pid, 0)).toBe(true);
  expect(runningPostgres(folder)?.pid).toBe(server.pid);
  await server.stop();
});

it('is not kept from starting by a stranger who has got the number of the old server', async () => {
  const server = await start();
  const lines = readFileSync(join(folder, 'pg/postmaster.pid'), 'utf8');
  await server.stop();
  writeFileSync(join(folder, 'pg/postmaster.pid'), lines.replace(String(server.pid), String(stranger.pid)));
  const next = await start();
  await next.stop();
  expect(stranger.exitCode).toBeNull();
});
