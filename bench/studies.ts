import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentFor, migrated } from '@/scripts/database.mjs';
import { asSuperuser, ensureDatabase } from '@/scripts/embedded-database.mjs';
import { startPostgres } from '@/scripts/postgres.mjs';
import { runTypescript } from '@/scripts/typescript-program.mjs';
import { fill } from './fill';

/** How large a study is made, and whose casebook fills it. */
export interface Size {
  participants: number;
  of: 'shortest' | 'each';
}

/** A study of one size, in a database of its own. */
export interface Study extends Size {
  ownerUrl: string;
  /** For what must be written past triggers and policies. */
  superuserUrl: string;
  env: Record<string, string>;
}

/** A throw-away PostgreSQL, durable as in production, with the demo study and its enlargements. */
export async function makeStudies(sizes: readonly Size[], say: (line: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-bench-'));
  const server = await startPostgres(folder, { durable: true });
  const open = async (name: string) => {
    const ownerUrl = await ensureDatabase(server, folder, name);
    return migrated(ownerUrl, { dataDir: folder });
  };
  say('loading the demo study');
  const demo = await open('bench_demo');
  const from = performance.now();
  await runTypescript('scripts/load-demo.ts', environmentFor(demo));
  const demoSeconds = (performance.now() - from) / 1000;
  const studies: Study[] = [];
  for (const { participants, of } of sizes) {
    say(
      `making a study of ${participants} participants, filled with ${of === 'each' ? 'each casebook of the demo study in turn' : 'the shortest casebook'}`,
    );
    const name = `bench_${participants}_${of}`;
    await asSuperuser(server, (client) => client.query(`create database ${name} template bench_demo owner casebook`));
    const database = await open(name);
    if (participants > 35) await fill(server.url(name), participants, of);
    studies.push({
      participants,
      of,
      ownerUrl: database.ownerUrl,
      superuserUrl: server.url(name),
      env: environmentFor(database),
    });
  }
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, studies, demoSeconds, stop };
}
