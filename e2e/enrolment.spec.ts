import type { Locator, Page } from '@playwright/test';
import { expect, test } from './cast';

/** Stops of the Tab key on a page before it is taken for lost. */
const mostStops = 60;

test('a data manager screens and enrols a child by keyboard only', async ({ as }) => {
  const page = await as('data_manager', 'MI01');
  await page.goto('/participants');
  await follow(page, page.getByRole('link', { name: 'Screen a child' }));
  await expect(page.getByRole('heading', { name: 'Screen a child', level: 1 })).toBeVisible();
  await follow(page, page.getByRole('button', { name: 'Begin screening' }));
  await expect(page).toHaveURL(/\/participants\/MI01-S\d{3,}$/);
  const screeningNumber = page.url().split('/').at(-1) ?? '';
  await expect(page.getByText('The screening form has not been started.')).toBeVisible();

  await follow(page, page.getByRole('link', { name: 'Open the form of step screening' }));
  await answerScreening(page);
  await expect(page).not.toHaveURL(/\/SCR\/SCR\/1$/);
  await follow(page, crumb(page, screeningNumber));
  await expect(page.getByText('No initial consent has been entered.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Enrol/ })).toHaveCount(0);

  await follow(page, page.getByRole('link', { name: 'Open the form of step consent' }));
  await answerConsent(page);
  await expect(page).not.toHaveURL(/\/SCR\/ICF\/1$/);
  await follow(page, crumb(page, screeningNumber));
  await follow(page, page.getByRole('button', { name: 'Enrol and give the participant number' }));
  await expect(page).toHaveURL(/\/participants\/MI01-\d{3,}$/);
  const number = page.url().split('/').at(-1) ?? '';
  await expect(page.getByRole('heading', { name: `${number} · Casebook` })).toBeVisible();

  // Found in the list under the number, and still under the one of screening.
  for (const asked of [number, screeningNumber]) {
    await follow(page, page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Participants' }));
    await reach(page, page.getByLabel('Participant or screening number'));
    await page.keyboard.type(asked);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main').getByRole('link', { name: number, exact: true })).toBeVisible();
  }
});

async function answerScreening(page: Page): Promise<void> {
  await typeInto(page, dayOf(page, 'Date of screening'), 't');
  await choose(page, 'Protocol version in force at screening', /^3\.0/);
  for (const inclusion of [1, 2, 3, 4, 5]) await choose(page, new RegExp(`^Inclusion ${inclusion}`), 'Yes');
  for (const exclusion of [1, 2, 3, 5]) await choose(page, new RegExp(`^Exclusion ${exclusion}`), 'No');
  await typeInto(page, dayOf(page, /^Date of enrolment/), 't');
  await page.keyboard.press('Control+Enter');
}

async function answerConsent(page: Page): Promise<void> {
  await choose(page, 'Kind of consent', 'First consent to the study');
  await typeInto(page, page.getByLabel('Consent form version'), '3.0');
  await typeInto(page, page.getByLabel('Language of the form'), 'Ital');
  await page.keyboard.press('Tab');
  await choose(page, 'Parent/guardian 1 signed', 'Yes');
  await typeInto(page, dayOf(page, 'Date signed, parent/guardian 1'), 't');
  await choose(page, 'Parent/guardian 2 signed', 'Not required');
  await choose(page, 'Why second signature not required', 'One parent has sole custody');
  await choose(page, 'Agrees to storage of blood/tumour for research', 'Yes');
  await choose(page, 'Person obtaining consent (role, not name)', 'Principal investigator');
  await choose(page, 'Signed copy given to family', 'Yes');
  await page.keyboard.press('Control+Enter');
}

const crumb = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'You are here' }).getByRole('link', { name });

const dayOf = (page: Page, question: string | RegExp) =>
  page.getByRole('group', { name: question }).getByLabel('Day', { exact: true });

/** Goes there by the Tab key and presses Enter. */
async function follow(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Enter');
}

async function typeInto(page: Page, box: Locator, text: string): Promise<void> {
  await reach(page, box);
  await page.keyboard.type(text);
}

/** Answers a question of radio buttons: in by Tab, along by the arrow keys. */
async function choose(page: Page, question: string | RegExp, answer: string | RegExp): Promise<void> {
  const options = page.getByRole('group', { name: question }).getByRole('radio');
  await reach(page, options.first());
  await page.keyboard.press('Space');
  const wanted = page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true });
  const along = await options.count();
  for (let step = 1; step < along && !(await wanted.isChecked()); step++) await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
}

/** Presses Tab until the focus is there. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeEnabled();
  for (let stops = 0; stops < mostStops; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${target}.`);
}
