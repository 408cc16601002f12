import { expect, test } from './cast';
import { field, freshCycle, giveReason, openForm, saveDraftCycle, savedState } from './form-page';

test('two editors conflict: both values are shown, and nothing typed is lost', async ({ as }) => {
  const [dora, ivo] = [await as('data_manager', 'MI01'), await as('investigator', 'MI01')];
  const { path } = await freshCycle(dora, 'MI01-029');
  await saveDraftCycle(dora, path, '31.5');
  await openForm(ivo, path);
  await expect(ivo.getByText('Also looking at this entry: Dora Datamanager')).toBeVisible();

  await field(dora, 'Weight used for dosing').fill('32.5');
  await field(dora, 'Height used for dosing').fill('140');
  await dora.keyboard.press('Control+s');
  await giveReason(dora, 'Transcription error');
  await expect(savedState(dora)).toContainText('as a draft');

  await field(ivo, 'Weight used for dosing').fill('33.5');
  await field(ivo, 'Platelets before day 1').fill('250');
  await ivo.keyboard.press('Control+s');
  await giveReason(ivo, 'New information');
  await expect(
    ivo.getByRole('heading', { name: 'Dora Datamanager saved this form while you had it open' }),
  ).toBeFocused();
  const row = (label: string) => ivo.getByRole('row').filter({ hasText: label });
  await expect(row('Weight used')).toContainText(/31\.5 kg.*32\.5 kg.*33\.5 kg/);
  // Only one of them changed these: chosen already.
  await expect(ivo.getByRole('radio', { name: /^Height.*Dora/ })).toBeChecked();
  await expect(ivo.getByRole('radio', { name: /^Platelets.*you/ })).toBeChecked();
  await expect(ivo.getByRole('button', { name: 'Go on with what is chosen' })).toBeDisabled();
  await ivo.getByRole('radio', { name: /^Weight.*you/ }).check();
  await ivo.getByRole('button', { name: 'Go on with what is chosen' }).click();

  await expect(field(ivo, 'Weight used for dosing')).toHaveValue('33.5');
  await expect(field(ivo, 'Height used for dosing')).toHaveValue('140.0');
  await ivo.keyboard.press('Control+s');
  await giveReason(ivo, 'New information');
  await expect(savedState(ivo)).toContainText('as a draft');
  await dora.reload();
  await expect(field(dora, 'Weight used for dosing')).toHaveValue('33.5');
  await expect(field(dora, 'Platelets before day 1')).toHaveValue('250');
});

test('a double click makes one entry', async ({ as }) => {
  const page = await as('data_manager', 'MI01');
  const { path } = await freshCycle(page, 'MI01-031');
  await openForm(page, path);
  await page.getByRole('radio', { name: 'Given' }).check();
  await field(page, 'Weight used for dosing').fill('31.5');
  await page.getByRole('button', { name: 'Save draft' }).dblclick();
  await expect(savedState(page)).toContainText('as a draft');
  await page.goto(`${path}/print`);
  await expect(page.getByText('version 1, draft')).toBeVisible();
});

test('a monitor reads and cannot edit', async ({ as }) => {
  const page = await as('monitor', 'MI01');
  await page.goto('/participants/MI01-025/MTX1/CYC/1');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'MI01-025 · HD-methotrexate 1 · Chemotherapy cycle',
  );
  await expect(page.getByText('Intravenous')).toBeVisible();
  await expect(page.getByRole('main').locator('input, select, textarea').filter({ visible: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Weight used for dosing: history and definition' }).click();
  await expect(page.getByRole('dialog').getByText('CYC.WTUSED')).toBeVisible();
});
