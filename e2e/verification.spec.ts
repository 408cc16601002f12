import type { Page } from '@playwright/test';
import { expect, test } from './ask';
import { completed, consented, readyToEnrol, typing } from './children';

const consent = (child: string) => `/participants/${child}/SCR/ICF/1`;
const verification = (page: Page) => page.getByRole('region', { name: 'Verification', exact: true });

test('R3-4.2.3 a monitor verifies a field by keyboard, then the form; a change is one click away, with old, new, who and why', async ({
  as,
  ask,
}) => {
  const dora = await ask('data_manager', 'MI01');
  const child = await readyToEnrol(dora);
  const marco = await as('monitor', 'MI01');
  await marco.goto(consent(child));
  await expect(verification(marco)).toContainText(/^0 of \d+ answers verified, \d+ critical left\./);
  const language = marco.getByRole('button', { name: /^Verif(y|ied) ?: Language/ });
  await expect(language).toHaveText(/^Verify/);
  await language.focus();
  await marco.keyboard.press('Alt+v');
  await expect(language).toHaveText(/^Verified/);
  await expect(verification(marco)).toContainText(/^1 of \d+ answers verified/);
  await verification(marco).getByRole('button', { name: 'Verify the whole form' }).click();
  await expect(verification(marco)).toContainText(/^(\d+) of \1 answers verified\./);

  const changed = typing(child, 'SCR', 'ICF', { ...consented, icflang: 'en' });
  await completed(dora, { ...changed, version: 1, ...{ reason: { code: 'TRANSCRIPTION' } } });
  await marco.reload();
  await expect(verification(marco)).toContainText(/1 critical left|answers verified/);
  await verification(marco).getByText('1 answer changed since verified').click();
  await expect(verification(marco).getByRole('listitem')).toContainText(/Dora Datamanager.*Transcription error/);
  await marco.goto(`/verification/${child}`);
  await expect(marco.getByRole('heading', { name: `${child} · Verification`, level: 1 })).toBeVisible();
  await expect(marco.getByRole('table', { name: 'Changed since it was verified' })).toContainText(
    'Transcription error',
  );
  await marco.locator('summary', { hasText: 'Verify all of Screening' }).first().click();
  await marco
    .getByRole('button', { name: /^Verify \d+ answers?$/ })
    .first()
    .click();
  await expect(marco.getByText('Nothing changed since somebody looked.')).toBeVisible();
});

test('R3-4.2.3 what was saved after the page was opened is not verified unseen, and the page says so', async ({
  as,
  ask,
}) => {
  const dora = await ask('data_manager', 'MI01');
  const child = await readyToEnrol(dora);
  const marco = await as('monitor', 'MI01');
  await marco.goto(consent(child));
  await expect(verification(marco)).toBeVisible();
  const changed = typing(child, 'SCR', 'ICF', { ...consented, icflang: 'en' });
  await completed(dora, { ...changed, version: 1, ...{ reason: { code: 'TRANSCRIPTION' } } });
  await verification(marco).getByRole('button', { name: 'Verify the whole form' }).click();
  await expect(verification(marco).getByRole('alert')).toContainText(/was saved again by Dora Datamanager/);
});

test('the principal investigator marks the form as reviewed, and takes it back with a reason', async ({ as, ask }) => {
  const child = await readyToEnrol(await ask('data_manager', 'MI01'));
  const paola = await as('principal_investigator');
  await paola.goto(consent(child));
  const review = paola.getByRole('region', { name: 'Medical review' });
  await review.getByRole('button', { name: 'Mark as reviewed medically' }).click();
  await expect(review).toContainText('Reviewed medically by Paola');
  await review.getByRole('button', { name: 'Take the medical review back' }).click();
  await review.getByLabel('Why it is to be looked at again').fill('It was the wrong child');
  await review.getByRole('button', { name: 'Take back' }).click();
  await expect(review.getByRole('button', { name: 'Mark as reviewed medically' })).toBeVisible();
});

test('R3-4.2.3 a plan is previewed, set with a reason, and an earlier one set again', async ({ as }) => {
  const clara = await as('central_data_manager');
  await clara.goto('/verification/plans?site=TR01&share=20&others=critical&seed=e2e');
  await expect(clara.getByRole('heading', { name: /^Preview: All answers of 20 %/ })).toBeVisible();
  await clara.getByLabel('Why').fill('The risks of the site are low');
  await clara.getByRole('button', { name: 'Set this plan' }).click();
  // Of this site: another has such a plan in the demo study, and the page must not be left while the plan is being set.
  const holding = clara.getByRole('table', { name: 'Plans that hold' }).getByRole('row', { name: /^TR01/ });
  await expect(holding).toContainText('All answers of 20 %');
  await clara.goto('/verification/plans?site=TR01&share=100&others=critical&seed=e2e');
  await clara.getByLabel('Why').fill('Back to everything');
  await clara.getByRole('button', { name: 'Set this plan' }).click();
  await expect(clara.getByRole('table', { name: 'Earlier plans' })).toContainText('All answers of 20 %');
});

test('A11-6 critical answers without verification are listed, and taken as a file', async ({ as }) => {
  const marco = await as('monitor', 'MI01');
  await marco.goto('/verification/critical');
  await expect(marco.getByRole('table', { name: 'Critical answers without verification' })).toBeVisible();
  const answer = await marco.request.get('/verification/critical/rows.csv');
  expect(answer.status()).toBe(200);
  const [header = '', first = ''] = (await answer.text()).split('\n');
  expect(header).toContain('Site,Participant,Form,Field,Verification,Asked by the plan');
  expect(first).toMatch(/^MI01,/);
});
