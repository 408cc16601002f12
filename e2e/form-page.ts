import { addDays } from '../lib/dates/calendar';
import { shortDate } from '../lib/dates/words';
import { type As, expect } from './cast';

export type Page = Awaited<ReturnType<As>>;

/**
 * The next unplanned cycle of a child, not entered yet, with a day 1 of its own. Each story takes a child that no story of
 * another file takes, for they run side by side.
 */
export async function freshCycle(page: Page, child: string) {
  const casebook = await (await page.request.get(`/participants/${child}`)).text();
  // The casebook links to every cycle that is there, and to the next one by "Add".
  const repeat = Math.max(...[...casebook.matchAll(/\/ANY\/CYC\/(\d+)/g)].map(([, number]) => Number(number)));
  // Six days for each: cycles may not begin closer together than five.
  const day1 = addDays('2017-01-05', repeat * 6);
  return { path: `/participants/${child}/ANY/CYC/${repeat}`, day1, typedDay1: typed(day1), readDay1: shortDate(day1) };
}

/** The next days as people type them. */
export function typed(date: string, daysLater = 0): string {
  return addDays(date, daysLater).split('-').map(Number).reverse().join('/');
}

/** Opens a form and waits until it can be typed in. */
export async function openForm(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('.whole-form')).not.toHaveAttribute('inert');
}

/** How saving stands, as the bar at the foot says it. */
export const savedState = (page: Page) => page.locator('.save-bar .says');

/** The box of a field by its label. */
export const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

/** Answers the question why saved values are changed, by keyboard. */
export async function giveReason(page: Page, reason: string): Promise<void> {
  const answer = page.getByRole('radio', { name: reason });
  await answer.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(answer).toHaveCount(0);
}

/** Begins a cycle with a weight and saves it as a draft. */
export async function saveDraftCycle(page: Page, path: string, weight: string): Promise<void> {
  await openForm(page, path);
  await page.getByRole('radio', { name: 'Given' }).check();
  await field(page, 'Weight used for dosing').fill(weight);
  await page.keyboard.press('Control+s');
  await expect(savedState(page)).toContainText('as a draft');
}
