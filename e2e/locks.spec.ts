import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './ask';
import { consented, enrolled, saveAction, typing } from './children';
import { callNamed } from './server-actions';

const demographics = { brthyy: '1994', brthmo: '5', sex: 'F', country: 'ITA', ethnicyn: 'N' };
const because = 'Compared with the source';

test('the monitor freezes a form, the site reads why it is closed, and it is unfrozen with a reason', async ({
  as,
  ask,
}) => {
  const dora = await ask('data_manager', 'MI01');
  const child = await enrolled(dora);
  await callNamed(dora, saveAction, typing(child, 'SCR', 'DM', demographics));
  const form = `/participants/${child}/SCR/DM/1`;
  const monitor = await as('monitor');
  await monitor.goto(form);
  await disclose(monitor, 'Freeze this form', because);
  await expect(review(monitor)).toContainText(
    /This form was frozen on .+ by Marco Monitor: Compared with the source\./,
  );

  const site = await as('data_manager', 'MI01');
  await site.goto(form);
  await expect(site.getByRole('main')).toContainText(/This form was frozen on .+ by Marco Monitor/);
  await expect(site.getByRole('textbox')).toHaveCount(0);
  const change = {
    ...typing(child, 'SCR', 'DM', { ...demographics, brthmo: '6' }),
    version: 1,
    reason: { code: 'TRANSCRIPTION' },
  };
  expect(await callNamed(dora, saveAction, change)).toMatchObject({ ok: false, problem: { kind: 'refused' } });

  await disclose(monitor, /^Unfreeze/, 'The month was misread in the chart');
  await expect(review(monitor)).not.toContainText('frozen');
  expect(await callNamed(dora, saveAction, change)).toMatchObject({ ok: true, version: 2 });
});

test('one field is frozen by keyboard alone, with the mark beside it', async ({ as, ask }) => {
  const dora = await ask('data_manager', 'MI01');
  const child = await enrolled(dora);
  await callNamed(dora, saveAction, typing(child, 'SCR', 'DM', demographics));
  const page = await as('monitor');
  await page.goto(`/participants/${child}/SCR/DM/1`);
  await page.getByText('Freeze one field', { exact: true }).first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.getByLabel('Field', { exact: true }).selectOption({ label: 'Month of birth' });
  await page.keyboard.press('Tab');
  await page.keyboard.type(because);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText(/This field was frozen on .+ by Marco Monitor/);
});

test('R3-4.2.6 locking a casebook tells first what is still open, and then wants to hear "all the same"', async ({
  as,
  ask,
}) => {
  const dora = await ask('data_manager', 'MI01');
  const child = await enrolled(dora);
  const page = await as('central_data_manager');
  await page.goto(`/participants/${child}`);
  await page.getByRole('link', { name: 'Locks', exact: true }).last().click();
  await expect(page.getByRole('heading', { name: `${child} · Locks`, level: 1 })).toBeVisible();
  await disclose(page, 'Lock the casebook', 'The child left the study');
  await expect(page.getByRole('main')).toContainText('Nothing was locked: something is still open.');
  await expect(page.getByRole('main')).toContainText('2 forms are not signed');
  await page.getByRole('button', { name: 'Lock all the same' }).click();
  await expect(page.getByRole('table', { name: 'What is frozen or locked' })).toContainText('The child left the study');
  const change = {
    ...typing(child, 'SCR', 'ICF', { ...consented, icfbio: 'N' }),
    version: 1,
    reason: { code: 'TRANSCRIPTION' },
  };
  expect(await callNamed(dora, saveAction, change)).toMatchObject({
    problem: { kind: 'refused', says: expect.stringMatching(/^This casebook was locked/) },
  });
  await page.goto('/locks');
  await expect(page.getByRole('table', { name: 'Frozen or locked in casebooks' })).toContainText(child);
});

test('R3-3.16.1-excl EMA-6.6 a site takes its own data, with a manifest', async ({ as }) => {
  const page = await as('data_manager', 'MI02');
  await page.goto('/exports');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Take the data' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^meta-os-il2-mi02-data-\d{4}-\d{2}-\d{2}\.zip$/);
  const answer = await page.request.get('/exports/data.zip?site=MI02');
  const files = unzipSync(new Uint8Array(await answer.body()));
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
  expect(manifest.scope).toEqual({ sites: ['MI02'], trainingSites: 'left out' });
  expect(strFromU8(files['data/participants.csv'] ?? new Uint8Array())).not.toContain('MI01');
  expect((await page.request.get('/exports/data.zip?site=MI01')).status()).toBe(404);
});

const review = (page: Page) => page.getByRole('region', { name: 'Review of this form' });

/** Opens one of the small forms, says why, and sends it. */
async function disclose(page: Page, label: string | RegExp, why: string): Promise<void> {
  const box = page.locator('details.lock-act').filter({ has: page.locator('summary', { hasText: label }) });
  await box.locator('summary').click();
  await box.getByLabel('Why').fill(why);
  await box.getByRole('button').last().click();
}
