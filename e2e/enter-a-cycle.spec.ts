import { expect, test } from './cast';
import { field, freshCycle, openForm, savedState, typed } from './form-page';

test('a data manager enters a cycle by keyboard only', async ({ as }) => {
  const page = await as('data_manager', 'MI01');
  const { path, day1, typedDay1, readDay1 } = await freshCycle(page, 'MI01-025');
  await openForm(page, path);
  const press = (key: string) => page.keyboard.press(key);
  const type = (text: string) => page.keyboard.type(text);
  const focused = page.locator(':focus');
  /** Types into the field in focus and goes on to the next. */
  const answer = async (label: string, text: string) => {
    await expect(focused).toHaveAccessibleName(label);
    await type(text);
    await press('Tab');
  };

  for (let stops = 0; stops < 40; stops++) {
    await press('Tab');
    if ((await focused.getAttribute('id')) === 'field-cyccode') break;
  }
  await expect(focused).toHaveValue('Unplanned cycle');
  await press('Tab');
  for (let down = 0; down < 3; down++) await press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Salvage treatment' })).toBeChecked();
  await press('Tab');
  await press('Space');
  await press('Tab');

  // The questions about a cycle that was given have come up, and are next.
  await answer('Day', typedDay1);
  await expect(page.getByText(/^\w+day \d+ \w+ \d{4}$/)).toBeVisible();
  await answer('Height used for dosing', '150,4');
  await answer('Weight used for dosing', '41.2');
  await answer('BSA used', '1.31');
  await answer('Neutrophils before day 1', '2,5');
  await answer('Platelets before day 1', '250');
  await expect(focused).toHaveAccessibleName('Creatinine before day 1');
  await press('F2');
  await press('n');
  await expect(page.getByText('Empty: not done')).toBeVisible();
  await press('Tab');
  await press('ArrowDown');
  await expect(page.getByRole('group', { name: 'G-CSF given after this cycle' }).getByLabel('No')).toBeChecked();
  await press('Tab');
  await answer('Days in hospital for this cycle (optional)', '4');
  await press('ArrowDown');
  await press('Tab');
  await answer('Red-cell transfusions', '0');
  await answer('Platelet transfusions', '0');
  await press('Tab');
  await press('Tab');

  // The drug grid: one row, and the next one is there already.
  await answer('Drug, new drug', 'Cisplatin');
  await answer('Protocol day within cycle, drug 1', '1');
  await answer('Dose given, drug 1', '150');
  await answer('Dose modified, drug 1', 'As planned');
  await answer('Route, drug 1', 'Intravenous, cont');
  await answer('Start date, drug 1', typedDay1);
  await answer('Start time, drug 1', '0930');
  await answer('End date, drug 1', typed(day1, 3));
  await answer('End time, drug 1', '9:30');
  await expect(field(page, 'Start date, drug 1')).toHaveValue(readDay1);
  await expect(field(page, 'Duration, drug 1')).toHaveText('72.0 h');
  await expect(field(page, 'Drug, new drug')).toBeVisible();

  await press('Control+Enter');
  await expect(savedState(page)).toContainText('Complete, saved');

  await page.reload();
  await expect(field(page, 'Weight used for dosing')).toHaveValue('41.2');
  await expect(field(page, 'Dose given, drug 1')).toHaveValue('150.0');
  await expect(page.getByText('Empty: not done')).toBeVisible();
});

test('what is missing is told at the top, and each sentence leads to its field', async ({ as }) => {
  const page = await as('data_manager', 'MI01');
  await openForm(page, (await freshCycle(page, 'MI01-027')).path);
  await page.getByRole('radio', { name: 'Given' }).check();
  await field(page, 'Neutrophils before day 1').fill('999');
  await field(page, 'Platelets before day 1').focus();
  await expect(page.getByText('To mend: Neutrophils before day 1 999.00')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator(':focus')).toHaveText(/\d+ to mend/);
  await expect(savedState(page)).toContainText('as a draft');
  await page.getByRole('link', { name: /^Neutrophils before day 1 999/ }).press('Enter');
  await expect(page.locator(':focus')).toHaveAccessibleName('Neutrophils before day 1');
});

test('complete and next leads on to the first field of the next form', async ({ as }) => {
  const page = await as('data_manager', 'MI01');
  await openForm(page, '/participants/MI01-025/MTX1/CYC/1');
  await field(page, 'Weight used for dosing').focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Methotrexate levels');
  await expect(page.locator(':focus')).toHaveAccessibleName('Hydration');
});

test('a changed value asks why once, and its history tells', async ({ as }) => {
  const page = await as('data_manager', 'MI01');
  const { path } = await freshCycle(page, 'MI01-028');
  await openForm(page, path);
  await page.getByRole('radio', { name: 'Given' }).check();
  await field(page, 'Weight used for dosing').fill('31,5');
  await page.keyboard.press('Control+s');
  await expect(savedState(page)).toContainText('as a draft');

  await field(page, 'Weight used for dosing').fill('32.5');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Why is what was saved changed? (Weight used for dosing)')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(savedState(page)).toContainText('as a draft');
  await expect(page.locator(':focus')).toHaveAccessibleName('Weight used for dosing');

  await page.keyboard.press('Alt+ArrowDown');
  const panel = page.getByRole('dialog', { name: 'Weight used for dosing' });
  await expect(panel.getByRole('listitem').first()).toContainText('31.5 kg → 32.5 kg');
  await expect(panel.getByRole('listitem').first()).toContainText('Dora Datamanager. New information from the source');
  await page.keyboard.press('Escape');
  await expect(page.locator(':focus')).toHaveAccessibleName('Weight used for dosing');
});
