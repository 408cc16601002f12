import { parse } from 'csv-parse/sync';
import { type Ask, expect, test } from './ask';
import { readyToEnrol } from './children';

/** What the trail says under these filters, in the words of the file. */
async function trail(ask: Ask, filter: Record<string, string>): Promise<Record<string, string>[]> {
  const file = await (await ask('inspector')).get(`/audit-trail/rows.csv?${new URLSearchParams(filter)}`);
  expect(file.status()).toBe(200);
  return parse(await file.text(), { columns: true, bom: true });
}

test('R3-4.2.2aiii who opens a casebook, a form, a log or a print view stands in the trail, once in an hour', async ({
  as,
  ask,
}) => {
  const child = await readyToEnrol(await ask('data_manager', 'MI01'));
  const page = await as('principal_investigator');
  for (const address of ['', '/SCR/ICF/1', '/log/AE', '/SCR/ICF/1/print', '/SCR/ICF/1/changes', '/sign']) {
    expect((await page.goto(`/participants/${child}${address}`))?.status(), address).toBe(200);
  }
  const seen = await trail(ask, { participant: child, table: 'casebook_view', person: 'paola' });
  const hours = seen.filter(({ Field }) => Field === 'Hour');
  expect(hours.length).toBeGreaterThan(0);
  expect(hours.length).toBeLessThanOrEqual(2); // the hour may have ended meanwhile
  expect(hours[0]).toMatchObject({ Who: 'Paola Principal', About: child, Why: 'Casebook viewed' });
  expect(await trail(ask, { participant: child, table: 'casebook_view', person: 'adam' })).toEqual([]);
});

const clara = { who: 'central_data_manager', name: 'Clara Central' } as const;
const paola = { who: 'principal_investigator', name: 'Paola Principal' } as const;
const files = [
  { by: clara, address: '/queries/rows.csv?site=MI01', why: 'Export: queries' },
  { by: clara, address: '/queries/metrics/rows.csv', why: 'Export: query metrics' },
  {
    by: clara,
    address: '/data-cuts/differences/rows.csv?from=2020-01-01T00:00:00Z&participant=MI01-002',
    why: 'Export: differences',
  },
  {
    by: clara,
    address: '/audit-trail/rows.csv?participant=MI01-002&table=consent',
    why: 'Export: audit trail, in words',
  },
  { by: paola, address: '/analysis/overall-survival/curve.csv', why: 'Export: analysis' },
  { by: paola, address: '/analysis/overall-survival/numbers.csv', why: 'Export: analysis' },
];

test('R3-4.2.2aiii each file of data that is taken stands in the trail, with what was asked for', async ({ ask }) => {
  for (const { by, address, why } of files) {
    const taken = async () => {
      const rows = await trail(ask, { table: 'data_export', person: by.name, day: 't' });
      return rows.filter((row) => row.Field === 'What' && row.Where === 'Export' && row.Why === why).length;
    };
    const before = await taken(); // others take files meanwhile
    expect((await (await ask(by.who)).get(address)).status(), address).toBe(200);
    expect(await taken(), address).toBeGreaterThan(before);
  }
});

test('A11-9 R3-4.2.3 changes are gone through by keyboard, put on record, and what came since is offered', async ({
  as,
  ask,
}) => {
  const dora = await ask('data_manager', 'MI01');
  const child = await readyToEnrol(dora);
  const page = await as('central_data_manager');
  await page.goto('/audit-trail');
  await page.getByLabel('Participant').fill(child);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`participant=${child}`));
  await expect(page.getByRole('navigation', { name: 'Changes by kind of record' })).toContainText('Consent & assent');
  await page.getByLabel('What the review showed').fill('As expected, nothing to ask.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The review is on record.')).toBeVisible();
  await page.reload();
  const reviewed = page.getByText(/^Reviewed up to/);
  await expect(reviewed).toContainText(`by Clara Central (participant ${child})`);
  await page.getByRole('link', { name: 'What came since' }).first().click();
  await expect(page).toHaveURL(/since=/);
  await expect(page.getByText('What came since a review')).toBeVisible();
  await expect(page.getByText('No change fits.')).toBeVisible();
});

test('R3-4.2.2c from a form to who changed what of it in two clicks, and on into the trail of it', async ({ as }) => {
  const page = await as('inspector');
  await page.goto('/participants/MI01-001/SCR/DM/1');
  await page
    .getByRole('link', { name: /History/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'History of this form' })).toBeVisible();
  await page.getByRole('link', { name: 'In the audit trail, with its review' }).click();
  await expect(page).toHaveURL(/\/audit-trail\?entry=/);
  await expect(page.getByText('The changes of one form')).toBeVisible();
  await expect(page.getByRole('main').getByRole('row').nth(1)).toContainText('MI01-001');
});
