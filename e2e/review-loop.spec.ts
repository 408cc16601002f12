import { demoPerson } from '../study/demo/cast';
import { expect, test } from './cast';
import { enrolled, saveAction, typing } from './children';
import { field, giveReason, openForm, type Page, savedState } from './form-page';
import { callNamed } from './server-actions';

const { password } = demoPerson('investigator', 'MI01');
const saturation = 'Oxygen saturation (optional)';
const visit = {
  ...{ visdat: '3/3/2004', vistyp: 'PLANNED', height: '150', htmeth: 'STADIOMETER', weight: '40', temp: '36.6' },
  ...{ pulse: '80', sysbp: '110', diabp: '70', psscore: '90' },
};

/** Presses a button that is reached by keyboard. */
async function press(page: Page, name: string | RegExp) {
  const button = page.getByRole('button', { name }).first();
  await expect(button).toBeEnabled(); // not before the page works
  await button.press('Enter');
}
const main = (page: Page) => page.getByRole('main');

async function signByKeyboard(ivo: Page) {
  await press(ivo, 'Sign this form');
  await expect(ivo.getByRole('dialog').getByLabel('Your password')).toBeFocused();
  await ivo.keyboard.type(password);
  await ivo.keyboard.press('Enter');
  await expect(ivo.getByRole('dialog').getByRole('status')).toContainText('Signed: 1 form.');
  await ivo.keyboard.press('Escape');
}

test('R3-4.2.2aiii R3-3.16.1r the whole loop by keyboard: entered, asked, corrected, verified, signed, changed, signed again, locked', async ({
  as,
}) => {
  test.setTimeout(120_000);
  const dora = await as('data_manager', 'MI01');
  const child = await enrolled(dora.request);
  await callNamed(dora.request, saveAction, { ...typing(child, 'SCR', 'VS', visit), intent: 'draft' });
  const form = `/participants/${child}/SCR/VS/1`;

  // Dora enters a doubtful value and completes the form: the check asks.
  await openForm(dora, form);
  await field(dora, saturation).focus();
  await dora.keyboard.type('85');
  await dora.keyboard.press('Control+Enter');
  await expect(dora.getByRole('heading', { level: 1 })).not.toContainText('Visit');
  await openForm(dora, form);
  await expect(main(dora)).toContainText('1 query to answer');

  // She answers and corrects in one save; the query closes by itself.
  await field(dora, 'Answer').focus();
  await dora.keyboard.type('Read again: 97.');
  await field(dora, saturation).focus();
  await dora.keyboard.press('Control+a');
  await dora.keyboard.type('97');
  await dora.keyboard.press('Control+s');
  await expect(savedState(dora)).toContainText('Complete, saved');
  await expect(dora.getByText('1 closed query')).toBeVisible();

  // Marco verifies, Ivo signs.
  const marco = await as('monitor', 'MI01');
  await marco.goto(form);
  await press(marco, 'Verify the whole form');
  await expect(main(marco)).toContainText(/(\d+) of \1 answers verified/);
  const ivo = await as('investigator', 'MI01');
  await openForm(ivo, form);
  await signByKeyboard(ivo);
  await expect(main(ivo)).toContainText('Signed by Ivo Investigator');

  // Dora changes one value: its verification falls, and the signature.
  await openForm(dora, form);
  await field(dora, 'Weight').focus();
  await dora.keyboard.press('Control+a');
  await dora.keyboard.type('41');
  await dora.keyboard.press('Control+s');
  await giveReason(dora, 'Transcription error');
  await expect(savedState(dora)).toContainText('Complete, saved');
  await marco.reload();
  await expect(main(marco)).toContainText('1 answer changed since verified');
  await openForm(ivo, form);
  await expect(main(ivo)).toContainText(/It fell on .* by a change of Dora Datamanager to .*Weight/);
  await signByKeyboard(ivo);
  await expect(main(ivo)).toContainText('Meaning: Review of corrected data');

  // Clara locks the casebook: nothing is changed any more, and the form says why.
  const clara = await as('central_data_manager');
  await clara.goto(`/participants/${child}/locks`);
  const lock = clara.locator('details.lock-act').filter({ hasText: 'Lock the casebook' });
  await lock.locator('summary').press('Enter');
  await lock.getByLabel('Why').focus();
  await clara.keyboard.type('The child left the study');
  await lock.getByRole('button').last().press('Enter');
  await press(clara, 'Lock all the same');
  await expect(main(clara)).toContainText('The child left the study');
  await dora.goto(form);
  await expect(main(dora)).toContainText(/This casebook was locked .* The child left the study/);
  await expect(dora.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);
  const change = {
    ...typing(child, 'SCR', 'VS', { ...visit, weight: '44' }),
    version: 4,
    reason: { code: 'OTHER', text: 'x' },
  };
  expect(await callNamed(dora.request, saveAction, change)).toMatchObject({ ok: false, problem: { kind: 'refused' } });
});
