import { type APIRequestContext, type Browser, test as base, expect, type Page } from '@playwright/test';
import { demoPerson } from '../study/demo/cast';
import type { RoleName } from '../study/roles';
import type { SiteCode } from '../study/sites';

export { expect };

/** Opens a page as a person of the demo study, in a browser of their own. */
export type As = (role: RoleName, site?: SiteCode) => Promise<Page>;

type StoredState = Awaited<ReturnType<APIRequestContext['storageState']>>;
type SignedIn = (role: RoleName, site?: SiteCode) => Promise<StoredState>;

/**
 * The test of a story with people in it: `as('data_manager', 'MI01')` is a page where that person is signed in. They are
 * signed in by asking the server, once per worker, and not by clicking through the sign-in page each time.
 */
export const test = base.extend<{ as: As }, { signedIn: SignedIn }>({
  signedIn: [
    async ({ playwright }, use, { project }) => {
      const states = new Map<string, Promise<StoredState>>();
      const stateOf = async (email: string, password: string) => {
        const request = await playwright.request.newContext({ baseURL: project.use.baseURL });
        await signIn(request, email, password);
        const state = await request.storageState();
        await request.dispose();
        return state;
      };
      await use((role, site) => {
        const { email, password } = demoPerson(role, site);
        const state = states.get(email) ?? stateOf(email, password);
        states.set(email, state);
        return state;
      });
    },
    { scope: 'worker' },
  ],
  as: async ({ browser, signedIn, baseURL }, use) => {
    const pages: Page[] = [];
    await use(async (role, site) => {
      const page = await openPage(browser, baseURL, await signedIn(role, site));
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.context().close();
  },
});

/** Signs in over HTTP, as the sign-in page does. */
export async function signIn(request: APIRequestContext, email: string, password: string): Promise<void> {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json();
  const answer = await request.post('/api/auth/callback/credentials', {
    form: { csrfToken, email, password, json: 'true' },
  });
  expect(answer.ok(), `${email} signs in`).toBe(true);
}

async function openPage(browser: Browser, baseURL: string | undefined, storageState: StoredState): Promise<Page> {
  const context = await browser.newContext({ baseURL, storageState });
  return context.newPage();
}
