import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './cast';

/** A laboratory of this test alone: the database is shared, and a name is given once. */
const newName = () => `Laboratory ${randomUUID().slice(0, 8)}`;

const head = 'analyte,unit,sex,age_from,age_to,low,high,valid_from,valid_to';

test('Dora adds a laboratory and enters its ranges from the keyboard', async ({ as }) => {
  const dora = await as('data_manager', 'MI01');
  await addLaboratory(dora, newName());
  await expect(dora.getByText('No range yet.')).toBeVisible();

  await dora.getByLabel('Analyte').first().focus();
  await typeRow(dora, ['Haem', 'g/dl', '', '2 y', '13 y', '11,5', '15.5', '1/1/1995']);
  await expect(dora.getByRole('status')).toContainText(
    'Stored. Haemoglobin for children from 2 years to under 13 years: 11.5–15.5 g/dL, from 1 Jan 1995. 1 g/dL = 10 g/L.',
  );
  await expect(dora.getByRole('row', { name: /Haemoglobin/ })).toHaveCount(1);

  // Analyte, unit and day stay, and the next ages begin where these ended.
  await expect(dora.getByLabel('From age')).toHaveValue('13 y');
  await expect(dora.getByLabel('Under age')).toBeFocused();
  await typeRow(dora, ['', '12', '16']);
  await expect(dora.getByRole('status')).toContainText('Haemoglobin for children from 13 years: 12–16 g/dL');
  await expect(dora.getByRole('row', { name: /Haemoglobin/ })).toHaveCount(2);
  await expect(dora.getByText('Haemoglobin for children under 2 years')).toBeVisible();
});

test('Dora is refused an overlap and a nonsense unit, each with a sentence, and nothing is stored', async ({ as }) => {
  const dora = await as('data_manager', 'MI01');
  await addLaboratory(dora, newName());
  await dora.getByLabel('Analyte').first().focus();
  await typeRow(dora, ['Creat', 'µmol/l', 'Girls', '2 y', '13 y', '25', '62', '1/1/1995']);
  await expect(dora.getByText('1 µmol/L = 0.01131 mg/dL', { exact: true })).toBeVisible();
  await expect(dora.getByRole('status')).toContainText('Stored. Creatinine for girls from 2 years');

  await dora.getByLabel('From age').fill('12 y');
  await dora.getByLabel('Under age').focus();
  await typeRow(dora, ['', '40', '80']);
  await expect(dora.getByRole('main').getByRole('alert')).toContainText(
    'There is a range of creatinine for girls from 2 years to under 13 years already, from 1 Jan 1995 (25–62 µmol/L).',
  );

  await dora.getByLabel('From age').fill('13 y');
  await dora.getByLabel('Unit').fill('bananas');
  await dora.getByLabel('Unit').press('Enter');
  await expect(dora.getByRole('main').getByRole('alert')).toContainText(
    '"bananas" is not a unit that is known. For creatinine use mg/dL or µmol/L.',
  );
  await expect(dora.getByLabel('Unit')).toBeFocused();
  await expect(dora.getByLabel('Unit')).toHaveAttribute('aria-invalid', 'true');

  await dora.reload();
  await expect(dora.getByRole('row', { name: /Creatinine/ })).toHaveCount(1);
});

