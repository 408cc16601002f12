import { randomUUID } from 'node:crypto';
import { expect, test } from './ask';
import { readyToEnrol } from './children';

test('a moment gets a name, and casebooks are looked at as they stood then', async ({ as, ask }) => {
  const page = await as('central_data_manager');
  const name = `Interim analysis ${randomUUID().slice(0, 8)}`;
  await page.goto('/data-cuts');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Remark').fill('For the committee');
  await page.getByRole('button', { name: 'Make the data cut' }).click();
  await expect(page.getByText('The data cut is made.')).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('For the committee');
  const later = await readyToEnrol(await ask('data_manager', 'MI01'));

  await row.getByRole('link', { name: `Participants as of ${name}` }).click();
  await expect(page.getByText(/^As it stood on/)).toContainText(name);
  await expect(page.getByRole('link', { name: 'Screen a child' })).toHaveCount(0);
  await page.getByRole('link', { name: 'MI01-001', exact: true }).click();
  await expect(page.getByText(/^As it stood on/)).toContainText(name);
  await page
    .getByRole('link', { name: /^Screening & staging, Demographics/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/SCR\/DM\/1\?asof=/);
  await expect(page.getByText('Read only.')).toBeVisible();
  await page.getByRole('link', { name: /^Next/ }).click();
  await expect(page).toHaveURL(/asof=/);
  await page.getByRole('link', { name: 'Back to now' }).click();
  await expect(page).not.toHaveURL(/asof=/);
  await expect(page.getByText(/^As it stood on/)).toHaveCount(0);

  await page.goto('/data-cuts');
  await page.getByRole('link', { name: `changes since ${name}` }).click();
  await expect(page.getByText(/answers? differs? between/)).toBeVisible();
  await page.getByLabel('Participant').fill(later);
  await page.getByRole('button', { name: 'Show differences' }).click();
  await expect(page.getByRole('main').getByRole('row').nth(1)).toContainText(later);
});

test('a moment that cannot be shown is told in a sentence, and the page is as of now', async ({ as }) => {
  const page = await as('inspector');
  await page.goto('/participants/MI01-001?asof=1%2F1%2F2099%209%3A00');
  await expect(page.getByText('This moment has not come yet')).toBeVisible();
  await page.getByText('As of …').click();
  await page.getByLabel('Date and time').fill('3/4/1999 9:00');
  await page.getByRole('button', { name: 'Show as it stood' }).click();
  await expect(page.getByText('was not in the study database yet at that moment')).toBeVisible();
  await page.getByRole('link', { name: 'Back to now' }).click();
  await expect(page.getByRole('heading', { name: /^MI01-001 · Casebook$/ })).toBeVisible();
});
