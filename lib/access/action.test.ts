import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { guardedAction } from './action';
import type { Actor } from './actor';
import { endSession } from './end-session';
import { NotFound, Refused } from './errors';
import { signIn } from './sign-in';
import { password, type Stage, setStage } from './testing/stage';

// What the browser would send. Everything behind it is real.
const jar = vi.hoisted(() => new Map<string, string>());
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined) }),
}));

const secret = 'a secret for tests alone';
const logFile = join(mkdtempSync(join(tmpdir(), 'casebook-log-')), 'app.log');
let stage: Stage;
let marco: Actor;
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = secret;
  process.env.LOG_FILE = logFile;
  stage = await setStage();
  marco = await stage.person('Marco Monitor', 'monitor', stage.milan);
});
afterAll(() => stage.end());

async function signedIn(actor: Actor): Promise<string> {
  const opened = await signIn({ email: actor.email, password, userAgent: null });
  if (!opened) throw new Error('Could not sign in.');
  jar.set('casebook.session', await encode({ token: { sid: opened.sessionId }, secret }));
  return opened.sessionId;
}

const input = z.object({ weight: z.number('Give the weight as a number.') });
const reading = (run: (actor: Actor) => Promise<unknown>) => guardedAction({ may: 'read casebook', input, run });

describe('an action', () => {
  it('runs as whoever is signed in', async () => {
    await signedIn(marco);
    const answer = await reading(async (actor) => actor.displayName)({ weight: 40 });
    expect(answer).toBe('Marco Monitor');
  });

  it('refuses the signed-out before it reads what was sent', async () => {
    jar.clear();
    const run = vi.fn();
    expect(await reading(run)({ weight: Number.NaN })).toMatchObject({ ok: false, problem: { kind: 'signed out' } });
    expect(run).not.toHaveBeenCalled();
  });

  it('P11-10h refuses a forged cookie', async () => {
    jar.set('casebook.session', await encode({ token: { sid: marco.personId }, secret: 'another secret' }));
    expect(await reading(async () => 1)({ weight: 40 })).toMatchObject({ problem: { kind: 'signed out' } });
  });

  it('refuses at the request after the sign-in was ended', async () => {
    const sessionId = await signedIn(marco);
    await endSession(marco, { sessionId });
    expect(await reading(async () => 1)({ weight: 40 })).toMatchObject({ problem: { kind: 'signed out' } });
  });

  it('P11-10g refuses a role that does not allow it, before it reads what was sent', async () => {
    await signedIn(marco);
    const run = vi.fn();
    const entering = guardedAction({ may: 'enter data', input, run });
    expect(await entering({ weight: Number.NaN })).toMatchObject({ ok: false, problem: { kind: 'not allowed' } });
    expect(run).not.toHaveBeenCalled();
  });

  it('says what it could not read', async () => {
    await signedIn(marco);
    const answer = await reading(async () => 1)({ weight: Number.NaN });
    expect(answer).toMatchObject({
      problem: { kind: 'not understood', fields: { weight: 'Give the weight as a number.' } },
    });
  });

  it('turns what a verb throws on purpose into words', async () => {
    await signedIn(marco);
    const refusing = reading(() => Promise.reject(new Refused('The site is closed.')));
    expect(await refusing({ weight: 40 })).toEqual({
      ok: false,
      problem: { kind: 'refused', says: 'The site is closed.' },
    });
    const missing = reading(() => Promise.reject(new NotFound()));
    expect(await missing({ weight: 40 })).toMatchObject({ problem: { kind: 'not found' } });
  });

  it('A11-13 GDPR-1 logs the unforeseen under the number that it tells, without what was typed', async () => {
    await signedIn(marco);
    const failing = reading(() => Promise.reject(new SyntaxError('unexpected "40.5 kg"')));
    const answer = await failing({ weight: 40.5 });
    expect(answer).toMatchObject({
      ok: false,
      problem: { kind: 'failed', incident: expect.stringMatching(/^\d{8}$/) },
    });
    const { incident } = z.object({ problem: z.object({ incident: z.string() }) }).parse(answer).problem;
    const line = readFileSync(logFile, 'utf8')
      .split('\n')
      .find((each) => each.includes(incident));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ incident, where: 'action', error: { name: 'SyntaxError' } });
    expect(line).not.toContain('40.5');
    expect(line).not.toContain(marco.email);
  });
});
