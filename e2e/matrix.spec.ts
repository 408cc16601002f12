import type { APIRequestContext, Page } from '@playwright/test';
import { roleNames } from '../study/roles';
import { type Ask, expect, outcomeOf, outcomeOfStream, test, type Who } from './ask';
import { type Route, routesOfApp } from './routes';

/** The columns of the table. A forger's cookie gets past the redirect at the door: it is the page itself that refuses. */
const columns: readonly Who[] = [...roleNames, 'nobody', 'forger'];

const form = '/participants/[participant]/[event]/[form]/[repeat]';

/**
 * What everybody gets: a status, or the path they are led to, in the order of study/roles.ts: data manager, investigator,
 * monitor, central data manager, principal investigator, statistician, administrator, inspector; nobody, forger.
 * A page or route that does not stand here fails the test.
 */
const table: Record<string, string> = {
  'GET /account': '                    200 200 200 200 200 200 200 200 /sign-in /sign-in',
  'GET /administration': '             403 403 403 403 403 403 200 200 /sign-in /sign-in',
  'GET /administration/people/[person]': ' 403 403 403 403 403 403 200 200 /sign-in /sign-in',
  'GET /administration/people/new': '  403 403 403 403 403 403 200 403 /sign-in /sign-in',
  'GET /administration/sites': '       403 403 403 403 403 403 200 200 /sign-in /sign-in',
  'GET /administration/sites/[code]': ' 403 403 403 403 403 403 200 200 /sign-in /sign-in',
  'GET /amendments': '                 200 200 200 200 200 200 403 200 /sign-in /sign-in',
  'GET /amendments/[version]': '       200 200 200 200 200 200 403 200 /sign-in /sign-in',
  'GET /analysis': '                   403 403 403 403 200 200 403 200 /sign-in /sign-in',
  'GET /analysis/[analysis]': '        403 403 403 403 200 200 403 200 /sign-in /sign-in',
  'GET /analysis/[analysis]/children': '   403 403 403 403 200 200 403 200 /sign-in /sign-in',
  'GET /analysis/[analysis]/moved': '        403 403 403 403 200 200 403 200 /sign-in /sign-in',
  'GET /analysis/[analysis]/curve.csv': '  403 403 403 403 200 200 403 200 401 401',
  'GET /analysis/[analysis]/figure.pdf': ' 403 403 403 403 200 200 403 200 401 401',
  'GET /analysis/[analysis]/figure.png': ' 403 403 403 403 200 200 403 200 401 401',
  'GET /analysis/[analysis]/figure.svg': ' 403 403 403 403 200 200 403 200 401 401',
  'GET /analysis/[analysis]/numbers.csv': '403 403 403 403 200 200 403 200 401 401',
  'GET /analysis/[analysis]/take-home.zip': '403 403 403 403 200 200 403 200 401 401',
  'GET /analysis/live': '              403 403 403 403 200 200 403 200 401 401',
  'GET /api/auth/[...nextauth]': '     200 200 200 200 200 200 200 200 200 200',
  'POST /api/auth/[...nextauth]': '    400 400 400 400 400 400 400 400 400 400',
  'GET /audit-trail': '                403 403 403 200 403 403 403 200 /sign-in /sign-in',
  'GET /audit-trail/rows.csv': '       403 403 403 200 403 403 403 200 401 401',
  'GET /audit-trail/trail.jsonl': '    403 403 403 200 403 403 403 200 401 401',
  'GET /audit-trail/verify-trail.mjs': ' 403 403 403 200 403 403 403 200 401 401',
  'GET /data-cuts': '                  200 200 200 200 200 200 403 200 /sign-in /sign-in',
  'GET /data-cuts/differences': '      200 200 200 200 200 200 403 200 /sign-in /sign-in',
  'GET /data-cuts/differences/rows.csv': ' 200 200 200 200 200 200 403 200 401 401',
  'GET /exports': '                    200 200 403 200 200 200 403 200 /sign-in /sign-in',
  'GET /exports/data.zip': '           200 200 403 200 200 200 403 200 401 401',
  'GET /laboratories': '               200 200 200 200 200 200 403 200 /sign-in /sign-in',
  'GET /laboratories/[laboratory]': '  200 200 200 200 200 200 403 200 /sign-in /sign-in',
  'GET /laboratories/[laboratory]/[range]': '    200 200 200 200 200 200 403 200 /sign-in /sign-in',
  'GET /laboratories/[laboratory]/import': '     200 200 403 200 403 403 403 403 /sign-in /sign-in',
  'GET /laboratories/[laboratory]/ranges.csv': ' 200 200 200 200 200 200 403 200 401 401',
  'GET /locks': '                      403 403 200 200 403 403 403 403 /sign-in /sign-in',
  'GET /participants': '               200 200 200 200 200 200 403 200 /sign-in /sign-in',
  'GET /participants/[participant]': ' 200 200 200 200 200 200 403 200 /sign-in /sign-in',
  'GET /participants/[participant]/locks': ' 200 200 200 200 200 200 403 200 /sign-in /sign-in',
  'GET /participants/[participant]/sign': ' 200 200 200 200 200 200 403 200 /sign-in /sign-in',
  'GET /participants/[participant]/log/[form]': ' 200 200 200 200 200 200 403 200 /sign-in /sign-in',
  'GET /participants/new': '           200 200 403 200 403 403 403 403 /sign-in /sign-in',
  [`GET ${form}`]: '                   200 200 200 200 200 200 403 200 /sign-in /sign-in',
  [`GET ${form}/changes`]: '           200 200 200 200 200 200 403 200 /sign-in /sign-in',
  [`GET ${form}/history`]: '           200 200 200 200 200 200 403 200 401 401',
  [`GET ${form}/print`]: '             200 200 200 200 200 200 403 200 /sign-in /sign-in',
  [`POST ${form}/presence`]: '         200 200 200 200 200 200 403 200 401 401',
  'GET /queries': '                    200 200 200 200 200 200 403 200 /sign-in /sign-in',
  'GET /queries/rows.csv': '           200 200 200 200 200 200 403 200 401 401',
  'GET /queries/metrics': '            200 200 200 200 200 200 403 200 /sign-in /sign-in',
  'GET /queries/metrics/rows.csv': '   200 200 200 200 200 200 403 200 401 401',
  'GET /sign-in': '                    / / / / / / / / 200 200',
  'GET /study': '                      200 200 200 200 200 200 200 200 /sign-in /sign-in',
  'GET /study/annotated-crf.pdf': '    200 200 200 200 200 200 200 200 401 401',
  'GET /study/calendar': '             200 200 200 200 200 200 200 200 /sign-in /sign-in',
  'GET /study/checks': '               200 200 200 200 200 200 200 200 /sign-in /sign-in',
  'GET /study/forms': '                200 200 200 200 200 200 200 200 /sign-in /sign-in',
  'GET /study/forms/[form]': '         200 200 200 200 200 200 200 200 /sign-in /sign-in',
  'GET /study/settings': '             200 200 200 200 200 200 200 200 /sign-in /sign-in',
  'GET /today': '                      200 200 200 200 403 403 403 403 /sign-in /sign-in',
  'GET /verification': '               200 200 200 200 200 200 403 200 /sign-in /sign-in',
  'GET /verification/[participant]': ' 200 200 200 200 200 200 403 200 /sign-in /sign-in',
  'GET /verification/critical': '      200 200 200 200 200 200 403 200 /sign-in /sign-in',
  'GET /verification/critical/rows.csv': ' 200 200 200 200 200 200 403 200 401 401',
  'GET /verification/plans': '         200 200 200 200 200 200 403 200 /sign-in /sign-in',
  'GET /welcome/[token]': '            200 200 200 200 200 200 200 200 200 200',
};

