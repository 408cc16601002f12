import type { Page } from '@playwright/test';
import { enterDeath, shownCurve, treatedChild } from './a-death';
import { expect, test } from './ask';

test('a death is entered at a site, and the principal investigator sees the curve move', async ({ as, ask }) => {
  const site = await ask('data_manager', 'MI01');
  const child = await treatedChild(site);
  const [paola, dora] = [await as('principal_investigator'), await as('data_manager', 'MI01')];
  const before = await readCurve(paola);
  await enterDeath(dora, site, child);
  const after = await readCurve(paola);
  expect(after.children).toBe(before.children);
  expect(after.deaths).toBe(before.deaths + 1);
  expect(after.at36).toBeLessThan(before.at36);
  expect(after.figure).not.toBe(before.figure);
  expect(after.steps).not.toBe(before.steps);

  await dora.goto(`/participants/${child}`);
  await expect(dora.getByRole('main').getByText('Died', { exact: true })).toBeVisible();
});

/** What the page shows, with every step of the curve, as the download has it. */
async function readCurve(page: Page) {
  await page.goto('/analysis/overall-survival');
  const steps = await (await page.request.get('/analysis/overall-survival/curve.csv')).text();
  return { ...(await shownCurve(page)), steps };
}
