import type { Page } from '@playwright/test';
import { demoPerson } from '../study/demo/cast';
import { enterDeath, shownCurve, treatedChild } from './a-death';
import { expect, test } from './ask';
import { signIn } from './cast';
import { screened } from './children';

test('a death is entered at a site, and the principal investigator sees the curve move', async ({ as, ask }) => {
  const site = await ask('data_manager', 'MI01');
  const child = await treatedChild(site);
  const [paola, dora] = [await as('principal_investigator'), await as('data_manager', 'MI01')];
  await paola.goto('/analysis/overall-survival');
  await expect(paola.getByText('Live', { exact: true })).toBeVisible();
  const before = { ...(await shownCurve(paola)), steps: await stepsOf(paola) };

  // What is half done on the page when the news comes.
  const loaded = await paola.evaluateHandle(() => document);
  const past = paola.getByRole('group').filter({ hasText: 'As of …' });
  await past.locator('summary').click();
  const box = past.getByLabel('Date and time');
  await box.fill('3 Apr 2016');
  const scrolled = await paola.evaluate(() => window.scrollY);

  await enterDeath(dora, site, child);
  await expect.poll(async () => (await shownCurve(paola)).deaths).toBe(before.deaths + 1);
  await expect(paola.getByRole('status').filter({ hasText: 'Updated: ' })).toContainText('overall survival');
  const after = await shownCurve(paola);
  expect(after.children).toBe(before.children);
  expect(after.at36).toBeLessThan(before.at36);
  expect(after.figure).not.toBe(before.figure);
  expect(await stepsOf(paola)).not.toBe(before.steps);

  expect(await loaded.evaluate((page) => page === document)).toBe(true);
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('3 Apr 2016');
  expect(await paola.evaluate(() => window.scrollY)).toBe(scrolled);

  await dora.goto(`/participants/${child}`);
  await expect(dora.getByRole('main').getByText('Died', { exact: true })).toBeVisible();
});

test('the list of analyses follows too; a moment of the past stays as it is', async ({ as, ask }) => {
  const site = await ask('data_manager', 'MI01');
  const [paola, stella] = [await as('principal_investigator'), await as('statistician')];
  await paola.goto('/analysis');
  await expect(paola.getByText('Live', { exact: true })).toBeVisible();
  const streams: string[] = [];
  stella.on('request', (request) => streams.push(new URL(request.url()).pathname));
  await stella.goto('/analysis/overall-survival?asof=2020-01-01T00:00:00Z');
  const facts = paola.locator('.cohort-facts');
  const before = await facts.textContent();
  await treatedChild(site);
  await expect(facts).not.toHaveText(before ?? '');
  await expect(stella.getByText('Live', { exact: true })).toHaveCount(0);
  expect(streams).not.toContain('/analysis/live');
});

test('who signs out elsewhere is told, keeps the page, and is asked for no more', async ({ ask, browser, baseURL }) => {
  const site = await ask('data_manager', 'MI01');
  const context = await browser.newContext({ baseURL });
  const { email, password } = demoPerson('statistician');
  await signIn(context.request, email, password);
  const [page, other] = [await context.newPage(), await context.newPage()];
  await page.goto('/analysis/overall-survival');
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  const before = await shownCurve(page);
  await other.goto('/account');
  await other.locator('summary', { hasText: 'Stella Statistician' }).click();
  await other.getByRole('button', { name: 'Sign out' }).click();
  await expect(other).toHaveURL(/sign-in/);

  await screened(site);
  await expect(page.getByRole('status').filter({ hasText: 'No longer signed in' })).toBeVisible();
  expect(await shownCurve(page)).toEqual(before);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await screened(site);
  await page.getByRole('link', { name: 'Sign in again' }).click();
  await expect(page).toHaveURL(/sign-in\?next=%2Fanalysis%2Foverall-survival/);
  expect(asked.filter((url) => url.includes('/analysis/live'))).toEqual([]);
  await context.close();
});

test('without scripts the page is what it was when it was asked for', async ({ browser, baseURL, signedIn }) => {
  const storageState = await signedIn('principal_investigator');
  const context = await browser.newContext({ baseURL, storageState, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/analysis/overall-survival');
  await expect(page.getByText(/^Interim, not cleaned/)).toBeVisible();
  await expect(page.getByText('Live', { exact: true })).toHaveCount(0);
  await context.close();
});

/** Every step of the curve, as the download has it. */
async function stepsOf(page: Page): Promise<string> {
  return (await page.request.get('/analysis/overall-survival/curve.csv')).text();
}
