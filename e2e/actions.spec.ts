import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { type RoleName, roleNames } from '../study/roles';
import type { SiteCode } from '../study/sites';
import { type Ask, expect, test, type Who } from './ask';
import { consented, eligible, readyToEnrol, saveAction, screened, typing } from './children';
import { actionFiles } from './routes';
import { builtActions, callNamed } from './server-actions';

const enters: readonly RoleName[] = ['data_manager', 'investigator', 'central_data_manager'];
const raises: readonly RoleName[] = ['monitor', 'central_data_manager', 'principal_investigator'];
const manages: readonly RoleName[] = ['administrator'];
const asksOrAnswers: readonly RoleName[] = [...enters, 'monitor', 'principal_investigator'];
const screenAction = 'app/participants/new/actions.ts screen';
const childActions = 'app/participants/[participant]/actions.ts';
const entryActions = 'app/participants/[participant]/[event]/[form]/[repeat]/actions.ts';
const enrolAction = `${childActions} enrol`;
const administration = 'app/administration/actions.ts';
const laboratories = 'app/laboratories/actions.ts';

/** Who may call each guarded action. An action that does not stand here is allowed to nobody, and fails the test. */
const guarded: Record<string, readonly RoleName[]> = {
  'app/account/actions.ts change': roleNames,
  'app/account/actions.ts endSignIn': roleNames,
  'app/report-browser-failure.ts reportBrowserFailure': roleNames,
  [saveAction]: enters,
  [`${entryActions} ask`]: enters,
  [`${entryActions} decide`]: [...enters, 'monitor'],
  [`${childActions} accept`]: enters,
  [`${childActions} dismiss`]: enters,
  'app/queries/actions.ts answer': [...enters, 'monitor', 'principal_investigator'],
  ...Object.fromEntries(
    ['raise', 'close', 'reopen', 'cancel', 'assign'].map((name) => [`app/queries/actions.ts ${name}`, raises]),
  ),
  'app/locks/actions.ts set': ['monitor', 'central_data_manager'],
  'app/locks/actions.ts lift': ['monitor', 'central_data_manager'],
  'app/audit-trail/actions.ts review': ['central_data_manager'],
  'app/signatures/actions.ts sign': ['investigator', 'principal_investigator'],
  'app/queries/bulk-actions.ts preview': asksOrAnswers,
  'app/queries/bulk-actions.ts act': asksOrAnswers,
  'app/verification/actions.ts verify': ['monitor', 'principal_investigator'],
  'app/verification/actions.ts unverify': ['monitor', 'principal_investigator'],
  'app/verification/actions.ts verifyAsked': ['monitor'],
  'app/verification/actions.ts plan': ['central_data_manager'],
  'app/amendments/actions.ts record': ['central_data_manager'],
  'app/analysis/live/actions.ts lookAgain': ['principal_investigator', 'statistician', 'inspector'],
  'app/data-cuts/actions.ts make': ['central_data_manager', 'statistician'],
  [screenAction]: enters,
  [enrolAction]: enters,
  ...Object.fromEntries(
    [
      'invite',
      'renew',
      'giveRole',
      'end',
      'deactivate',
      'reactivate',
      'addSite',
      'changeSite',
      'shutSite',
      'openSite',
    ].map((name) => [`${administration} ${name}`, manages]),
  ),
  ...Object.fromEntries(
    [
      ...['add', 'close', 'reopen', 'enterRange', 'readUnit', 'end', 'withdraw', 'correct', 'follow', 'copy'],
      ...['checkFile', 'importFile'],
    ].map((name) => [`${laboratories} ${name}`, enters]),
  ),
};

/** Actions without the guard, and why. */
const unguarded: Record<string, string> = {
  'app/sign-out.ts signOut': 'ends the sign-in of the browser that asks, and takes nothing in',
  'app/welcome/[token]/actions.ts choosePassword': 'whoever holds the one-time link cannot be signed in yet',
};

const everybody: readonly Who[] = [...roleNames, 'nobody', 'forger'];

