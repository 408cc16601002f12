import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDatabase } from '@/db/client';
import { migrate } from '@/db/migrate';
import { startPostgres } from '@/scripts/postgres.mjs';
import { withConsent } from './testing/children';
import { type Cast, castInto } from './testing/stage';

// A server of its own, with fsync on as in production: it is killed here.
const folder = mkdtempSync(join(tmpdir(), 'casebook-kill-'));
let server: Awaited<ReturnType<typeof startPostgres>>;
let appUrl: string;
let cast: Cast;

beforeAll(async () => {
  server = await startPostgres(folder, { durable: true });
  ({ appUrl } = await migrate({ ownerUrl: server.url('postgres'), authSecret: 'kill test' }));
  process.env.DATABASE_URL = appUrl;
  cast = await asOwner(castInto);
}, 120_000);

afterAll(async () => {
  await closeDatabase();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function asOwner<T>(work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client(server.url('postgres'));
  await owner.connect();
  return work(owner).finally(() => owner.end());
}

interface Save {
  version: number;
  brthyy: number;
}

/** Runs the saver until it has acknowledged so many saves, lets `strike` fall, and returns all it acknowledged. */
async function savesUntil(child: string, acknowledged: number, strike: (saver: ChildProcess) => void): Promise<Save[]> {
  const saver = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'lib/casebook/testing/saver.ts', cast.dora.personId, child, '200'],
    { env: { ...process.env, DATABASE_URL: appUrl }, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const saves: Save[] = [];
  for await (const line of createInterface({ input: saver.stdout })) {
    const [, version, brthyy] = line.split(' ').map(Number);
    saves.push({ version: version ?? 0, brthyy: brthyy ?? 0 });
    if (saves.length === acknowledged) strike(saver);
  }
  return saves;
}

/** What is stored of the child's demographics: head, form row and audit trail. */
const stored = (child: string) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query(
      `select e.version, d.brthyy,
         (select array_agg((a.new_value)::int order by a.id) from audit_event a
          where a.entry_id = e.id and a.table_name = 'demographics' and a.field = 'brthyy') as years,
         (select array_agg((a.new_value)::int order by a.id) from audit_event a
          where a.entry_id = e.id and a.table_name = 'entry' and a.field = 'version') as versions
       from participant p join entry e on e.participant_id = p.id left join demographics d on d.entry_id = e.id
       where p.screening_number = $1`,
      [child],
    );
    return rows[0];
  });

/** Every acknowledged save is there with its audit rows; at most the one under way at the blow may be there as well, whole. */
async function expectNothingLost(child: string, saves: Save[]) {
  const now = await stored(child);
  const last = saves.at(-1);
  expect(now.version - (last?.version ?? 0)).toBeOneOf([0, 1]);
  expect(now.versions).toEqual(Array.from({ length: now.version }, (_, i) => i + 1));
  expect(now.years).toHaveLength(now.version);
  expect(now.years.slice(0, saves.length)).toEqual(saves.map((save) => save.brthyy));
  expect(now.brthyy).toBe(now.years.at(-1));
}

it.each([1, 117])('R3-4.3.6 loses nothing when the application is killed after %i of 200 saves', async (blow) => {
  const child = await withConsent(cast.dora, 'MI01');
  const saves = await savesUntil(child, blow, (saver) => saver.kill('SIGKILL'));
  expect(saves.length).toBeGreaterThanOrEqual(blow);
  expect(saves.length).toBeLessThan(200);
  await expectNothingLost(child, saves);
});

it.each([90])(
  'R3-4.3.6 loses nothing when PostgreSQL is killed after %i of 200 saves',
  async (blow) => {
    const child = await withConsent(cast.dora, 'MI01');
    await closeDatabase();
    const saves = await savesUntil(child, blow, () => process.kill(server.pid, 'SIGKILL'));
    expect(saves.length).toBeLessThan(200);
    await server.ended;
    server = await startPostgres(folder, { durable: true, port: server.port });
    await expectNothingLost(child, saves);
  },
  60_000,
);
