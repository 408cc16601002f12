import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { RoleName } from '../study/roles';
import { expect, test } from './ask';
import { readyToEnrol } from './children';
import { routesOfApp } from './routes';
import { callNamed } from './server-actions';

type Visitor = RoleName | 'nobody';

interface Visit {
  who: Visitor;
  address: string;
  /** The heading by which the page is known to be there. */
  heading: RegExp;
}

const form = '/participants/[participant]/[event]/[form]/[repeat]';
const of = (who: Visitor, address: string, heading: RegExp): Visit => ({ who, address, heading });

/** The same page in each of its states. A page that does not stand here fails the test. */
const visits: Record<string, Visit[]> = {
  '/sign-in': [of('nobody', '/sign-in?why=idle', /^Sign in$/)],
  '/welcome/[token]': [of('nobody', '/welcome/no-such-link', /does not work any more/)],
  '/': [],
  '/account': [of('data_manager', '/account', /^Account$/)],
  '/participants': [
    of('central_data_manager', '/participants?status=follow-up&sort=age', /^Participants$/),
    of('data_manager', '/participants?q=XX99', /^Participants$/),
  ],
  '/participants/new': [of('data_manager', '/participants/new', /^Screen a child$/)],
  '/participants/[participant]': [
    of('data_manager', '/participants/MI01-001', /^MI01-001 · Casebook$/),
    of('inspector', '/participants/MI01-001?asof=2010-01-01T00:00:00Z', /^MI01-001 · Casebook$/),
  ],
  [form]: [
    of('data_manager', '/participants/MI01-001/SCR/METS/1', /metastases/i),
    of('monitor', '/participants/MI01-001/MTX1/CYC/1', /chemotherapy cycle/i),
  ],
  '/participants/[participant]/sign': [
    of('investigator', '/participants/MI01-001/sign', /^MI01-001 · Sign the whole casebook$/),
    of('inspector', '/participants/MI01-001/sign?event=MTX1', /Sign HD-methotrexate/),
  ],
  '/participants/[participant]/log/[form]': [of('data_manager', '/participants/MI01-001/log/AE', /adverse event/i)],
  [`${form}/changes`]: [of('monitor', '/participants/MI01-001/MTX1/CYC/1/changes', /chemotherapy cycle/i)],
  [`${form}/print`]: [of('monitor', '/participants/MI01-001/MTX1/CYC/1/print', /chemotherapy cycle/i)],
  '/queries': [
    of('central_data_manager', '/queries?status=all&sort=rank', /^Queries$/),
    of('inspector', '/queries', /^Queries$/),
    of('data_manager', '/queries?participant=XX99', /^Queries$/),
  ],
  '/queries/metrics': [of('central_data_manager', '/queries/metrics', /^Query metrics$/)],
  '/today': [
    of('data_manager', '/today', /^Today$/),
    of('investigator', '/today', /^Today$/),
    of('monitor', '/today', /^Today$/),
    of('central_data_manager', '/today', /^Today$/),
  ],
  '/verification': [
    of('monitor', '/verification', /^Verification$/),
    of('central_data_manager', '/verification?site=MI01', /^Verification$/),
  ],
  '/verification/[participant]': [
    of('monitor', '/verification/MI01-001', /^MI01-001 · Verification$/),
    of('inspector', '/verification/MI01-001', /^MI01-001 · Verification$/),
  ],
  '/verification/critical': [of('monitor', '/verification/critical', /^Critical answers without verification$/)],
  '/verification/plans': [
    of(
      'central_data_manager',
      '/verification/plans?site=MI01&share=20&others=critical&seed=MI01',
      /^Verification plans$/,
    ),
    of('inspector', '/verification/plans?site=MI01', /^Verification plans$/),
  ],
  '/analysis': [of('principal_investigator', '/analysis', /^Analysis$/)],
  '/analysis/[analysis]/children': [
    of('principal_investigator', '/analysis/overall-survival/children?of=events:0:0', /children with the event$/),
  ],
  '/analysis/[analysis]/moved': [
    of('statistician', '/analysis/overall-survival/moved?from=2010-01-01T00:00:00Z', /^What moved: Overall survival$/),
    of('statistician', '/analysis/overall-survival/moved', /^What moved$/),
  ],
  '/analysis/[analysis]': [
    of('principal_investigator', '/analysis/cohort-flow', /^Cohort flow$/),
    of('principal_investigator', '/analysis/characteristics', /^Characteristics/),
    of('principal_investigator', '/analysis/event-free-survival-by-remission', /by complete surgical remission$/),
    of('statistician', '/analysis/event-free-survival-comparisons', /at a glance$/),
    of('statistician', '/analysis/first-events', /^First events by kind$/),
    of('principal_investigator', '/analysis/overall-survival', /^Overall survival$/),
    of('principal_investigator', '/analysis/follow-up', /follow-up/i),
  ],
  '/data-cuts': [of('statistician', '/data-cuts', /^Data cuts$/), of('data_manager', '/data-cuts', /^Data cuts$/)],
  '/data-cuts/differences': [
    of('central_data_manager', '/data-cuts/differences', /^Differences between two moments$/),
    of(
      'data_manager',
      '/data-cuts/differences?from=2020-01-01T00:00:00Z&participant=MI01-001',
      /^Differences between two moments$/,
    ),
  ],
  '/exports': [of('central_data_manager', '/exports', /^Exports$/), of('data_manager', '/exports', /^Exports$/)],
  '/locks': [of('central_data_manager', '/locks', /^Locks$/), of('monitor', '/locks', /^Locks$/)],
  '/participants/[participant]/locks': [
    of('central_data_manager', '/participants/MI01-001/locks', /^MI01-001 · Locks$/),
    of('inspector', '/participants/MI01-001/locks', /^MI01-001 · Locks$/),
  ],
  '/laboratories': [of('data_manager', '/laboratories', /^Laboratories$/)],
  '/laboratories/[laboratory]': [
    of('data_manager', 'the first laboratory', /laboratory/i),
    of('monitor', 'the first laboratory', /laboratory/i),
  ],
  '/laboratories/[laboratory]/[range]': [of('central_data_manager', 'the first range', /^Haemoglobin$/)],
  '/laboratories/[laboratory]/import': [of('data_manager', 'the import of ranges', /^Import reference ranges$/)],
  '/amendments': [of('central_data_manager', '/amendments', /^Amendments$/)],
  '/amendments/[version]': [of('central_data_manager', '/amendments/4.0?site=MI03&from=2009-06-01', /4\.0/)],
  '/audit-trail': [of('inspector', '/audit-trail', /^Audit trail$/)],
  '/administration': [of('administrator', '/administration', /^Administration$/)],
  '/administration/people/new': [of('administrator', '/administration/people/new', /^Invite a person$/)],
  '/administration/people/[person]': [of('administrator', 'the first person', /^\w+ \w+$/)],
  '/administration/sites': [of('administrator', '/administration/sites', /^Administration$/)],
  '/administration/sites/[code]': [of('administrator', '/administration/sites/MI01', /^MI01/)],
  '/study': [of('data_manager', '/study', /^Study$/)],
  '/study/calendar': [of('data_manager', '/study/calendar', /^Study$/)],
  '/study/checks': [of('data_manager', '/study/checks?form=PATH&sort=severity', /^Study$/)],
  '/study/forms': [of('data_manager', '/study/forms', /^Study$/)],
  '/study/forms/[form]': [of('administrator', '/study/forms/CYC', /^Chemotherapy cycle$/)],
  '/study/settings': [of('administrator', '/study/settings', /^Study$/)],
};