/** The first page leads everybody to where their work begins. */
const beginnings = `${'/today '.repeat(4)} /participants /participants /administration /participants /sign-in /sign-in`;

const routes = routesOfApp();
const nameOf = ({ method, pattern }: Route) => `${method} ${pattern}`;
const expected = (name: string) => (name === 'GET /' ? beginnings : (table[name] ?? '')).trim().split(/\s+/);

test('P11-10d every page and route of the application stands in the table, and nothing else does', () => {
  expect(['GET /', ...Object.keys(table)].sort()).toEqual(routes.map(nameOf).sort());
});

for (const route of routes) {
  test(`P11-10d ${nameOf(route)} answers each role and nobody as the table says`, async ({ ask }) => {
    const address = await addressOf(route.pattern, ask);
    const answers = await Promise.all(columns.map(async (who) => outcome(await ask(who), route.method, address)));
    const inWords = (cells: string[]) => Object.fromEntries(columns.map((who, at) => [who, cells[at]]));
    expect(inWords(answers)).toEqual(inWords(expected(nameOf(route))));
  });
}

for (const { method, pattern } of routes.filter((route) => route.pattern.includes('[participant]'))) {
  test(`P11-10d ${method} ${pattern}: a child of another site is answered like a child that does not exist`, async ({
    ask,
  }) => {
    const [dora, bruno] = await Promise.all([ask('data_manager', 'MI01'), ask('data_manager', 'MI02')]);
    expect(await outcome(bruno, method, ofChild(pattern, 'MI02-003'))).toBe('200');
    const answerFor = async (child: string) => {
      const answer = await dora.fetch(ofChild(pattern, child), { method, maxRedirects: 0 });
      return { status: answer.status(), body: withoutName(await answer.text(), child) };
    };
    const [theirs, nobodys] = await Promise.all([answerFor('MI02-003'), answerFor('MI02-903')]);
    expect(theirs.status).toBe(404);
    expect(theirs).toEqual(nobodys);
  });
}

