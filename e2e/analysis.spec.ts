import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './ask';
import { completed, enrolled, typing } from './children';

test('a number leads to the children behind it, and a child to the field', async ({ as }) => {
  const paola = await as('principal_investigator');
  await paola.goto('/analysis');
  await paola.getByRole('link', { name: 'Event-free survival by complete surgical remission', exact: true }).click();
  await expect(paola.getByRole('heading', { level: 1 })).toHaveText(
    'Event-free survival by complete surgical remission',
  );
  await expect(paola.getByText('Immortal-time bias')).toBeVisible();
  await expect(paola.getByRole('heading', { name: 'From month 6 on' })).toBeVisible();
  await expect(paola.getByRole('heading', { name: 'Each child in the group it was in at the time' })).toBeVisible();

  const groups = paola.getByRole('table', { name: 'Event-free survival: the groups compared', exact: true });
  const events = groups
    .getByRole('row', { name: /^Complete surgical remission/ })
    .getByRole('link')
    .nth(1);
  const count = Number(await events.textContent());
  await events.click();
  await expect(paola.getByRole('heading', { level: 1 })).toHaveText(
    `Complete surgical remission: ${count} children with the event`,
  );
  const rows = paola.getByRole('main').getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(count + 1);
  await expect(rows.nth(1)).toContainText(/ at \d+\.\d months/);
  await rows
    .nth(1)
    .getByRole('link', { name: /^Relapse \/ progression.*: date/ })
    .first()
    .click();
  await expect(paola).toHaveURL(/\/EVT\/\d+#field-evtdat$/);
  await expect(paola.locator(':target')).toBeVisible();
});

test('the landmark is chosen on the page, and the address can be sent to a colleague', async ({ as }) => {
  const stella = await as('statistician');
  await stella.goto('/analysis/overall-survival-by-il2-and-lak');
  await stella.getByLabel('Landmark').selectOption('12 months');
  await stella.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(stella).toHaveURL(/landmark=12/);
  await expect(stella.getByRole('heading', { name: 'From month 12 on' })).toBeVisible();
  await expect(stella.getByLabel('Landmark')).toHaveValue('12');
});

test('what moved since a data cut is told in numbers and children, and the cut shows what it showed', async ({
  as,
  ask,
}) => {
  const site = await ask('data_manager', 'MI01');
  const child = await enrolled(site);
  await completed(site, { ...typing(child, 'SCR', 'DX', { dxdat: '25/2/2004' }), intent: 'draft' });
  await completed(site, { ...typing(child, 'ANY', 'FU', { fudat: '1/3/2006', survstat: 'ALIVE' }), intent: 'draft' });

  const stella = await as('statistician');
  const name = `Committee ${randomUUID().slice(0, 8)}`;
  await stella.goto('/data-cuts');
  await stella.getByLabel('Name').fill(name);
  await stella.getByRole('button', { name: 'Make the data cut' }).click();
  await expect(stella.getByText('The data cut is made.')).toBeVisible();
  await completed(site, { ...typing(child, 'ANY', 'DTH', { dthdat: '1/4/2006' }), intent: 'draft' });

  await stella.goto('/analysis/overall-survival');
  await stella.getByText('What moved since …').click();
  await stella.getByLabel('Since').fill(name);
  await stella.getByRole('button', { name: 'Show what moved' }).click();
  const moved = stella.getByRole('table', { name: 'Children who count otherwise' });
  const row = moved.getByRole('row').filter({ hasText: child });
  await expect(row).toContainText('No event; last known at 24.1 months');
  await expect(row).toContainText('at 25.2 months');
  await expect(
    stella.getByRole('table', { name: 'Numbers that moved' }).getByRole('row', { name: /^events All/ }),
  ).toBeVisible();
  await row.getByRole('link', { name: 'Answers that differ' }).click();
  const died = stella
    .getByRole('main')
    .getByRole('row')
    .filter({ hasText: child })
    .filter({ hasText: 'Date of death' });
  await expect(died.first()).toBeVisible();

  await stella.goto('/analysis/overall-survival');
  await stella.getByText('As of …').click();
  await stella.getByLabel('Data cut').selectOption({ label: await optionOf(stella, name) });
  await stella.getByRole('button', { name: 'Show this data cut' }).click();
  await expect(stella.getByText(/^As it stood on/)).toContainText(name);
  const events = stella.getByRole('table', { name: 'Overall survival: children and events' }).getByRole('link').nth(1);
  await events.click();
  await expect(stella.getByRole('main')).not.toContainText(child);
});

async function optionOf(page: Page, name: string): Promise<string> {
  return (await page.getByRole('option').filter({ hasText: name }).first().textContent()) ?? '';
}

test('a moment that cannot be read gives no file', async ({ ask }) => {
  const stella = await ask('statistician');
  const answer = await stella.get('/analysis/overall-survival/numbers.csv?asof=nonsense');
  expect(answer.status()).toBe(409);
  expect(await answer.text()).toMatch(/moment|date/i);
  expect((await stella.get('/analysis/overall-survival/children?of=nothing')).status()).toBe(404);
  expect((await stella.get('/analysis/no-such-analysis')).status()).toBe(404);
});