test('P11-10g every server action is guarded, or stands on the short list with its reason', () => {
  for (const { file, source } of actionFiles()) {
    expect(source, `${file} has actions inside of other code`).toMatch(/^'use server';\n/);
    for (const [exported, name, made] of source.matchAll(/^export (?:const (\w+) = (\w+)\()?.*/gm)) {
      const isGuarded = made === 'guardedAction' && Object.hasOwn(guarded, `${file} ${name}`);
      const [, plain] = /^export async function (\w+)/.exec(exported) ?? [];
      const isListed = Object.hasOwn(unguarded, `${file} ${name ?? plain}`);
      expect(isGuarded || isListed, `${file}: ${exported}`).toBe(true);
    }
  }
});

test('the build has these actions and no others', async ({ request }) => {
  const names = (await builtActions(request)).map(({ name }) => name);
  expect(names.sort()).toEqual([...Object.keys(guarded), ...Object.keys(unguarded)].sort());
});

for (const [name, allowed] of Object.entries(guarded)) {
  test(`P11-10g ${name} is refused to everybody but ${allowed.length === roleNames.length ? 'the signed in' : allowed.join(', ')}`, async ({
    ask,
  }) => {
    const refusals = await Promise.all(everybody.map(async (who) => [who, await refusal(await ask(who), name)]));
    expect(Object.fromEntries(refusals)).toEqual(
      Object.fromEntries(everybody.map((who) => [who, expectedRefusal(who, allowed)])),
    );
  });
}

test('P11-10g an entry is saved by nobody else, and nothing is written', async ({ ask }) => {
  const dora = await ask('data_manager', 'MI01');
  const child = await screened(dora);
  const before = await trailOf(child, ask);
  const save = () => typing(child, 'SCR', 'SCR', eligible);
  await expectRefusals(ask, saveAction, save);
  expect(await trailOf(child, ask)).toBe(before);
  expect(await callNamed(dora, saveAction, save())).toMatchObject({ ok: true, version: 1, status: 'complete' });
});

test('a saved entry is changed by nobody else, and nothing is written', async ({ ask }) => {
  const child = await readyToEnrol(await ask('data_manager', 'MI01'));
  const before = await trailOf(child, ask);
  const reason = { code: 'TRANSCRIPTION' };
  const texts = { ...consented, icfbio: 'N' };
  await expectRefusals(ask, saveAction, () => ({ ...typing(child, 'SCR', 'ICF', texts), version: 1, reason }));
  expect(await trailOf(child, ask)).toBe(before);
});

test('a child is enrolled by nobody else, and no number is given', async ({ ask }) => {
  const dora = await ask('data_manager', 'MI01');
  const child = await readyToEnrol(dora);
  const before = await trailOf(child, ask);
  const enrol = () => ({ participant: child, requestId: randomUUID() });
  await expectRefusals(ask, enrolAction, enrol);
  expect(await trailOf(child, ask)).toBe(before);
  expect(await callNamed(dora, enrolAction, enrol())).toMatchObject({
    ok: true,
    number: expect.stringMatching(/^MI01-\d{3,}$/),
  });
});

test('a child is screened at no other site', async ({ ask }) => {
  const screen = () => ({ siteCode: 'MI01', requestId: randomUUID() });
  await expectRefusals(ask, screenAction, screen, 'not allowed');
  const trail = await (await ask('inspector')).get('/audit-trail/rows.csv?person=bruno.bergamo&table=participant');
  expect(await trail.text()).not.toContain('MI01-S');
});

test('a person is invited, and given a role, by the administrator alone', async ({ ask }) => {
  const adam = await ask('administrator');
  const email = `refused-${randomUUID()}@example.org`;
  const role = { role: 'administrator', siteId: '', validFrom: 't', validTo: '' };
  const invite = { email, displayName: 'Rita Refused', ...role, role: 'inspector' };
  await expectAllRefused(ask, `${administration} invite`, invite);
  const search = `/administration?search=${encodeURIComponent(email)}`;
  expect(await (await adam.get(search)).text()).toContain('Nobody fits this search');

  const { personId } = await callNamed(adam, `${administration} invite`, invite);
  const readPerson = async () => wordsOf(await (await adam.get(`/administration/people/${personId}`)).text());
  const before = await readPerson();
  expect(before).toContain('Rita Refused');
  await expectAllRefused(ask, `${administration} giveRole`, { personId, ...role });
  await expectAllRefused(ask, `${administration} deactivate`, { personId, why: 'not wanted' });
  expect(await readPerson()).toBe(before);
});

function expectedRefusal(who: Who, allowed: readonly Who[]): string {
  if (who === 'nobody' || who === 'forger') return 'signed out';
  return allowed.includes(who) ? 'not understood' : 'not allowed';
}

/** What kind of no an empty input gets: whoever may call the action is told that it is not understood, and nothing happens. */
async function refusal(request: APIRequestContext, name: string): Promise<string> {
  const answer = await callNamed(request, name, {});
  return answer.problem?.kind ?? 'no refusal';
}

/** The same right input for a child of MI01 is refused to every role that enters no data, to another site, and to nobody. */
async function expectRefusals(ask: Ask, name: string, input: () => unknown, elsewhereIs = 'not found'): Promise<void> {
  await expectAllRefused(ask, name, input());
  const elsewhere: SiteCode[] = ['MI02', 'MI03'];
  for (const site of elsewhere) {
    const answer = await callNamed(await ask('data_manager', site), name, input());
    expect(answer, site).toMatchObject({ ok: false, problem: { kind: elsewhereIs } });
  }
}

/** Refused to everybody whom the table does not allow the action. */
async function expectAllRefused(ask: Ask, name: string, input: unknown): Promise<void> {
  for (const who of everybody.filter((one) => !guarded[name]?.some((role) => role === one))) {
    const answer = await callNamed(await ask(who), name, input);
    expect(answer, who).toMatchObject({ ok: false, problem: { kind: expectedRefusal(who, []) } });
  }
}

/** All that was ever written about the child. */
async function trailOf(child: string, ask: Ask): Promise<string> {
  const trail = await (await ask('inspector')).get(`/audit-trail/rows.csv?participant=${child}`);
  expect(trail.ok()).toBe(true);
  return trail.text();
}

function wordsOf(html: string): string {
  const [main] = /<main[\s\S]*<\/main>/.exec(html) ?? [''];
  return main.replaceAll(/<script[\s\S]*?<\/script>|<[^>]+>/g, ' ');
}
