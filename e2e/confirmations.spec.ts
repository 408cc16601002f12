import { expect, test } from './cast';
import { completed, enrolled, typing } from './children';
import { field, openForm, savedState } from './form-page';

test('what a check stops and is true all the same: Dora asks, Marco confirms, and the form is completed', async ({
  as,
}) => {
  const [dora, marco] = await Promise.all([as('data_manager', 'MI01'), as('monitor')]);
  const child = await enrolled(dora.request);
  const diagnosis = { dxdat: '20/2/2004', primbone: 'TIBIA', primlat: 'LEFT' };
  await completed(dora.request, { ...typing(child, 'SCR', 'DX', diagnosis), intent: 'draft' });
  const operation = { sxpdone: 'DONE', sxpdat: '7/6/2004', sxptype: 'AMPUTATION', sxplat: 'RIGHT' };
  await completed(dora.request, { ...typing(child, 'SX_PRIM', 'SXP', operation), intent: 'draft' });

  const path = `/participants/${child}/SX_PRIM/SXP/1`;
  await openForm(dora, path);
  const stopped = 'The side operated is not the side of the primary tumour';
  await expect(dora.getByText(`To mend: ${stopped}`)).toBeVisible();
  await dora.getByText('If it is true all the same: ask a monitor of the site to confirm it').click();
  await field(dora, 'Why it is true').fill('The operation note says right.');
  await dora.getByRole('button', { name: 'Ask for the confirmation' }).click();
  await expect(dora.getByRole('region', { name: 'Confirmations by a second person' })).toContainText('operation note');

  await marco.goto(`/participants/${child}`);
  await marco.getByRole('link', { name: /^Confirm, or refuse, what a check stops/ }).click();
  await expect(marco.getByText('Side operated: Right')).toBeVisible();
  await marco.getByRole('button', { name: 'It is true: confirm' }).click();
  await expect(marco.getByRole('region', { name: 'Confirmations by a second person' })).toContainText('Marco Monitor');

  await openForm(dora, path);
  await expect(dora.getByText(`To mend: ${stopped}`)).toHaveCount(0);
  await field(dora, 'Duration (optional)').fill('200');
  await dora.keyboard.press('Control+s');
  await expect(savedState(dora)).toContainText('as a draft');
  await dora.goto(`/participants/${child}`);
  await expect(dora.getByRole('region', { name: 'Proposed deviations' })).toContainText(
    'The operation note says right.',
  );
});
