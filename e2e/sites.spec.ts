import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './ask';
import { saveAction, typing } from './children';
import { callNamed } from './server-actions';

test('the list of a data manager has the children of the site, whatever is asked for', async ({ ask }) => {
  const dora = await ask('data_manager', 'MI01');
  for (const way of ['', '?sort=age&order=down', '?status=dead', '?q=MI0', '?q=4']) {
    expect(await sitesListed(dora, `/participants${way}`), way).toEqual(['MI01']);
  }
  // The child with the serial number 3 was enrolled at MI02.
  for (const way of ['?site=MI02', '?q=MI02', '?q=3', '?q=MI02-003', '?site=MI02&status=dead']) {
    expect(await sitesListed(dora, `/participants${way}`), way).toEqual([]);
  }
});

test('a page mark of the list of all sites leads into no other site', async ({ ask }) => {
  const [clara, dora] = [await ask('central_data_manager'), await ask('data_manager', 'MI01')];
  const all = await (await clara.get('/participants?sort=age')).text();
  const [, mark] = /href="\/participants\?sort=age&amp;after=([^"&]+)"/.exec(all) ?? [];
  expect(mark, 'the list of all sites has a second page').toBeTruthy();
  for (const direction of ['after', 'before']) {
    const sites = await sitesListed(dora, `/participants?sort=age&${direction}=${mark}`);
    expect(sites.filter((code) => code !== 'MI01')).toEqual([]);
  }
});

test('the count tells of the children of the site alone', async ({ as }) => {
  const [dora, bruno, clara] = [
    await as('data_manager', 'MI01'),
    await as('data_manager', 'MI02'),
    await as('central_data_manager'),
  ];
  // Of those who died long ago: nobody else enters such children at MI02 meanwhile.
  const address = '/participants?status=dead&q=MI02';
  expect(await countOn(bruno, address)).toBe(await countOn(clara, address));
  await dora.goto(address);
  await expect(dora.getByText('No child matches')).toBeVisible();
  await expect(dora.getByLabel('Site')).toHaveCount(0);
});

test('a monitor of two sites sees both, and not the third', async ({ ask }) => {
  const marco = await ask('monitor');
  expect(await sitesListed(marco, '/participants?site=MI01')).toEqual(['MI01']);
  expect(await sitesListed(marco, '/participants?site=MI02')).toEqual(['MI02']);
  expect(await sitesListed(marco, '/participants?site=MI03')).toEqual([]);
  expect(await sitesListed(marco, '/participants?q=MI03')).toEqual([]);
});

test('the boxes that filter offer the sites of the person', async ({ as }) => {
  const options = async (page: Page) => {
    await page.goto('/participants');
    return page.getByLabel('Site').getByRole('option').allTextContents();
  };
  const codes = (words: string[]) => words.map((option) => option.split(' ')[0]);
  expect(codes(await options(await as('monitor')))).toEqual(['All', 'MI01', 'MI02']);
  expect(codes(await options(await as('inspector')))).toEqual(['All', 'MI01', 'MI02', 'MI03', 'TR01']);
});

test('a child may be screened at the own site alone', async ({ as }) => {
  const dora = await as('data_manager', 'MI01');
  await dora.goto('/participants/new');
  await expect(dora.getByRole('radio')).toHaveCount(1);
  await expect(dora.getByRole('radio', { name: /^MI01/ })).toBeChecked();
});

test('an action answers about a child of another site as about one that does not exist', async ({ ask }) => {
  const dora = await ask('data_manager', 'MI01');
  const save = (child: string) => callNamed(dora, saveAction, typing(child, 'ANY', 'EVT', { evtdat: '1/1/2005' }));
  const [theirs, nobodys] = [await save('MI02-003'), await save('MI02-903')];
  expect(theirs).toMatchObject({ ok: false, problem: { kind: 'not found' } });
  expect(theirs).toEqual(nobodys);
});

test('no file for the computer brings what the pages keep apart', async ({ ask }) => {
  const dora = await ask('data_manager', 'MI01');
  for (const file of ['/audit-trail/rows.csv?participant=MI02-003', '/analysis/overall-survival/curve.csv']) {
    expect((await dora.get(file)).status(), file).toBe(403);
  }
  const history = await dora.get('/participants/MI02-003/SCR/DX/1/history?field=dxdat');
  expect(history.status()).toBe(404);
  expect(await history.text()).not.toMatch(/\d{4}/);
});

/** The sites of the children on this page of the list. */
async function sitesListed(request: APIRequestContext, address: string): Promise<string[]> {
  const answer = await request.get(address);
  expect(answer.status(), address).toBe(200);
  const numbers = (await answer.text()).matchAll(/<th scope="row"[^>]*><a href="\/participants\/([^"-]+)-/g);
  return [...new Set([...numbers].map(([, site]) => site ?? ''))].sort();
}

async function countOn(page: Page, address: string): Promise<string | null> {
  await page.goto(address);
  return page
    .getByRole('main')
    .getByText(/^\d+ child(ren)?$/)
    .textContent();
}
