import { expect, test } from './cast';
import { completed, enrolled, typing } from './children';
import { field, openForm, type Page, savedState } from './form-page';

/** A visit on which nothing is missing; a saturation below 92 % is doubted. */
const visit = {
  ...{ visdat: '3/3/2004', vistyp: 'PLANNED', height: '150', htmeth: 'STADIOMETER', weight: '40', temp: '36.6' },
  ...{ pulse: '80', sysbp: '110', diabp: '70', psscore: '90' },
};

/** A child of its own with this visit at screening; the address of the form. */
async function visited(dora: Page, spo2: string): Promise<string> {
  const child = await enrolled(dora.request);
  await completed(dora.request, typing(child, 'SCR', 'VS', { ...visit, spo2 }));
  return `/participants/${child}/SCR/VS/1`;
}

const query = (page: Page, state: string) => page.getByRole('region', { name: new RegExp(`^Query, ${state}: `) });
const saturation = 'Oxygen saturation (optional)';

test('a check asks, and Dora answers and corrects the value in one save, by keyboard', async ({ as }) => {
  const dora = await as('data_manager', 'MI01');
  const path = await visited(dora, '85');
  await openForm(dora, path);
  await expect(query(dora, 'open')).toContainText('unusually low');
  await expect(query(dora, 'open')).toContainText('A check asks the data manager');
  await expect(dora.getByText('Doubtful:')).toHaveCount(0);

  await dora.getByRole('link', { name: 'Oxygen saturation' }).focus();
  await dora.keyboard.press('Enter');
  await expect(field(dora, 'Answer')).toBeFocused();
  await dora.keyboard.type('Read again in the chart: 97.');
  await expect(savedState(dora)).toHaveText('1 answer not saved');

  // A typed answer is kept as a typed value is.
  await dora.reload();
  await expect(field(dora, 'Answer')).toHaveValue('Read again in the chart: 97.');
  await field(dora, saturation).focus();
  await dora.keyboard.press('Control+a');
  await dora.keyboard.type('97');
  await expect(savedState(dora)).toHaveText('1 change and 1 answer not saved');
  await dora.keyboard.press('Control+s');
  await expect(savedState(dora)).toContainText('Complete, saved');

  await expect(query(dora, 'open')).toHaveCount(0);
  await dora.getByText('1 closed query').click();
  await expect(query(dora, 'closed')).toContainText('Answered by Dora Datamanager (data manager)');
  await expect(query(dora, 'closed')).toContainText('with a corrected value');
  await expect(query(dora, 'closed')).toContainText('no longer doubtful');
});

test('Marco raises a query on a field, Dora answers without a change, Marco reopens and closes it', async ({ as }) => {
  const [dora, marco] = await Promise.all([as('data_manager', 'MI01'), as('monitor')]);
  const path = await visited(dora, '98');
  await marco.goto(path);
  await marco.getByRole('button', { name: /raise one on Weight$/ }).focus();
  await marco.keyboard.press('Alt+q');
  await expect(field(marco, 'Question')).toBeFocused();
  await marco.keyboard.type('The chart says 41. Which is right?');
  await marco.keyboard.press('Control+Enter');
  await expect(query(marco, 'open')).toContainText('Marco Monitor (monitor) asks the data manager');

  await openForm(dora, path);
  await expect(dora.getByText('1 query to answer:')).toBeVisible();
  await field(dora, 'Answer').fill('40 was the weight of the day.');
  await dora.getByRole('button', { name: 'Answer without change' }).click();
  await expect(query(dora, 'answered')).toContainText('40 was the weight of the day.');
  await expect(savedState(dora)).toContainText('Complete, saved');

  await marco.reload();
  await expect(marco.getByText('1 answered query, to close or to reopen:')).toBeVisible();
  await query(marco, 'answered').getByRole('button', { name: 'Reopen' }).click();
  await field(marco, 'Why it is open again').fill('Please send the page of the chart.');
  await query(marco, 'answered').getByRole('button', { name: 'Reopen' }).last().click();
  await expect(query(marco, 'open')).toContainText('Reopened by Marco Monitor');

  await dora.reload();
  await field(dora, 'Answer').fill('Sent today.');
  await dora.keyboard.press('Control+s');
  await expect(query(dora, 'answered')).toContainText('Sent today.');

  await marco.reload();
  await query(marco, 'answered').getByRole('button', { name: 'Close', exact: true }).click();
  await expect(query(marco, 'answered')).toHaveCount(0);
  await expect(marco.getByText('1 closed query')).toBeVisible();
});

test('a query on an event and on a form that is not entered is seen and answered in the casebook', async ({ as }) => {
  const [dora, marco] = await Promise.all([as('data_manager', 'MI01'), as('monitor')]);
  const child = await enrolled(dora.request);
  await marco.goto(`/participants/${child}/MTX1/CYC/1`);
  await marco.getByRole('button', { name: 'Raise a query on this form or event' }).click();
  await field(marco, 'About').selectOption('event');
  await field(marco, 'Question').fill('Was this course begun elsewhere?');
  await marco.getByRole('button', { name: 'Raise the query' }).click();
  await expect(query(marco, 'open')).toContainText('begun elsewhere');

  await dora.goto(`/participants/${child}`);
  const queries = dora.getByRole('region', { name: 'Queries' });
  await expect(queries).toContainText('Was this course begun elsewhere?');
  await queries.getByLabel('Answer', { exact: true }).fill('No, it begins here.');
  await queries.getByRole('button', { name: 'Answer' }).click();
  await expect(query(dora, 'answered')).toContainText('No, it begins here.');
});
