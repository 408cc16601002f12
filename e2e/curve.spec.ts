import type { Page } from '@playwright/test';
import { expect, test } from './ask';
import { completed, enrolled, typing } from './children';
import { openForm, savedState } from './form-page';

interface Curve {
  /** Fraction alive at 36 months, in percent, as the table has it. */
  at36: number;
  children: number;
  /** Deaths before 36 months, as the sentence says. */
  deaths: number;
  /** What is drawn. */
  figure: string;
  /** Every step of the curve, as the download has it. */
  steps: string;
}

test('a death is entered at a site, and the principal investigator sees the curve move', async ({ as, ask }) => {
  const site = await ask('data_manager', 'MI01');
  const child = await enrolled(site);
  await completed(site, { ...typing(child, 'SCR', 'DX', { dxdat: '25/2/2004' }), intent: 'draft' });
  const cycle = { cyccode: 'MTX1', cycdone: 'GIVEN', cycstdat: '8/3/2004' };
  await completed(site, { ...typing(child, 'MTX1', 'CYC', cycle), intent: 'draft' });

  const [paola, dora] = [await as('principal_investigator'), await as('data_manager', 'MI01')];
  const before = await readCurve(paola);

  await dora.goto(`/participants/${child}`);
  await dora.getByRole('link', { name: 'Death', exact: true }).click();
  await openForm(dora, `/participants/${child}/ANY/DTH/1`);
  await dora.getByRole('group', { name: 'Date of death' }).getByLabel('Day').fill('1/9/2004');
  await dora.getByRole('radio', { name: 'Exact' }).check();
  await dora.getByRole('radio', { name: 'Osteosarcoma' }).check();
  await dora.getByRole('group', { name: 'Disease present at death' }).getByLabel('Yes').check();
  await dora.getByRole('button', { name: 'Complete', exact: true }).click();
  await expect(savedState(dora)).toContainText('complete as soon as the other forms agree');
  await completed(site, typing(child, 'ANY', 'FU', { fudat: '1/9/2004', fumode: 'PHONE', survstat: 'DEAD' }));
  await dora.reload();
  await expect(savedState(dora)).toContainText('Complete, saved');

  const after = await readCurve(paola);
  expect(after.children).toBe(before.children);
  expect(after.deaths).toBe(before.deaths + 1);
  expect(after.at36).toBeLessThan(before.at36);
  expect(after.figure).not.toBe(before.figure);
  expect(after.steps).not.toBe(before.steps);

  await dora.goto(`/participants/${child}`);
  await expect(dora.getByRole('main').getByText('Died', { exact: true })).toBeVisible();
});

async function readCurve(page: Page): Promise<Curve> {
  await page.goto('/analysis/overall-survival');
  const sentence = await page.getByRole('paragraph').filter({ hasText: 'events before 3 years' }).textContent();
  const [, children, deaths] = /; (\d+) children, (\d+) events before 3 years/.exec(sentence ?? '') ?? [];
  const row = page.getByRole('table', { name: 'Overall survival at fixed times' }).getByRole('row', { name: /^36 / });
  const at36 = await row.getByRole('cell').nth(1).textContent();
  return {
    at36: Number.parseFloat(at36 ?? ''),
    children: Number(children),
    deaths: Number(deaths),
    figure: await page
      .getByRole('img', { name: /Kaplan-Meier/ })
      .first()
      .innerHTML(),
    steps: await (await page.request.get('/analysis/overall-survival/curve.csv')).text(),
  };
}
