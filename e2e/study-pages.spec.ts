import { expect, test } from './ask';

for (const role of ['data_manager', 'administrator', 'inspector'] as const) {
  test(`${role} finds what the study is, part by part`, async ({ as }) => {
    const page = await as(role);
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Study' }).click();
    await expect(page).toHaveURL('/study');
    const tabs = page.getByRole('navigation', { name: 'Study' });
    for (const [title, table] of [
      ['Calendar', 'Treatment calendar'],
      ['Forms', 'Forms of the study'],
      ['Checks', 'Checks'],
      ['Settings', 'Settings of the study'],
      ['Overview', 'Versions of the protocol'],
    ] as const) {
      await tabs.getByRole('link', { name: title }).click();
      await expect(page.getByRole('table', { name: table, exact: true })).toBeVisible();
      await expect(tabs.getByRole('link', { name: title })).toHaveAttribute('aria-current', 'page');
    }
  });
}

test('a data manager sees from when a version of the protocol holds at the own site, the administrator the versions alone', async ({
  as,
}) => {
  const [dora, adam] = await Promise.all([as('data_manager', 'MI01'), as('administrator')]);
  await Promise.all([dora.goto('/study'), adam.goto('/study')]);
  const second = (page: typeof dora) => page.getByRole('row', { name: /^2\.0/ });
  await expect(second(dora)).toContainText('from 15 Jan 2001');
  await expect(second(adam)).toContainText('Follow-up extended to 20 years');
  await expect(adam.getByRole('columnheader')).toHaveCount(2);
});

test('the settings say which of them the study group must confirm, and can be shown alone', async ({ as }) => {
  const page = await as('principal_investigator');
  await page.goto('/study/settings');
  const rows = page.getByRole('table').getByRole('row');
  await expect(page.getByRole('row', { name: /^Good histologic response/ })).toContainText('90% or more');
  await expect(page.getByRole('row', { name: /^Good histologic response/ })).toContainText(
    'the study group must confirm',
  );
  await expect(page.getByRole('row', { name: /^Cumulative doses/ })).toContainText(
    'Doxorubicin: doubt above 375 mg/m², approval above 450 mg/m²',
  );
  const all = await rows.count();
  await page.getByRole('link', { name: /^Show only the \d+ that are unsure/ }).click();
  await expect(page).toHaveURL('/study/settings?only=unsure');
  await expect(page.getByRole('row', { name: /must confirm/ })).toHaveCount((await rows.count()) - 1);
  expect(await rows.count()).toBeLessThan(all);
  await page.getByRole('link', { name: /^Show all/ }).click();
  await expect(rows).toHaveCount(all);
});

test('the checks are filtered and sorted by the address, which can be sent to a colleague', async ({ as }) => {
  const page = await as('monitor');
  await page.goto('/study/checks');
  await page.getByLabel('Check or words of it').fill('planned dose');
  await page.getByLabel('Form').selectOption({ label: 'Chemotherapy cycle' });
  await page.getByLabel('Severity').selectOption('Doubt');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL('/study/checks?text=planned+dose&form=CYC&severity=Doubt');
  const rows = page.getByRole('table').getByRole('row');
  await expect(page.getByRole('row', { name: /^EC-056/ })).toContainText('below 90% or above 110% of the planned dose');
  const first = await rows.nth(1).textContent();
  await page.getByRole('link', { name: 'Check', exact: true }).click();
  await expect(page).toHaveURL(/order=down/);
  await expect(page.getByRole('columnheader', { name: 'Check', exact: true })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  expect(await rows.last().textContent()).toBe(first);
  await page.getByLabel('Check or words of it').fill('no such words');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText('No check fits.')).toBeVisible();
});

test('a form of the study is read field by field, and leads to its checks', async ({ as }) => {
  const page = await as('statistician');
  await page.goto('/study/forms');
  await page.getByRole('link', { name: 'Chemotherapy cycle', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Chemotherapy cycle', level: 1 })).toBeVisible();
  const reason = page.getByRole('row', { name: /^Reason omitted/ });
  await expect(reason).toContainText('cycomres');
  await expect(reason).toContainText('asked if “Cycle given” is Omitted');
  await expect(reason).toContainText('Refused by parents');
  await expect(page.getByRole('heading', { name: 'Drugs given', level: 2 })).toBeVisible();
  await page.getByRole('link', { name: 'Checks of this form' }).click();
  await expect(page).toHaveURL('/study/checks?form=CYC');
  await expect(page.getByRole('row', { name: /^EC-045/ })).toBeVisible();
  expect((await page.request.get('/study/forms/NOPE')).status()).toBe(404);
});

test('the calendar tells drugs and doses in words', async ({ as }) => {
  const page = await as('investigator');
  await page.goto('/study/calendar');
  await expect(page.getByRole('row', { name: /^Ifosfamide 1/ })).toContainText(
    'Ifosfamide 3000 mg/m² a day on days 1 to 5, each over 24 h',
  );
  await expect(page.getByRole('row', { name: /^HD-methotrexate 1/ })).toContainText('at most 20,000 mg');
  await expect(page.getByRole('row', { name: /^Every 3 months from month 3 to month 24/ })).toBeVisible();
});

test('the annotated CRF is one file for everybody who is signed in', async ({ as, page }) => {
  for (const role of ['data_manager', 'administrator'] as const) {
    const answer = await (await as(role)).request.get('/study/annotated-crf.pdf');
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    const file = await answer.body();
    expect(file.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
    expect(file.subarray(-6).toString('latin1')).toContain('%%EOF');
  }
  expect((await page.request.get('/study/annotated-crf.pdf')).status()).toBe(401);
});
