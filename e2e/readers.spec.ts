import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { RoleName } from '../study/roles';
import { expect, test } from './ask';
import { saveAction, typing } from './children';
import { callNamed } from './server-actions';

const cycle = '/participants/MI01-001/MTX1/CYC/1';

/** What the navigation offers to each role, in its order. */
const offered: Record<RoleName, string[]> = {
  data_manager: ['Today', 'Participants', 'Queries', 'Exports', 'Laboratories', 'Study'],
  investigator: ['Today', 'Participants', 'Queries', 'Exports', 'Laboratories', 'Study'],
  monitor: ['Today', 'Participants', 'Queries', 'Verification', 'Laboratories', 'Locks', 'Study'],
  central_data_manager: [
    'Today',
    'Participants',
    'Queries',
    'Verification',
    'Exports',
    'Data cuts',
    'Laboratories',
    'Locks',
    'Amendments',
    'Audit trail',
    'Study',
  ],
  principal_investigator: ['Participants', 'Queries', 'Analysis', 'Exports', 'Laboratories', 'Study'],
  statistician: ['Participants', 'Queries', 'Analysis', 'Exports', 'Data cuts', 'Laboratories', 'Study'],
  administrator: ['Administration', 'Study'],
  inspector: [
    'Participants',
    'Queries',
    'Analysis',
    'Exports',
    'Laboratories',
    'Audit trail',
    'Administration',
    'Study',
  ],
};

for (const [role, places] of Object.entries(offered) as [RoleName, string[]][]) {
  test(`${role} is offered ${places.join(', ')}, and begins with the first`, async ({ as }) => {
    const page = await as(role);
    await page.goto('/');
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveText(places);
    await expect(page.getByRole('heading', { name: places[0], level: 1 })).toBeVisible();
  });
}

for (const role of ['monitor', 'principal_investigator', 'statistician', 'inspector'] as const) {
  test(`R3-4.2.7 ${role} reads a form and can change nothing`, async ({ as }) => {
    const page = await as(role);
    await page.goto('/participants');
    await expect(page.getByRole('link', { name: 'Screen a child' })).toHaveCount(0);
    await page.goto('/participants/MI01-001');
    await expect(page.getByText('Add:')).toHaveCount(0);
    await page.goto(cycle);
    const main = page.getByRole('main');
    await expect(main.getByText(/^Methotrexate/).first()).toBeVisible();
    for (const control of ['textbox', 'radio', 'checkbox', 'combobox', 'spinbutton'] as const) {
      await expect(main.getByRole(control)).toHaveCount(0);
    }
    for (const name of ['Save', 'Save draft', 'Complete', 'Complete and next', 'Save and next']) {
      await expect(main.getByRole('button', { name, exact: true })).toHaveCount(0);
    }
    const posted = await callNamed(page.request, saveAction, {
      ...typing('MI01-001', 'MTX1', 'CYC', { cycomres: 'TOXICITY' }),
      version: 1,
      reason: { code: 'TRANSCRIPTION' },
    });
    expect(posted).toMatchObject({ ok: false, problem: { kind: 'not allowed' } });
  });
}

test('EMA-6.2.1a the monitor sees who changed a value, when and why, beside the field', async ({ as }) => {
  const page = await as('monitor');
  await page.goto(cycle);
  await page.getByRole('button', { name: /^Weight used for dosing/ }).click();
  const panel = page.getByRole('dialog', { name: 'Weight used for dosing' });
  await expect(panel.getByRole('listitem').last()).toContainText('Dora Datamanager. First entry');
});

test('the inspector follows one child through the audit trail', async ({ as }) => {
  const page = await as('inspector');
  await page.goto('/audit-trail');
  await page.getByLabel('Participant').fill('MI01-001');
  await page.getByLabel('Kind of record').selectOption({ label: 'Chemotherapy cycle' });
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/participant=MI01-001/);
  const rows = page.getByRole('main').getByRole('row');
  await expect(rows.nth(1)).toContainText('MI01-001');
  await expect(rows.nth(1)).toContainText('Dora Datamanager');
  const file = await page.request.get(new URL(page.url()).search.replace(/^/, '/audit-trail/rows.csv'));
  expect(file.headers()['content-type']).toBe('text/csv; charset=utf-8');
  expect(
    (await file.text())
      .split('\n')
      .slice(1)
      .filter((line) => line && !line.includes('MI01-001')),
  ).toEqual([]);
});

test('P11-30 EMA-6.2.1b the inspector proves on another computer that the trail is whole', async ({ as }, testInfo) => {
  const page = await as('inspector');
  await page.goto('/audit-trail');
  const taken = async (name: string) => {
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name, exact: true }).click();
    const download = await coming;
    const file = testInfo.outputPath(download.suggestedFilename());
    await download.saveAs(file);
    return file;
  };
  const trail = await taken('Whole trail');
  const verifier = await taken('Verifier');
  const seal = /--seal (\S+)/.exec((await page.getByText(/^node verify-trail/).textContent()) ?? '')?.[1] ?? '';
  const { status, stdout } = spawnSync(process.execPath, [verifier, trail, '--seal', seal], { encoding: 'utf8' });
  rmSync(trail); // some hundred megabytes
  expect(stdout).toMatch(/^The audit trail is whole: \d{6} rows in \d+ chains/);
  expect(status).toBe(0);
});

test('EMA-A3a the administrator sees no child, wherever they look', async ({ as }) => {
  const page = await as('administrator');
  for (const address of ['/administration', '/administration/sites', '/administration/sites/MI01', '/account']) {
    const answer = await page.request.get(address);
    expect(answer.status(), address).toBe(200);
    expect((await answer.text()).match(/MI0\d-S?\d{3}/g), address).toBeNull();
  }
  for (const address of ['/participants', '/participants/MI01-001', cycle, '/analysis', '/audit-trail']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'Not allowed', level: 1 })).toBeVisible();
  }
});

test('R3-4.2.7 the inspector reads people and sites without a way to change them', async ({ as }) => {
  const page = await as('inspector');
  await page.goto('/administration');
  await expect(page.getByRole('link', { name: 'Invite a person' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Dora Datamanager' }).click();
  await expect(page.getByRole('heading', { name: 'Dora Datamanager', level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await page.goto('/administration/sites/MI01');
  await expect(page.getByRole('heading', { name: /^MI01/, level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
});
