import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { guardedDownload } from '@/lib/access/download';
import { endSession } from '@/lib/access/end-session';
import { signIn } from '@/lib/access/sign-in';
import { done, password, type Stage, setStage } from '@/lib/access/testing/stage';
import { screenParticipant } from '@/lib/casebook/screen-participant';
import { liveChanges } from './live-changes';
import { endListening, isHeard, listeners } from './testing/listeners';
import { type OpenedStream, openedStream } from './testing/opened-stream';

// What the browser would send. Everything behind it is real.
const jar = vi.hoisted(() => new Map<string, string>());
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined) }),
}));

const secret = 'a secret for tests alone';
const route = guardedDownload({ may: 'read analysis', runsByItself: true, run: liveChanges('read analysis') });
const open: OpenedStream[] = [];
let stage: Stage;
let dora: Actor;
let paola: Actor;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = secret;
  stage = await setStage();
  dora = await stage.person('Dora Datamanager', 'data_manager', stage.milan);
  paola = await stage.person('Paola Principal', 'principal_investigator');
});
afterEach(async () => {
  vi.useRealTimers();
  for (const stream of open.splice(0)) stream.leave();
  await vi.waitFor(async () => expect(await listeners()).toHaveLength(0), { timeout: 10_000 });
});
afterAll(() => stage.end());

async function signedIn(actor: Actor): Promise<string> {
  const opened = await signIn({ email: actor.email, password, userAgent: null });
  if (!opened) throw new Error('Could not sign in.');
  jar.set('casebook.session', await encode({ token: { sid: opened.sessionId }, secret }));
  return opened.sessionId;
}

/** A page that is open, whose saves are told of from now on. */
async function openPage(address = '/analysis/live'): Promise<OpenedStream> {
  const stream = await openedStream(route, address);
  open.push(stream);
  await vi.waitFor(async () => expect(await isHeard()).toBe(true), { timeout: 10_000 });
  return stream;
}

const save = async () => done(await screenParticipant(dora, { siteCode: 'MI01', requestId: randomUUID() }));

const bend = async (text: string, values: unknown[]) => {
  await stage.asOwner(
    `select set_config('casebook.actor', $1, false), set_config('casebook.reason', 'time passes', false)`,
    [dora.personId],
  );
  await stage.asOwner(text, values);
};

describe('a page that follows the data', () => {
  it('is told of a save', async () => {
    await signedIn(paola);
    const page = await openPage();
    await save();
    expect(await page.next()).toBe('changed');
  });

  it('shares one connection with all pages of its instance, which goes with the last of them', async () => {
    await signedIn(paola);
    const [one, other] = [await openPage(), await openPage()];
    expect(await listeners()).toHaveLength(1);
    one.leave();
    await save();
    expect(await other.next()).toBe('changed');
    other.leave();
    await vi.waitFor(async () => expect(await listeners()).toHaveLength(0), { timeout: 10_000 });
  });

  it('has seen the last of many saves in the end', async () => {
    await signedIn(paola);
    const page = await openPage();
    let seen = '';
    const look = async () => {
      const [row] = await stage.asOwner<{ last: string }>('select max(screening_number) as last from participant');
      seen = row?.last ?? '';
    };
    const reading = (async () => {
      while ((await page.next()) !== null) await look();
    })();
    let last = '';
    for (let n = 0; n < 12; n++) last = (await save()).screeningNumber;
    await vi.waitFor(() => expect(seen).toBe(last), { timeout: 10_000 });
    page.leave();
    await reading;
  });

  it('is told at once of what was saved between its making and its listening', async () => {
    await signedIn(paola);
    const made = new Date();
    await save();
    const page = await openPage(`/analysis/live?since=${made.toISOString()}`);
    expect(await page.next()).toBe('changed');
  });

  it('is told to look again when the connection was lost, and of saves after that', async () => {
    await signedIn(paola);
    const page = await openPage();
    await endListening();
    expect(await page.next()).toBe('changed');
    await save();
    expect(await page.next()).toBe('changed');
  });

  it('keeps nobody signed in', async () => {
    const id = await signedIn(paola);
    await bend(`update session set last_seen_at = now() - interval '5 minutes' where id = $1`, [id]);
    const page = await openPage();
    await save();
    expect(await page.next()).toBe('changed');
    const [row] = await stage.asOwner<{ long: boolean }>(
      `select last_seen_at < now() - interval '4 minutes' as long from session where id = $1`,
      [id],
    );
    expect(row?.long).toBe(true);
  });
});

describe('who may not', () => {
  it('P11-10d gets no stream: 401 signed out, 403 without the right', async () => {
    jar.clear();
    const request = () => new Request('http://casebook.test/analysis/live');
    expect((await route(request())).status).toBe(401);
    await signedIn(dora);
    expect((await route(request())).status).toBe(403);
  });

  it('P11-300c is told of nothing once the sign-in is ended: the stream closes', async () => {
    const sessionId = await signedIn(paola);
    const page = await openPage();
    done(await endSession(paola, { sessionId }));
    await save();
    expect(await page.next()).toBeNull();
  });

  it('is noticed within 20 seconds when nothing is saved', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const sessionId = await signedIn(paola);
    const page = await openPage();
    done(await endSession(paola, { sessionId }));
    vi.advanceTimersByTime(20_000);
    expect(await page.next()).toBeNull();
  });

  it('P11-300c loses the stream with the role', async () => {
    const piero = await stage.person('Piero Principal', 'principal_investigator');
    await signedIn(piero);
    const page = await openPage();
    await bend(`update role_assignment set valid_to = '2021-01-01' where person_id = $1`, [piero.personId]);
    await save();
    expect(await page.next()).toBeNull();
  });
});

it('a process that is told to stop ends its streams, and those that are asked for meanwhile', async () => {
  const before = process.listeners('SIGTERM');
  await signedIn(paola);
  const page = await openPage();
  const [stop] = process.listeners('SIGTERM').filter((one) => !before.includes(one));
  stop?.('SIGTERM');
  expect(await page.next()).toBeNull();
  expect(await (await openedStream(route, '/analysis/live')).next()).toBeNull();
  expect(process.listeners('SIGTERM')).toEqual(before);
});
