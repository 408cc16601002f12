import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './ask';
import { enrolled } from './children';
import { callNamed } from './server-actions';

const questions = ['Which chart is this from?', 'Is the date right?', 'Who has signed?'];

/** A child of its own with a query on each of three forms, raised by the monitor. */
async function queried(dora: APIRequestContext, marco: APIRequestContext): Promise<string> {
  const participant = await enrolled(dora);
  for (const [index, says] of questions.entries()) {
    const place = { participant, event: 'SCR', form: ['SCR', 'ICF', 'DM'][index], repeat: 1 };
    const on = { field: null, group: null, rowId: null };
    const asked = { ...place, ...on, says, assignedTo: 'data_manager', requestId: randomUUID() };
    expect(await callNamed(marco, 'app/queries/actions.ts raise', asked)).toMatchObject({ ok: true });
  }
  return participant;
}

test('SCDM-2 three queries are answered with one text and closed at once, by keyboard, after a look at what would happen', async ({
  as,
  ask,
}) => {
  const [dora, marco] = await Promise.all([as('data_manager', 'MI01'), as('monitor')]);
  const child = await queried(await ask('data_manager', 'MI01'), await ask('monitor'));
  await dora.goto(`/queries?participant=${child}`);
  await expect(dora.getByRole('table', { name: 'Queries' }).getByRole('row')).toHaveCount(4);
  await dora.getByLabel('Choose all 3 on this page').focus();
  await dora.keyboard.press('Space');
  await expect(dora.getByText('3 chosen')).toBeVisible();
  await dora.getByLabel('Answer', { exact: true }).fill('As the source says.');
  await dora.getByRole('button', { name: 'See what would happen' }).press('Enter');
  await expect(dora.getByRole('heading', { name: 'What would happen' })).toBeFocused();
  await expect(dora.getByText('Would be answered.')).toHaveCount(3);
  await dora.getByRole('button', { name: 'Answer 3 queries' }).press('Enter');
  await expect(dora.getByRole('heading', { name: 'What was done' })).toBeFocused();
  await expect(dora.getByText('Answered.', { exact: true })).toHaveCount(3);

  await marco.goto(`/queries?participant=${child}&sort=rank`);
  const boxes = marco.getByRole('checkbox', { name: /^Choose the query/ });
  await boxes.first().focus();
  await marco.keyboard.press('Space');
  await boxes.nth(1).press('Space');
  await marco.getByLabel('Do', { exact: true }).selectOption('Close');
  await marco.getByRole('button', { name: 'See what would happen' }).press('Enter');
  await marco.getByRole('button', { name: 'Close 2 queries' }).press('Enter');
  await expect(marco.getByText('2 queries: all done.')).toBeVisible();
  await expect(boxes).toHaveCount(1);
  // Nobody else may close: of a closed one it is said why not.
  await marco.goto(`/queries?participant=${child}&status=all`);
  await marco.getByLabel('Choose all 3 on this page').press('Space');
  await marco.getByLabel('Do', { exact: true }).selectOption('Close');
  await marco.getByRole('button', { name: 'See what would happen' }).press('Enter');
  await expect(marco.getByText('1 possible, 2 not possible; each row says why.')).toBeVisible();
  await expect(marco.getByText(/was closed by Marco Monitor .* cannot be closed now/)).toHaveCount(2);
});

test('a row of the list leads to the query where it stands', async ({ as, ask }) => {
  const child = await queried(await ask('data_manager', 'MI01'), await ask('monitor'));
  const dora = await as('data_manager', 'MI01');
  await dora.goto(`/queries?participant=${child}`);
  await dora
    .getByRole('main')
    .getByRole('link', { name: /^Consent/ })
    .click();
  await expect(dora).toHaveURL(new RegExp(`/participants/${child}/SCR/ICF/1#query-`));
  await expect(dora.getByRole('region', { name: `Query, open: ${questions[1]}` })).toBeInViewport();
});

test('the file of the list has what the list shows', async ({ as, ask }) => {
  const child = await queried(await ask('data_manager', 'MI01'), await ask('monitor'));
  const dora = await as('data_manager', 'MI01');
  await dora.goto(`/queries?participant=${child}`);
  const coming = dora.waitForEvent('download');
  await dora.getByRole('link', { name: 'CSV' }).click();
  const file = await (await coming).createReadStream();
  let text = '';
  for await (const part of file) text += part;
  for (const question of questions) expect(text).toContain(question);
  expect(text.trim().split('\n')).toHaveLength(4);
});

test('the day begins with what waits: of the site for Dora, of the monitor for Marco, of all sites for Clara', async ({
  as,
}) => {
  const [dora, marco, clara] = await Promise.all([
    as('data_manager', 'MI01'),
    as('monitor'),
    as('central_data_manager'),
  ]);
  const headings = async (page: typeof dora) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
    return (await page.getByRole('heading', { level: 2 }).allTextContents()).map((text) => text.split(' · ')[0]);
  };
  expect(await headings(dora)).toEqual([
    ...['Queries to answer', 'Overdue forms', 'Confirmations to give', 'Drafts left open'],
    'Proposed deviations to decide on',
  ]);
  expect(await headings(marco)).toEqual(['Answered queries to look at', 'To verify next', 'Confirmations to give']);
  expect(await headings(clara)).toEqual(['Sites', 'Answered queries to look at', 'Confirmations to give']);
  const sites = clara.getByRole('table', { name: 'What waits at each site' });
  for (const code of ['MI01', 'MI02', 'MI03']) await expect(sites.getByRole('row', { name: code })).toBeVisible();
});
