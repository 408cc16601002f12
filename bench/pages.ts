import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { nextProgram } from '@/scripts/build.mjs';
import { freePort } from '@/scripts/ports.mjs';
import { serve } from '@/scripts/serve.mjs';
import { demoPerson } from '@/study/demo/cast';
import { Visitor } from './browser';
import { load, type Measured, paired } from './load';
import type { Study } from './studies';

const host = '127.0.0.1';
const floorFolder = fileURLToPath(new URL('./floor', import.meta.url));

export interface Served {
  base: string;
  stop(): Promise<void>;
}

/** The application on one study. */
export async function serveStudy(study: Study, folder: string, built: string): Promise<Served> {
  const port = await freePort();
  const base = `http://${host}:${port}`;
  const server = await serve({ dataDir: folder, port, host, built, env: { ...study.env, NEXTAUTH_URL: base } });
  await server.answers;
  return { base, stop: server.stop };
}

/** The floor: an empty dynamic Next page that does nothing but render so many inputs. */
export async function serveFloor(): Promise<Served> {
  const run = (...words: string[]) =>
    spawn(process.execPath, [nextProgram(), ...words], {
      cwd: floorFolder,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const building = run('build');
  building.stdout.resume();
  const [status] = await once(building, 'exit');
  if (status !== 0) throw new Error('The floor could not be built.');
  const port = await freePort();
  const child = run('start', '--port', String(port), '--hostname', host);
  child.stdout.resume();
  const base = `http://${host}:${port}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  const visitor = new Visitor(base);
  for (let attempt = 0; attempt < 200; attempt++) {
    const page = await visitor.get('/').catch(() => null);
    if (page !== null) break;
    await new Promise((done) => setTimeout(done, 50));
  }
  return { base, stop };
}

/** Someone signed in at the application. */
export async function visitorOf(base: string, role: 'data_manager' | 'principal_investigator'): Promise<Visitor> {
  const visitor = new Visitor(base);
  const { email, password } = demoPerson(role, role === 'data_manager' ? 'MI01' : undefined);
  await visitor.signIn(email, password);
  return visitor;
}

/** A page of ours against the floor with as many inputs, in turns. */
export async function pageAgainstFloor(
  visitor: Visitor,
  path: string,
  floor: Served,
): Promise<{ ours: Measured; floor: Measured; ratio: number; inputs: number }> {
  const inputs = ((await visitor.get(path)).match(/<(input|textarea|select)\b/g) ?? []).length;
  const empty = new Visitor(floor.base);
  const options = { clients: 4, count: 120 };
  const measured = await paired(
    () => load(() => visitor.get(path), options),
    () => load(() => empty.get(`/?inputs=${inputs}`), options),
  );
  return { ...measured, inputs };
}

/** How long a page takes one visitor, in milliseconds. */
export async function pageTime(visitor: Visitor, path: string): Promise<Measured> {
  return load(() => visitor.get(path), { clients: 1, count: 60 });
}

/** Kilobytes of JavaScript that a page makes a browser of today load, gzipped, each file once. */
export async function scriptKilobytes(visitor: Visitor, path: string): Promise<number> {
  const page = await visitor.get(path);
  const tags = [...page.matchAll(/<script[^>]+src="([^"]+\.js[^"]*)"[^>]*>/g)].filter(
    ([tag]) => !/nomodule/i.test(tag),
  );
  const files = new Set(tags.map(([, file]) => file ?? ''));
  let bytes = 0;
  for (const file of files) bytes += gzipSync(await visitor.get(file)).length;
  return bytes / 1024;
}
