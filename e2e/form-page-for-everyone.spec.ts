import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './cast';
import { field, freshCycle, openForm, type Page } from './form-page';

async function expectAccessible(page: Page, schemes: ('light' | 'dark')[] = ['light']): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    // After a save the page is read again, and has no title for a moment: what is wrong stays wrong.
    await expect(async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} (${colorScheme}): ${nodes[0]?.html}`)).toEqual([]);
    }).toPass({ timeout: 15_000 });
  }
}

test('axe finds nothing on the form page in any of its states', async ({ as }) => {
  const page = await as('data_manager', 'MI01');
  await openForm(page, (await freshCycle(page, 'MI01-024')).path);
  await field(page, 'Planned cycle').fill('Cisplatin');
  await expect(page.getByRole('option', { name: 'Cisplatin + doxorubicin 1' })).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press('Tab');
  await page.getByRole('radio', { name: 'Given' }).check();
  await field(page, 'Platelets before day 1').focus();
  await page.keyboard.press('F2');
  await expect(page.getByRole('button', { name: 'Not done' })).toBeFocused();
  await expectAccessible(page);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /to mend/ })).toBeFocused();
  await expectAccessible(page, ['light', 'dark']);

  await field(page, 'Platelets before day 1').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByText('Nothing was saved here yet.')).toBeVisible();
  await expectAccessible(page);
});

test('the form page fits a screen of 320 pixels', async ({ as }) => {
  const page = await as('data_manager', 'MI01');
  await page.setViewportSize({ width: 320, height: 640 });
  await openForm(page, '/participants/MI01-025/AP1/CYC/1');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expect(field(page, 'Dose given, drug 1')).toBeVisible();
});

test('P11-10b the print view says whose form it is, which version, and all values in words', async ({ as }) => {
  const page = await as('data_manager', 'MI01');
  await page.goto('/participants/MI01-025/MTX1/CYC/1/print');
  const document = page.getByRole('article');
  await expect(document).toContainText('MI01-025 · HD-methotrexate 1 · Chemotherapy cycle');
  await expect(document).toContainText('Chemotherapy cycle (CYC), version');
  await expect(document).toContainText('Methotrexate');
  await expectAccessible(page);
});
