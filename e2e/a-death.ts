import type { APIRequestContext, Page } from '@playwright/test';
import { expect } from './ask';
import { completed, enrolled, typing } from './children';
import { openForm, savedState } from './form-page';

/** What the page of overall survival shows. */
export interface ShownCurve {
  /** Fraction alive at 36 months, in percent, as the table has it. */
  at36: number;
  children: number;
  /** Deaths before 36 months, as the sentence says. */
  deaths: number;
  /** What is drawn. */
  figure: string;
}

/** A child of MI01 who has been diagnosed and has begun treatment; answers with the participant number. */
export async function treatedChild(site: APIRequestContext): Promise<string> {
  const child = await enrolled(site);
  await completed(site, { ...typing(child, 'SCR', 'DX', { dxdat: '25/2/2004' }), intent: 'draft' });
  const cycle = { cyccode: 'MTX1', cycdone: 'GIVEN', cycstdat: '8/3/2004' };
  await completed(site, { ...typing(child, 'MTX1', 'CYC', cycle), intent: 'draft' });
  return child;
}

/** The data manager enters the child's death, half a year later, and the contact at which it became known. */
export async function enterDeath(dora: Page, site: APIRequestContext, child: string): Promise<void> {
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
}

/** Reads the page of overall survival that is open. */
export async function shownCurve(page: Page): Promise<ShownCurve> {
  const sentence = await page
    .getByRole('main')
    .getByRole('paragraph')
    .filter({ hasText: 'events before 3 years' })
    .textContent();
  const [, children, deaths] = /; (\d+) children, (\d+) events before 3 years/.exec(sentence ?? '') ?? [];
  const row = page.getByRole('table', { name: 'Overall survival at fixed times' }).getByRole('row', { name: /^36 / });
  const at36 = await row.getByRole('cell').nth(1).textContent();
  return {
    at36: Number.parseFloat(at36 ?? ''),
    children: Number(children),
    deaths: Number(deaths),
    figure: await page
      .getByRole('group', { name: /Kaplan-Meier/ })
      .first()
      .innerHTML(),
  };
}
