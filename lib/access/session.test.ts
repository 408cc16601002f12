import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Actor } from './actor';
import { readSession } from './session';
import { signIn } from './sign-in';
import { password, type Stage, setStage } from './testing/stage';

// What the browser would send. Everything behind it is real.
const jar = vi.hoisted(() => new Map<string, string>());
const sent = vi.hoisted(() => new Headers());
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined) }),
  headers: async () => sent,
}));

const secret = 'a secret for tests alone';
let stage: Stage;
let paola: Actor;
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = secret;
  stage = await setStage();
  paola = await stage.person('Paola Principal', 'principal_investigator');
});
afterAll(() => stage.end());

/** A sign-in that was last used five minutes ago. */
async function signedInBefore(): Promise<string> {
  const opened = await signIn({ email: paola.email, password, userAgent: null });
  if (!opened) throw new Error('Could not sign in.');
  jar.set('casebook.session', await encode({ token: { sid: opened.sessionId }, secret }));
  await stage.asOwner(
    `select set_config('casebook.actor', $1, false), set_config('casebook.reason', 'time passes', false)`,
    [paola.personId],
  );
  await stage.asOwner(`update session set last_seen_at = now() - interval '5 minutes' where id = $1`, [
    opened.sessionId,
  ]);
  return opened.sessionId;
}

async function isUsed(sessionId: string): Promise<boolean> {
  const [row] = await stage.asOwner<{ used: boolean }>(
    `select last_seen_at > now() - interval '1 minute' as used from session where id = $1`,
    [sessionId],
  );
  return row?.used ?? false;
}

it('CSU-1 a page that is asked for keeps its person signed in', async () => {
  const id = await signedInBefore();
  expect((await readSession()).actor?.personId).toBe(paola.personId);
  expect(await isUsed(id)).toBe(true);
});

it('CSU-1 a page that is made within the answer to an action does not: the action has said who is behind it', async () => {
  const id = await signedInBefore();
  sent.set('next-action', '7f');
  expect((await readSession()).actor?.personId).toBe(paola.personId);
  expect(await isUsed(id)).toBe(false);
});
