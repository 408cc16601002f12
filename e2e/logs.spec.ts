import { expect, test } from './cast';
import { enrolled } from './children';
import { field, giveReason, openForm, savedState } from './form-page';

/** Toxicity, deviations and what a second person confirms: what belongs to the child and to no visit. */

test('a data manager logs two adverse events by keyboard, finding the terms as she types', async ({ as }) => {
  const page = await as('data_manager', 'MI01');
  const child = await enrolled(page.request);
  await page.goto(`/participants/${child}`);
  await page.getByRole('link', { name: 'Adverse event', exact: true }).click();
  await expect(page.getByText('Nothing is entered in this log yet.')).toBeVisible();
  await expect(page.locator('.whole-form')).not.toHaveAttribute('inert');
  const focused = page.locator(':focus');
  const press = (key: string) => page.keyboard.press(key);

  await field(page, 'Event as reported').focus();
  await page.keyboard.type('Vomiting after cisplatin');
  await press('Tab');
  await expect(focused).toHaveAccessibleName('CTCAE v5.0 term');
  // An Italian word finds the term, with its system organ class beside it.
  await page.keyboard.type('vomito');
  await expect(page.getByRole('option', { name: /^Vomiting/ }).first()).toContainText('Gastrointestinal disorders');
  await press('Enter');
  await expect(focused).toHaveValue('Vomiting');
  await press('Tab');
  await page.keyboard.type('12/3/2004');
  await press('Tab');
  await press('Space');
  await expect(page.getByRole('group', { name: 'Ongoing' }).getByLabel('Yes')).toBeChecked();
  await press('Tab');
  await expect(focused).toHaveAccessibleName('Worst grade');
  await page.keyboard.type('3');
  await expect(page.getByRole('option', { name: /^Grade 3/ })).toContainText('feeding');
  await press('Enter');
  await press('Control+s');
  await expect(savedState(page)).toContainText('as a draft');
  await press('Control+Enter');
  await expect(savedState(page)).toContainText('as a draft');

  await page.goto(`/participants/${child}/log/AE`);
  await expect(page.getByRole('row', { name: /Vomiting after cisplatin/ })).toContainText('12 Mar 2004');
  await expect(page.locator('.whole-form')).not.toHaveAttribute('inert');
  await field(page, 'Event as reported').fill('Low sodium');
  await field(page, 'CTCAE v5.0 term').fill('hyponat');
  await press('Enter');
  await expect(field(page, 'CTCAE v5.0 term')).toHaveValue('Hyponatremia');
  await field(page, 'Worst grade').focus();
  await press('ArrowDown');
  await expect(page.getByRole('option', { name: /^Grade 5/ })).toBeVisible();
  await press('Escape');
  await press('Control+s');
  await expect(savedState(page)).toContainText('as a draft');
  await page.goto(`/participants/${child}/log/AE`);
  await expect(page.getByRole('row', { name: /Low sodium|Vomiting after cisplatin/ })).toHaveCount(2);
});

test('two people who begin the same row of a log make two rows', async ({ as }) => {
  const [dora, clara] = [await as('data_manager', 'MI01'), await as('central_data_manager')];
  const child = await enrolled(dora.request);
  for (const page of [dora, clara]) await page.goto(`/participants/${child}/log/AE`);
  for (const [page, reported] of [
    [dora, 'Sickness after cisplatin'],
    [clara, 'Fever in the night'],
  ] as const) {
    await expect(page.locator('.whole-form')).not.toHaveAttribute('inert');
    await field(page, 'Event as reported').fill(reported);
    await page.keyboard.press('Control+s');
    await expect(savedState(page)).toContainText('as a draft');
  }
  await field(clara, 'Event as reported').fill('Fever in the morning');
  await clara.keyboard.press('Control+s');
  await giveReason(clara, 'Transcription error');
  await expect(savedState(clara)).toContainText('as a draft');
  await dora.reload();
  const rows = dora.getByRole('table').first().getByRole('row');
  await expect(rows.filter({ hasText: 'Sickness after cisplatin' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Fever in the morning' })).toHaveCount(1);
});

test('a term offers the grades that it defines, and no other', async ({ as }) => {
  const page = await as('data_manager', 'MI01');
  const child = await enrolled(page.request);
  await openForm(page, `/participants/${child}/ANY/AE/1`);
  await field(page, 'CTCAE v5.0 term').fill('alopecia');
  await page.getByRole('option', { name: /^Alopecia/ }).click();
  const grades = page.getByRole('group', { name: 'Worst grade' }).getByRole('radio');
  await expect(grades).toHaveCount(2);
});

test('a proposed deviation is taken up as an entry, another is dismissed with a reason', async ({ as }) => {
  const page = await as('data_manager', 'MI01');
  const child = await enrolled(page.request);
  for (const course of [1, 2]) {
    await openForm(page, `/participants/${child}/ANY/IL2/${course}`);
    await page.getByRole('group', { name: 'Course given' }).getByLabel('Complete').check();
    const steroids = page.getByRole('group', { name: /steroid/i });
    const start = page.getByRole('group', { name: 'Start' });
    await start.getByLabel('Day').fill('1');
    await start.getByLabel('Month').fill(String(3 + course));
    await start.getByLabel('Year').fill('2004');
    await start.getByLabel('Time').fill('10:00');
    const end = page.getByRole('group', { name: 'End' });
    await end.getByLabel('Day').fill('5');
    await end.getByLabel('Month').fill(String(3 + course));
    await end.getByLabel('Year').fill('2004');
    await end.getByLabel('Time').fill('10:00');
    await page.keyboard.press('Tab');
    await steroids.getByLabel('Yes').check();
    await page.keyboard.press('Control+s');
    await expect(savedState(page)).toContainText('as a draft');
  }
  await page.goto(`/participants/${child}`);
  await page.getByRole('link', { name: 'Decide on 2 proposed deviations' }).click();
  const proposals = page.getByRole('region', { name: 'Proposed deviations' });
  await expect(proposals.getByRole('listitem')).toHaveCount(2);

  const second = proposals.getByRole('listitem').nth(1);
  await second.getByText('It is none').click();
  await second.getByLabel('Why it is no deviation').fill('Inhaled, not systemic');
  await second.getByRole('button', { name: 'Dismiss' }).click();
  await expect(proposals.getByRole('listitem')).toHaveCount(1);

  await proposals.getByRole('button', { name: 'Take up as a deviation' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Protocol deviation');
  await expect(field(page, 'Description')).toHaveValue(/systemic steroid/);
  await page.goto(`/participants/${child}`);
  await expect(page.getByRole('region', { name: 'Proposed deviations' })).toHaveCount(0);
});
