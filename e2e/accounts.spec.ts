import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Browser, Page } from '@playwright/test';
import { demoPerson } from '../study/demo/cast';
import { type Ask, expect, test } from './ask';
import { callNamed } from './server-actions';

const firstPassword = 'candle meadow trumpet';
const secondPassword = 'walnut ferry lantern';
const refused = /do not open an account/;

interface Person {
  email: string;
  name: string;
}

/** Somebody of the test's own, so that no demo person is locked out of anything. */
function somebody(name: string): Person {
  return { name, email: `${name.toLowerCase().replace(' ', '.')}-${randomUUID().slice(0, 8)}@example.org` };
}

test('P11-300c P11-200a3 a person is invited by a one-time link, chooses a password, signs in, and is shut out at once', async ({
  as,
  browser,
}) => {
  const [adam, person] = [await as('administrator'), somebody('Nora Newcomer')];
  const link = await invite(adam, person);

  const nora = await newcomer(browser);
  await nora.goto(link);
  await expect(nora.getByRole('heading', { name: `Welcome, ${person.name}` })).toBeVisible();
  await nora.getByLabel('Password', { exact: true }).fill('short');
  await nora.getByRole('button', { name: 'Set the password' }).click();
  await expect(nora.getByRole('heading', { name: `Welcome, ${person.name}` })).toBeVisible();
  await nora.getByLabel('Password', { exact: true }).fill(firstPassword);
  await nora.getByRole('button', { name: 'Set the password' }).click();
  await expect(nora.getByText('Your password is set. Sign in with it.')).toBeVisible();
  await signInByHand(nora, person.email, firstPassword);
  await expect(nora.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await nora.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Participants' }).click();
  await expect(nora.getByText('MI03', { exact: true }).first()).toBeVisible();

  await nora.goto(link);
  await expect(nora.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible();

  await openPerson(adam, person);
  await adam.getByLabel('Why').fill('left the hospital');
  await adam.getByRole('button', { name: 'Deactivate' }).click();
  await expect(adam.getByText('This person cannot sign in.')).toBeVisible();

  await nora.goto('/participants');
  await expect(nora).toHaveURL(/\/sign-in\?next=%2Fparticipants&why=deactivated/);
  await expect(nora.getByText('This account is not active. Ask the administrator of the study.')).toBeVisible();
  await signInByHand(nora, person.email, firstPassword);
  await expect(nora.getByRole('alert').filter({ hasText: refused })).toBeVisible();
  await nora.context().close();
});

test('a new password ends the other sign-ins, and the old one opens nothing any more', async ({ ask, browser }) => {
  const person = await withPassword(ask, somebody('Petra Password'));
  const [here, there] = [await newcomer(browser), await newcomer(browser)];
  for (const page of [here, there]) {
    await page.goto('/sign-in?next=/account');
    await signInByHand(page, person.email, firstPassword);
    await expect(page.getByRole('heading', { name: 'Account', level: 1 })).toBeVisible();
  }
  await here.getByLabel('Old password').fill('not the old one at all');
  await here.getByLabel('New password').fill(secondPassword);
  await here.getByRole('button', { name: 'Change the password' }).click();
  await expect(here.getByText('The old password is not right.')).toBeVisible();
  await here.getByLabel('Old password').fill(firstPassword);
  await here.getByLabel('New password').fill(secondPassword);
  await here.getByRole('button', { name: 'Change the password' }).click();
  await expect(here.getByText('The password is changed.')).toBeVisible();

  await there.goto('/account');
  await expect(there.getByText(/^This sign-in was ended\./)).toBeVisible();
  await signInByHand(there, person.email, firstPassword);
  await expect(there.getByRole('alert').filter({ hasText: refused })).toBeVisible();
  await signInByHand(there, person.email, secondPassword);
  await expect(there.getByRole('heading', { name: 'Account', level: 1 })).toBeVisible();
  await Promise.all([here.context().close(), there.context().close()]);
});

test('P11-300d five wrong passwords lock the account, and a new one-time link opens it again', async ({
  as,
  ask,
  request,
}) => {
  const adam = await as('administrator');
  const person = await withPassword(ask, somebody('Lara Locked'));
  for (const attempt of ['one', 'two', 'three', 'four', 'five']) {
    expect(await opens(request, person, `wrong password ${attempt}`), attempt).toBe(false);
  }
  expect(await opens(request, person, firstPassword)).toBe(false);

  await openPerson(adam, person);
  await adam.getByRole('button', { name: 'Make a link' }).click();
  await choosePassword(request, await linkShown(adam), secondPassword);
  expect(await opens(request, person, secondPassword)).toBe(true);
});

test('who was idle for too long is told so, and led back to where they were', async ({ page }) => {
  await page.goto('/sign-in?why=idle&next=%2Faccount');
  await expect(page.getByText('You were signed out because nothing happened for a while.')).toBeVisible();
  const { email, password } = demoPerson('statistician');
  await signInByHand(page, email, password);
  await expect(page).toHaveURL('/account');
});

test('signing out ends the sign-in on the server too', async ({ ask, browser, request, baseURL }) => {
  const person = await withPassword(ask, somebody('Olga Out'));
  expect(await opens(request, person, firstPassword)).toBe(true);
  const context = await browser.newContext({ baseURL, storageState: await request.storageState() });
  const page = await context.newPage();
  await page.goto('/account');
  await page.getByText(person.name).first().click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
  const answer = await request.get('/account');
  expect(new URL(answer.url()).pathname).toBe('/sign-in');
  await context.close();
});

/** Invites by the form, as a data manager of MI03; answers with the path of the link. */
async function invite(adam: Page, person: Person): Promise<string> {
  await adam.goto('/administration');
  await adam.getByRole('link', { name: 'Invite a person' }).click();
  await adam.getByLabel('E-mail address', { exact: true }).fill(person.email);
  await adam.getByLabel('Name', { exact: true }).fill(person.name);
  await adam.getByLabel('Role').selectOption({ value: 'data_manager' });
  await adam.getByLabel('Site').selectOption({ label: await siteOption(adam, 'MI03') });
  await adam.getByRole('button', { name: 'Invite', exact: true }).click();
  return linkShown(adam);
}

async function siteOption(page: Page, code: string): Promise<string> {
  const options = await page.getByLabel('Site').getByRole('option').allTextContents();
  return options.find((label) => label.startsWith(code)) ?? code;
}

async function linkShown(page: Page): Promise<string> {
  return new URL(await page.getByLabel('One-time link').inputValue()).pathname;
}

/** Somebody who has a password already; an inspector, for whom no site is needed. */
async function withPassword(ask: Ask, person: Person): Promise<Person> {
  const adam = await ask('administrator');
  const role = { role: 'inspector', siteId: '', validFrom: 't', validTo: '' };
  const typed = { email: person.email, displayName: person.name, ...role };
  const { link } = await callNamed(adam, 'app/administration/actions.ts invite', typed);
  await choosePassword(adam, String(link), firstPassword);
  return person;
}

async function choosePassword(request: APIRequestContext, link: string, password: string): Promise<void> {
  const token = link.split('/').at(-1);
  const answer = await callNamed(request, 'app/welcome/[token]/actions.ts choosePassword', { token, password });
  expect(answer).toMatchObject({ ok: true });
}

async function openPerson(adam: Page, person: Person): Promise<void> {
  await adam.goto(`/administration?search=${encodeURIComponent(person.email)}`);
  await adam.getByRole('link', { name: person.name }).click();
  await expect(adam.getByRole('heading', { name: person.name, level: 1 })).toBeVisible();
}

/** Whether these credentials open a sign-in. */
async function opens(request: APIRequestContext, { email }: Person, password: string): Promise<boolean> {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json();
  const answer = await request.post('/api/auth/callback/credentials', {
    form: { csrfToken, email, password, json: 'true' },
  });
  return answer.ok();
}

async function signInByHand(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function newcomer(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}
