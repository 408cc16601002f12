import { demoPerson } from '../study/demo/cast';
import { expect, test } from './ask';
import { completed, enrolled, saveAction, typing } from './children';
import { callNamed } from './server-actions';

const demographics = { brthyy: '2001', brthmo: '5', sex: 'F', country: 'ITA', ethnicyn: 'N' };
const { password, email } = demoPerson('investigator', 'MI01');
const signAction = 'app/signatures/actions.ts sign';

/** The demographics saved once more. */
function again(child: string, version: number, texts: object = {}) {
  const input = typing(child, 'SCR', 'DM', { ...demographics, ...texts });
  return { ...input, version, reason: { code: 'TRANSCRIPTION' } };
}

test('P11-50a P11-50b P11-70 an investigator signs a form by keyboard, a change lets it fall, and both are told wherever it is read', async ({
  as,
  ask,
}) => {
  const dora = await ask('data_manager', 'MI01');
  const child = await enrolled(dora);
  await completed(dora, typing(child, 'SCR', 'DM', demographics));
  const form = `/participants/${child}/SCR/DM/1`;
  const page = await as('investigator', 'MI01');
  await page.goto(form);
  await page.getByRole('button', { name: 'Sign this form' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Sign Demographics/ });
  await expect(dialog).toContainText('I have reviewed these data.');
  await expect(dialog).toContainText(`Signed by Ivo Investigator (${email})`);
  const box = dialog.getByLabel('Your password');
  await expect(box).toHaveAttribute('autocomplete', 'current-password');
  await expect(box).toBeFocused();
  await page.keyboard.type('not the password');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('The password is not right. Nothing was signed.');
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('Signed: 1 form.');
  await page.keyboard.press('Escape');
  const told =
    /Signed by Ivo Investigator, \d+ \w+ \d{4} \d\d:\d\d \w+\. Meaning: Review and endorsement\. Signed was this form/;
  await expect(page.getByRole('main')).toContainText(told);

  const reader = await as('monitor', 'MI01');
  for (const address of [form, `${form}/print`]) {
    await reader.goto(address);
    await expect(reader.getByRole('main')).toContainText(told);
  }

  await completed(dora, again(child, 1, { brthmo: '6' }));
  const fallen =
    /No longer signed: was signed by Ivo Investigator.* It fell on .+ by a change of Dora Datamanager to Month of birth\. Reason: Transcription error/;
  for (const address of [form, `${form}/print`]) {
    await reader.goto(address);
    await expect(reader.getByRole('main')).toContainText(fallen);
  }
});

test('R3-3.16.1o EMA-6.3 the casebook is signed in one act, and after a change just what changed', async ({
  as,
  ask,
}) => {
  const dora = await ask('data_manager', 'MI01');
  const child = await enrolled(dora);
  await completed(dora, { ...typing(child, 'SCR', 'DM', { brthyy: '2001' }), intent: 'draft' });
  const page = await as('investigator', 'MI01');
  await page.goto(`/participants/${child}`);
  await page.getByRole('link', { name: 'Sign casebook' }).click();
  await expect(page.getByRole('heading', { name: `${child} · Sign the whole casebook`, level: 1 })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Not everything can be signed yet');
  await expect(page.getByRole('main')).toContainText(/Demographics.* is not completed/);
  await expect(page.getByLabel('Your password')).toHaveCount(0);

  await completed(dora, again(child, 1));
  await page.reload();
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Sign 3 forms' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Signed: 3 forms.' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('All of this is signed, and nothing changed since.');
  await page.goto(`/participants/${child}`);
  await expect(page.getByRole('main')).toContainText(/Casebook signed by Ivo Investigator, \d+ \w+ \d{4}/);

  await completed(dora, again(child, 2, { brthmo: '6' }));
  await page.reload();
  await expect(page.getByRole('main')).toContainText('1 form is new or changed since');
  await page.getByRole('link', { name: 'Sign what changed' }).click();
  await expect(page.getByRole('main')).toContainText('I have reviewed what was changed since the last signature.');
  const row = page.getByRole('row', { name: /^Demographics/ });
  await expect(row).toContainText(/Month of birth: 5 month.*6 month/);
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Sign 1 form' }).click();
  await expect(page.getByRole('main')).toContainText('Review of corrected data');
  await expect(page.getByRole('main')).toContainText('All of this is signed, and nothing changed since.');
});

test('an event is signed by itself', async ({ as, ask }) => {
  const child = await enrolled(await ask('data_manager', 'MI01'));
  const page = await as('investigator', 'MI01');
  await page.goto(`/participants/${child}/sign`);
  await page.getByText('Sign one event, or the whole casebook').click();
  await page.getByRole('link', { name: 'Screening & staging', exact: true }).click();
  await expect(page.getByRole('heading', { name: `${child} · Sign Screening & staging`, level: 1 })).toBeVisible();
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Sign 2 forms' }).press('Enter');
  await expect(page.getByRole('main')).toContainText('All of this is signed, and nothing changed since.');
});

test('P11-200a1 a session alone signs nothing: without the password, with a wrong one, and with what was on the screen before', async ({
  ask,
}) => {
  const [dora, ivo] = await Promise.all([ask('data_manager', 'MI01'), ask('investigator', 'MI01')]);
  const child = await enrolled(dora);
  await completed(dora, typing(child, 'SCR', 'DM', demographics));
  const what = { scope: 'casebook', participant: child };
  const stale = { id: '01a21a26-afc2-731c-9ee0-c101d5d097c3', version: 1, hash: '0'.repeat(64) };
  const input = { what, entries: [stale], meaning: 'endorsement' };
  const problemOf = async (typed: string) => (await callNamed(ivo, signAction, { ...input, password: typed })).problem;
  expect(await problemOf('')).toMatchObject({
    kind: 'not understood',
    says: expect.stringContaining('Type your password'),
  });
  expect(await problemOf('not the password')).toMatchObject({
    kind: 'refused',
    says: expect.stringContaining('The password is not right'),
  });
  expect(await problemOf(password)).toMatchObject({
    kind: 'refused',
    says: expect.stringContaining('look at it again'),
  });
  expect(await callNamed(dora, saveAction, again(child, 1, { brthmo: '6' }))).toMatchObject({ ok: true });
  const trail = await (await ask('inspector')).get(`/audit-trail/rows.csv?participant=${child}`);
  expect(await trail.text()).not.toContain('Signed:');
});

test('the signing dialog fits a narrow screen, and gives the focus back', async ({ as, ask }) => {
  const child = await enrolled(await ask('data_manager', 'MI01'));
  const page = await as('investigator', 'MI01');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/participants/${child}/SCR/ICF/1`);
  await page.getByRole('button', { name: 'Sign this form' }).click();
  const dialog = page.getByRole('dialog', { name: /^Sign / });
  await dialog.getByRole('button', { name: 'Sign', exact: true }).scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Sign this form' })).toBeFocused();
});
