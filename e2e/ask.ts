import type { APIRequestContext, APIResponse } from '@playwright/test';
import type { RoleName } from '../study/roles';
import type { SiteCode } from '../study/sites';
import { expect, test as withCast } from './cast';

export { expect };

/** A demo person by role; or `nobody`, who has no cookie; or `forger`, who has one that was never given out. */
export type Who = RoleName | 'nobody' | 'forger';

/** Asks the server as this person, without a browser. */
export type Ask = (who: Who, site?: SiteCode) => Promise<APIRequestContext>;

/** The test of what the server answers: `ask('monitor')` asks as the monitor. */
export const test = withCast.extend<{ ask: Ask }>({
  ask: async ({ playwright, signedIn, baseURL }, use) => {
    const open: APIRequestContext[] = [];
    await use(async (who, site) => {
      const storageState = await stateOf(who, signedIn, site);
      const request = await playwright.request.newContext({ baseURL, storageState });
      open.push(request);
      return request;
    });
    for (const request of open) await request.dispose();
  },
});

type State = Awaited<ReturnType<APIRequestContext['storageState']>>;

async function stateOf(
  who: Who,
  signedIn: (role: RoleName, site?: SiteCode) => Promise<State>,
  site?: SiteCode,
): Promise<State> {
  if (who === 'nobody') return { cookies: [], origins: [] };
  if (who !== 'forger') return signedIn(who, site);
  const { cookies, origins } = await signedIn('administrator');
  return { origins, cookies: cookies.map((cookie) => ({ ...cookie, value: reversed(cookie.value) })) };
}

const reversed = (text: string) => [...text].reverse().join('');

/** What the answer came to: the status, or the path it leads to. */
export function outcomeOf(answer: APIResponse): string {
  const { location } = answer.headers();
  if (answer.status() >= 300 && answer.status() < 400 && location) return new URL(location, answer.url()).pathname;
  return String(answer.status());
}

/** The same of an answer that never ends: as soon as it begins, and nobody waits for the rest. */
export async function outcomeOfStream(request: APIRequestContext, address: string): Promise<string> {
  const { cookies } = await request.storageState();
  const asked = new AbortController();
  const answer = await fetch(new URL(address, process.env.E2E_BASE_URL), {
    headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
    redirect: 'manual',
    signal: asked.signal,
  });
  asked.abort();
  return String(answer.status);
}