test('A11-5 Dora imports a file: with one wrong line nothing is stored, mended all of it, and it comes out again', async ({
  as,
}) => {
  const dora = await as('data_manager', 'MI01');
  const address = await addLaboratory(dora, newName());
  await dora.getByRole('link', { name: 'Import a file' }).click();
  const lines = [head, 'hgb,g/dL,both,,13 y,11.5,15.5,1995-01-01,', 'plat,10^9/L,both,,,150,400,1995-01-01,'];
  const file = (csv: string) => ({ name: 'ranges.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await dora.getByLabel('File').setInputFiles(file([...lines, 'na,kg,both,,,135,145,1995-01-01,'].join('\n')));
  await dora.getByRole('button', { name: 'Check the lines' }).click();
  const refusal = dora.getByRole('main').getByRole('alert');
  await expect(refusal).toContainText('1 line cannot be stored. Nothing is.');
  await expect(refusal).toContainText('Line 4: "kg" cannot be turned into a unit of sodium.');
  await expect(dora.getByRole('button', { name: /^Store/ })).toHaveCount(0);

  await dora.getByLabel('Or its lines').fill([...lines, 'na,mmol/L,both,,,135,145,1995-01-01,'].join('\n'));
  await dora.getByRole('button', { name: 'Check the lines' }).click();
  await expect(dora.getByRole('status')).toContainText('3 ranges would be stored.');
  await expect(dora.getByRole('row', { name: /Platelets/ })).toContainText('10⁹/L');
  await dora.goto(address);
  await expect(dora.getByText('No range yet.')).toBeVisible();

  await dora.goto(`${address}/import`);
  await dora.getByLabel('Or its lines').fill([...lines, 'na,mmol/L,both,,,135,145,1995-01-01,'].join('\n'));
  await dora.getByRole('button', { name: 'Check the lines' }).click();
  await dora.getByRole('button', { name: 'Store 3 ranges' }).click();
  await expect(dora.getByRole('row', { name: /Sodium/ })).toContainText('In force');

  const downloading = dora.waitForEvent('download');
  await dora.getByRole('link', { name: 'CSV of all ranges' }).click();
  const download = await downloading;
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv.trim().split('\r\n')).toHaveLength(4);
  expect(csv).toContain('hgb,g/dL,both,,13 y,11.5,15.5,1995-01-01,');
});

test('Dora follows, corrects and withdraws a range, and what was wrong can still be read', async ({ as }) => {
  const dora = await as('data_manager', 'MI01');
  await addLaboratory(dora, newName());
  await dora.getByLabel('Analyte').first().focus();
  await typeRow(dora, ['Album', 'g/L', '', '', '', '35', '52', '1/1/1995']);
  await dora.getByRole('link', { name: /^Albumin/ }).click();

  const following = dora.getByRole('region', { name: 'Other limits from a day on' });
  await following.getByLabel('First day').fill('1/1/2004');
  await following.getByLabel('High').fill('50');
  await following.getByLabel('Why').fill('Letter of the laboratory');
  await following.getByRole('button').click();
  await expect(dora.getByRole('row', { name: /Albumin.*from 1 Jan 1995 to 31 Dec 2003/ })).toContainText('Ended');
  await dora
    .getByRole('row', { name: /from 1 Jan 2004/ })
    .getByRole('link')
    .click();

  const correcting = dora.getByRole('region', { name: 'Correct' });
  await expect(correcting.getByLabel('Unit')).toHaveValue('g/L');
  await correcting.getByLabel('High').fill('51');
  await correcting.getByLabel('Why').fill('Typed wrongly');
  await correcting.getByRole('button').click();
  await expect(dora.getByRole('row', { name: /withdrawn; was from 1 Jan 2004/ })).toContainText('Withdrawn');
  await dora
    .getByRole('row', { name: /51.*In force/ })
    .getByRole('link')
    .click();

  const withdrawing = dora.getByRole('region', { name: 'Withdraw' });
  await withdrawing.getByLabel('Why').fill('Not of this laboratory');
  await withdrawing.getByRole('button').click();
  await expect(dora.getByText('No range is in force')).toBeVisible();
});

test('Bruno of MI02 does not see it, Marco reads it, and Clara changes it', async ({ as }) => {
  const [dora, bruno] = [await as('data_manager', 'MI01'), await as('data_manager', 'MI02')];
  const [marco, clara] = [await as('monitor'), await as('central_data_manager')];
  const name = newName();
  const address = await addLaboratory(dora, name);

  await bruno.goto('/laboratories');
  await expect(bruno.getByRole('heading', { name: 'Laboratories', level: 1 })).toBeVisible();
  await expect(bruno.getByText(name)).toHaveCount(0);
  await expect(bruno.getByText('MI01')).toHaveCount(0);
  for (const page of [address, `${address}/import`]) {
    await bruno.goto(page);
    await expect(bruno.getByRole('heading', { name: 'Not found', level: 1 })).toBeVisible();
  }
  expect((await bruno.request.get(`${address}/ranges.csv`)).status()).toBe(404);

  await marco.goto('/laboratories');
  await marco.getByRole('link', { name }).click();
  await expect(marco.getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(marco.getByRole('button', { name: /Store|Close/ })).toHaveCount(0);
  await marco.goto(`${address}/import`);
  await expect(marco.getByRole('heading', { name: 'Not allowed', level: 1 })).toBeVisible();

  await clara.goto(address);
  await clara.getByLabel('Why').fill('Merged with another');
  await clara.getByRole('button', { name: 'Close the laboratory' }).click();
  await expect(clara.getByRole('button', { name: 'Open the laboratory' })).toBeVisible();
  await dora.goto('/laboratories');
  await expect(dora.getByRole('row', { name: new RegExp(name) })).toContainText('Closed');
});

/** Adds a laboratory to MI01; returns the address of its page. */
async function addLaboratory(page: Page, name: string): Promise<string> {
  await page.goto('/laboratories');
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Add the laboratory' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Types into the boxes from the one that has the focus on, from the keyboard alone: Tab after each, Enter after the last. */
async function typeRow(page: Page, texts: string[]) {
  for (const [at, text] of texts.entries()) {
    if (at > 0) await page.keyboard.press('Tab');
    if (text !== '') await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
}