/** Pages of refusal have no address of their own. */
const refusals = [
  of('monitor', '/participants/new', /^Not allowed$/),
  of('data_manager', '/participants/MI02-003', /^Not found$/),
];

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Dark is the same page in other colours: the rules about colours say whether it is as good. */
const coloured = ['color-contrast', 'link-in-text-block'];
const views = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 320 },
] as const;

test.describe.configure({ mode: 'parallel' });

test('every page is looked at', () => {
  const pages = routesOfApp().filter(({ kind }) => kind === 'page');
  expect(Object.keys(visits).sort()).toEqual(pages.map(({ pattern }) => pattern).sort());
});

for (const visit of [...Object.values(visits).flat(), ...refusals]) {
  test(`axe finds nothing on ${visit.address} as ${visit.who}, light and dark, wide and narrow`, async ({
    as,
    page,
  }) => {
    test.slow(); // a long list is looked at six times
    const seen = visit.who === 'nobody' ? page : await as(visit.who);
    await open(seen, visit);
    await expectNothingFound(seen);
  });
}

test('axe finds nothing where a password is chosen', async ({ ask, page }) => {
  const email = `${randomUUID()}@example.org`;
  const role = { role: 'inspector', siteId: '', validFrom: 't', validTo: '' };
  const invited = { email, displayName: 'Axel Axe', ...role };
  const { link } = await callNamed(await ask('administrator'), 'app/administration/actions.ts invite', invited);
  await page.goto(new URL(String(link)).pathname);
  await expect(page.getByRole('heading', { name: 'Welcome, Axel Axe', level: 1 })).toBeVisible();
  await expectNothingFound(page);
});

test('axe finds nothing on the casebook of a child in screening, with the menu open', async ({ as, ask }) => {
  const child = await readyToEnrol(await ask('data_manager', 'MI01'));
  const page = await as('data_manager', 'MI01');
  await page.goto(`/participants/${child}`);
  await expect(page.getByRole('button', { name: /^Enrol/ })).toBeVisible();
  await page.getByText('Dora Datamanager').first().click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await expectNothingFound(page);
});

async function expectNothingFound(page: Page): Promise<void> {
  for (const { colorScheme, width } of views) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
    const asked = colorScheme === 'light' ? axe.withTags(levels) : axe.withRules(coloured);
    expect(await findings(asked), `${colorScheme}, ${width} px`).toEqual([]);
    expect(await hangsOver(page), `scrolls sideways at ${width} px`).toBe(0);
  }
}

/** Pages whose address has an id: where one begins, and the links that lead there. */
const byLinks: Record<string, { from: string; links: { name?: RegExp }[] }> = {
  'the first person': { from: '/administration', links: [{ name: /^\w+ \w+$/ }] },
  'the first laboratory': { from: '/laboratories', links: [{ name: /laboratory$/i }] },
  'the first range': { from: '/laboratories', links: [{ name: /^Central laboratory$/ }, { name: /^Haemoglobin/ }] },
  'the import of ranges': { from: '/laboratories', links: [{ name: /laboratory$/i }, { name: /^Import/ }] },
};

async function open(page: Page, { address, heading }: Visit): Promise<void> {
  const { from = address, links = [] } = byLinks[address] ?? {};
  await page.goto(from);
  for (const link of links) await page.getByRole('main').getByRole('link', link).first().click();
  await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
}

async function findings(axe: AxeBuilder) {
  const { violations } = await axe.analyze();
  return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ target }) => String(target)) }));
}

/** How far the page is wider than its window. Boxes that scroll by themselves do not count. */
function hangsOver(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
