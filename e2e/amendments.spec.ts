import { expect, test } from './cast';

test('what version 4.0 would change at a site that has not approved it is looked at before it holds', async ({
  as,
}) => {
  const clara = await as('central_data_manager');
  await clara.goto('/amendments');
  await clara.getByRole('link', { name: /4\.0/ }).first().click();
  await expect(clara.getByRole('heading', { level: 1 })).toContainText('4.0');
  await expect(clara.getByText('Quality of life (PedsQL total score)').first()).toBeVisible();
  await clara.goto('/amendments/4.0?site=MI03&from=2009-06-01');
  const main = clara.getByRole('main');
  await expect(main).toContainText(/would be asked|would change|nothing would change/i);
  await expect(main.getByRole('link', { name: /^MI03-\d+/ }).first()).toBeVisible();
});

test('an approval is recorded by the central data manager alone', async ({ as }) => {
  const marco = await as('monitor');
  await marco.goto('/amendments/4.0?site=MI01&from=2009-06-01');
  await expect(marco.getByRole('button', { name: /record/i })).toHaveCount(0);
});