test('P11-10d refusals are pages in words, with the way back', async ({ as }) => {
  const [dora, adam] = await Promise.all([as('data_manager', 'MI01'), as('administrator')]);
  await dora.goto('/participants/MI02-003');
  await expect(dora.getByRole('heading', { name: 'Not found', level: 1 })).toBeVisible();
  const words = await wordsOf(dora);
  await dora.goto('/participants/MI02-903');
  expect(await wordsOf(dora)).toBe(words);
  await adam.goto('/participants');
  await expect(adam.getByRole('heading', { name: 'Not allowed', level: 1 })).toBeVisible();
  await adam.getByRole('link', { name: 'To the first page' }).click();
  await expect(adam).toHaveURL('/administration');
});

test('nobody is led to the sign-in, and from there to where they wanted', async ({ page }) => {
  await page.goto('/participants?status=died');
  await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('next')).toBe('/participants?status=died');
});

/** Answers that never end. */
const streams = ['/analysis/live'];

async function outcome(request: APIRequestContext, method: string, address: string): Promise<string> {
  if (streams.includes(address)) return outcomeOfStream(request, address);
  return outcomeOf(await request.fetch(address, { method, maxRedirects: 0 }));
}

/** An address of this pattern at which there is something, for whoever may see it. */
async function addressOf(pattern: string, ask: Ask): Promise<string> {
  if (pattern.includes('[person]')) return pattern.replace('[person]', await somePerson(await ask('administrator')));
  if (pattern.includes('[laboratory]')) return ofLaboratory(pattern, await ask('data_manager', 'MI01'));
  if (pattern === '/audit-trail/rows.csv') return `${pattern}?participant=MI01-001&table=consent`;
  if (pattern === '/data-cuts/differences/rows.csv') return `${pattern}?from=2020-01-01T00:00:00Z&participant=MI01-001`;
  if (pattern === '/analysis/[analysis]/children') return '/analysis/overall-survival/children?of=events:0:0';
  return ofChild(pattern, 'MI01-001')
    .replace('[code]', 'MI01')
    .replace('[analysis]', 'overall-survival')
    .replace('[...nextauth]', 'csrf')
    .replace('[token]', 'no-such-link')
    .replace('[version]', '4.0')
    .replace('[form]', 'CYC');
}

function ofChild(pattern: string, child: string): string {
  return pattern
    .replace('[participant]/[event]/[form]/[repeat]', `${child}/SCR/SCR/1`)
    .replace('[participant]/log/[form]', `${child}/log/AE`)
    .replace('[participant]', child);
}

/** The address at the first laboratory of the site, and its first range. */
async function ofLaboratory(pattern: string, dora: APIRequestContext): Promise<string> {
  const [laboratory = ''] = await linksOn(dora, '/laboratories');
  const [range = ''] = await linksOn(dora, laboratory);
  return pattern.replace('/laboratories/[laboratory]/[range]', range).replace('/laboratories/[laboratory]', laboratory);
}

/** The links of a page to a row of its table. */
async function linksOn(request: APIRequestContext, address: string): Promise<string[]> {
  const page = await (await request.get(address)).text();
  return [...page.matchAll(/<th scope="row"[^>]*><a href="([^"?]+)"/g)].map(([, href = '']) => href);
}

async function somePerson(adam: APIRequestContext): Promise<string> {
  const page = await (await adam.get('/administration')).text();
  const [, id] = /\/administration\/people\/([0-9a-f-]{36})/.exec(page) ?? [];
  if (!id) throw new Error('The list of people shows nobody.');
  return id;
}

/** The answer without what was asked itself, and without what is new in every answer. */
function withoutName(body: string, child: string): string {
  return body.replaceAll(child, 'CHILD').replaceAll(/nonce(=|":|\\":)\\?"[^"\\]+/g, 'nonce');
}

async function wordsOf(page: Page): Promise<string> {
  await expect(page.getByRole('main')).toContainText('nothing at this address');
  return page.locator('body').ariaSnapshot();
}
