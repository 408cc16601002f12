import { expect, test } from './cast';
import { field, freshCycle, openForm, type Page, savedState } from './form-page';

/** The values kept on this computer, for this page's entry. */
const kept = (page: Page) => page.evaluate(() => Object.values(localStorage).join());

test('EMA-6.2.1c a closed tab restores what was typed, until it is discarded', async ({ as }) => {
  const page = await as('data_manager', 'MI01');
  const { path } = await freshCycle(page, 'MI01-033');
  await openForm(page, path);
  await page.getByRole('radio', { name: 'Given' }).check();
  await field(page, 'Weight used for dosing').fill('31,5');
  await field(page, 'Neutrophils before day 1').fill('about 2');
  await expect.poll(() => kept(page)).toContain('about 2');
  const again = await page.context().newPage();
  await page.close();

  await openForm(again, path);
  await expect(
    again.getByText(/^\d values you typed at .* were not saved\. They are back in the form\.$/),
  ).toBeVisible();
  await expect(field(again, 'Weight used for dosing')).toHaveValue('31,5');
  await expect(field(again, 'Neutrophils before day 1')).toHaveValue('about 2');

  await again.getByRole('button', { name: 'Discard' }).click();
  await expect(again.getByRole('radio', { name: 'Given' })).not.toBeChecked();
  await again.reload();
  await expect(savedState(again)).toHaveText('Nothing is saved yet');
});

test('R3-4.3.6 without a network a save waits, and goes out once when the network is back', async ({ as }) => {
  const page = await as('data_manager', 'MI01');
  const { path } = await freshCycle(page, 'MI01-034');
  await openForm(page, path);
  await page.getByRole('radio', { name: 'Given' }).check();
  await field(page, 'Weight used for dosing').fill('31.5');
  await page.context().setOffline(true);
  await page.keyboard.press('Control+s');
  await expect(savedState(page)).toContainText('Saved on this computer, waiting for the network.');
  await page.context().setOffline(false);
  await expect(savedState(page)).toContainText('as a draft');
  await page.goto(`${path}/print`);
  await expect(page.getByText('version 1, draft')).toBeVisible();
});

test('a save whose answer is lost is sent again, and makes no second version', async ({ as }) => {
  const page = await as('data_manager', 'MI01');
  const { path } = await freshCycle(page, 'MI01-034');
  await openForm(page, path);
  await page.getByRole('radio', { name: 'Given' }).check();
  await field(page, 'Weight used for dosing').fill('31.5');
  let posts = 0;
  await page.route(
    (url) => url.pathname === path,
    async (route) => {
      if (route.request().method() !== 'POST' || ++posts > 1) return route.continue();
      await route.fetch(); // the server saves …
      await route.abort(); // … and the answer never arrives
    },
  );
  await page.keyboard.press('Control+s');
  await expect(savedState(page)).toContainText('waiting for the network');
  await field(page, 'Height used for dosing').fill('140');
  await expect(savedState(page)).toContainText('1 change not saved');
  await page.keyboard.press('Control+s');
  await expect(savedState(page)).toContainText('as a draft');
  await page.goto(`${path}/print`);
  await expect(page.getByText('version 2, draft')).toBeVisible();
});

test('going back to a form shows it as it was saved last', async ({ as }) => {
  const page = await as('data_manager', 'MI01');
  const { path } = await freshCycle(page, 'MI01-034');
  await page.goto('/participants/MI01-034');
  await openForm(page, path);
  await page.getByRole('radio', { name: 'Given' }).check();
  await field(page, 'Weight used for dosing').fill('31.5');
  await page.keyboard.press('Control+s');
  await expect(savedState(page)).toContainText('as a draft');
  await page.getByRole('link', { name: 'MI01-034' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Chemotherapy cycle');
  await page.goBack();
  await expect(field(page, 'Weight used for dosing')).toHaveValue('31.5');
  await field(page, 'Height used for dosing').fill('140');
  await page.keyboard.press('Control+s');
  await expect(savedState(page)).toContainText('as a draft');
});

test('CSU-1 a sign-in that has ended is told, and saving works after signing in again', async ({ as, signedIn }) => {
  const page = await as('data_manager', 'MI01');
  await openForm(page, (await freshCycle(page, 'MI01-035')).path);
  await page.getByRole('radio', { name: 'Given' }).check();
  await field(page, 'Weight used for dosing').fill('31.5');
  await page.context().clearCookies();
  await page.keyboard.press('Control+s');
  await expect(savedState(page)).toContainText('You are not signed in.');
  await expect(savedState(page).getByRole('link', { name: 'Sign in again' })).toBeVisible();

  await page.context().addCookies((await signedIn('data_manager', 'MI01')).cookies);
  await page.keyboard.press('Control+s');
  await expect(savedState(page)).toContainText('as a draft');
});

test('A11-12.4 what one person typed is never saved in the name of another', async ({ as, signedIn }) => {
  const page = await as('data_manager', 'MI01');
  await openForm(page, (await freshCycle(page, 'MI01-035')).path);
  await page.getByRole('radio', { name: 'Given' }).check();
  await field(page, 'Weight used for dosing').fill('31.5');
  await page.context().addCookies((await signedIn('investigator', 'MI01')).cookies);
  await page.keyboard.press('Control+s');
  await expect(savedState(page)).toContainText('Somebody else has signed in in this browser since.');

  await page.context().addCookies((await signedIn('data_manager', 'MI01')).cookies);
  await page.keyboard.press('Control+s');
  await expect(savedState(page)).toContainText('as a draft');
});
