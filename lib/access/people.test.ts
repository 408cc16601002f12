import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '@/lib/dates/calendar';
import { acceptInvitation, openInvitation } from './accept-invitation';
import { actorOf } from './actor-of';
import { assignRole } from './assign-role';
import { deactivatePerson } from './deactivate-person';
import { endRole } from './end-role';
import { NotAllowed, NotFound, Refused } from './errors';
import { createFirstAdministrator } from './first-administrator';
import { invitePerson } from './invite-person';
import { reactivatePerson } from './reactivate-person';
import { renewLink } from './renew-link';
import { signIn } from './sign-in';
import { done, password, type Stage, setStage, tokenOf } from './testing/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());

const nobody = '00000000-0000-7000-8000-00000000dead';
const today = new Date().toISOString().slice(0, 10);
const signInAs = (email: string, typed = password) => signIn({ email, password: typed, userAgent: null });

interface Audited {
  field: string;
  new_value: unknown;
  old_value: unknown;
  reason: string;
  actor_id: string;
}
const audited = (table: string, rowId: string) =>
  stage.asOwner<Audited>('select * from audit_event where table_name = $1 and row_id = $2 order by id', [table, rowId]);

describe('inviting a person', () => {
  it('R3-4.2.2ai A11-12.3 adds them with their roles, and leaves a row in the trail for each field', async () => {
    const roles = [{ role: 'monitor' as const, siteId: stage.milan, validFrom: today, validTo: null }];
    const input = { email: 'mona@casebook.test', displayName: 'Mona Monitor', roles };
    const { personId } = done(await invitePerson(stage.administrator, input));
    const rows = await audited('person', personId);
    expect(rows.find((row) => row.field === 'email')).toMatchObject({
      new_value: 'mona@casebook.test',
      actor_id: stage.administrator.personId,
      reason: 'person invited',
    });
    expect(await actorOf(personId)).toMatchObject({ assignments: [{ role: 'monitor', siteCode: 'MI01' }] });
  });

  it('P11-300a P11-100a refuses an address that is known, whatever its case', async () => {
    const again = invitePerson(stage.administrator, { email: 'ada@casebook.test', displayName: 'Ada', roles: [] });
    await expect(again).rejects.toThrow(Refused);
  });

  it('is the administrator’s alone', async () => {
    const inspector = await stage.person('Ines Inspector', 'inspector');
    const input = { email: 'x@casebook.test', displayName: 'X', roles: [] };
    await expect(invitePerson(inspector, input)).rejects.toThrow(NotAllowed);
  });

  it('P11-200a2 keeps neither the token nor the password where anyone can read it', async () => {
    const { personId, link } = done(
      await invitePerson(stage.administrator, { email: 'hash@casebook.test', displayName: 'Hash', roles: [] }),
    );
    await acceptInvitation({ token: tokenOf(link), password });
    const [kept] = await stage.asOwner<{ all: string }>(
      `select string_agg(t, ' ') as all from (select to_jsonb(i)::text t from invitation i
       union all select to_jsonb(p)::text from person p union all select to_jsonb(a)::text from audit_event a) x`,
    );
    expect(kept?.all).not.toContain(tokenOf(link));
    expect(kept?.all).not.toContain(password);
    const rows = await audited('person', personId);
    expect(rows.filter((row) => row.field === 'password_hash').map((row) => row.new_value)).not.toContainEqual(
      expect.stringContaining('argon2'),
    );
  });
});

describe('a one-time link', () => {
  it('works once, also when it is used twice at the same moment', async () => {
    const { link } = done(
      await invitePerson(stage.administrator, { email: 'once@casebook.test', displayName: 'Once', roles: [] }),
    );
    const token = tokenOf(link);
    const answers = await Promise.all([1, 2, 3].map(() => acceptInvitation({ token, password })));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await openInvitation(token)).toBeNull();
  });

  it('runs out after 72 hours', async () => {
    const { personId, link } = done(
      await invitePerson(stage.administrator, { email: 'late@casebook.test', displayName: 'Late', roles: [] }),
    );
    const [row] = await stage.asOwner<{ hours: number }>(
      'select extract(epoch from expires_at - created_at)::float / 3600 as hours from invitation where person_id = $1',
      [personId],
    );
    expect(row?.hours).toBeCloseTo(72, 1);
    await stage.asOwner('begin');
    await stage.asOwner(
      `select set_config('casebook.actor', $1, true), set_config('casebook.reason', 'time passes', true)`,
      [personId],
    );
    await stage.asOwner(`update invitation set expires_at = now() where person_id = $1`, [personId]);
    await stage.asOwner('commit');
    expect(await acceptInvitation({ token: tokenOf(link), password })).toMatchObject({ ok: false });
  });

  it('refuses a short, a well-known and an e-mail password, and works still', async () => {
    const { link } = done(
      await invitePerson(stage.administrator, { email: 'weak.person@casebook.test', displayName: 'Weak', roles: [] }),
    );
    const token = tokenOf(link);
    for (const weak of ['short', 'Password12345!', 'weak.person@casebook.test']) {
      expect(await acceptInvitation({ token, password: weak })).toMatchObject({ ok: false });
    }
    expect(await acceptInvitation({ token, password })).toEqual({ ok: true });
  });

  it('made anew ends the older one, and a new password ends the sign-ins', async () => {
    const dana = await stage.person('Dana Forgetful', 'data_manager', stage.milan);
    const opened = await signInAs(dana.email);
    const first = done(await renewLink(stage.administrator, { personId: dana.personId }));
    const second = done(await renewLink(stage.administrator, { personId: dana.personId }));
    expect(await openInvitation(tokenOf(first.link))).toBeNull();
    expect(await openInvitation(tokenOf(second.link))).toMatchObject({ purpose: 'forgotten password' });
    await acceptInvitation({ token: tokenOf(second.link), password: 'harbour violin cedar' });
    const [row] = await stage.asOwner<{ revoked_because: string }>('select * from session where id = $1', [
      opened?.sessionId,
    ]);
    expect(row?.revoked_because).toBe('new password');
  });
});

describe('roles', () => {
  it('A11-12.3 R3-4.3.8 CSU-1 are given from a day and end after a day, with their rows in the trail', async () => {
    const dora = await stage.person('Dora Data', 'data_manager', stage.milan);
    const monitorAtRome = { role: 'monitor' as const, siteId: stage.rome, validFrom: today, validTo: null };
    const { assignmentId } = done(await assignRole(stage.administrator, { personId: dora.personId, ...monitorAtRome }));
    expect((await actorOf(dora.personId)).assignments).toHaveLength(2);
    done(await endRole(stage.administrator, { assignmentId, lastDay: addDays(today, -1) }));
    expect((await actorOf(dora.personId)).assignments).toMatchObject([{ role: 'data_manager', siteCode: 'MI01' }]);
    const rows = await audited('role_assignment', assignmentId);
    expect(rows.at(-1)).toMatchObject({ field: 'valid_to', reason: 'role ended' });
  });

  it('that begin tomorrow give nothing today', async () => {
    const tom = await stage.person('Tom Tomorrow', 'data_manager', stage.milan);
    const given = { role: 'monitor' as const, siteId: stage.rome, validFrom: addDays(today, 2), validTo: null };
    await assignRole(stage.administrator, { personId: tom.personId, ...given });
    expect((await actorOf(tom.personId)).assignments).toHaveLength(1);
  });

  it.each([
    ['a role of one site without a site', { role: 'monitor' as const, site: null, from: today, to: null }],
    ['a role of all sites at one site', { role: 'statistician' as const, site: 'milan', from: today, to: null }],
    ['an end before the beginning', { role: 'monitor' as const, site: 'milan', from: today, to: '2020-01-01' }],
    ['what is held already', { role: 'data_manager' as const, site: 'milan', from: today, to: null }],
  ])('refuse %s', async (_, { role, site, from, to }) => {
    const personId = (await stage.asOwner<{ id: string }>(`select id from person where display_name = 'Dora Data'`))[0]
      ?.id;
    const siteId = site && stage.milan;
    const given = { personId: personId ?? nobody, role, siteId, validFrom: from, validTo: to };
    await expect(assignRole(stage.administrator, given)).rejects.toThrow(Refused);
  });

  it('of an administrator cannot be taken from oneself when it is the last', async () => {
    const [own] = await stage.asOwner<{ id: string }>('select id from role_assignment where person_id = $1', [
      stage.administrator.personId,
    ]);
    await expect(endRole(stage.administrator, { assignmentId: own?.id ?? nobody, lastDay: today })).rejects.toThrow(
      Refused,
    );
  });

  it('are given and ended by the administrator alone', async () => {
    const clara = await stage.person('Clara Central', 'central_data_manager');
    const given = {
      personId: clara.personId,
      role: 'administrator' as const,
      siteId: null,
      validFrom: today,
      validTo: null,
    };
    await expect(assignRole(clara, given)).rejects.toThrow(NotAllowed);
    await expect(endRole(clara, { assignmentId: nobody, lastDay: today })).rejects.toThrow(NotAllowed);
    await expect(endRole(stage.administrator, { assignmentId: nobody, lastDay: today })).rejects.toThrow(NotFound);
  });
});

describe('deactivating', () => {
  it('P11-300c R3-4.3.8 ends sign-ins and links at once, and is undone by activating again', async () => {
    const gone = await stage.person('Gil Gone', 'investigator', stage.milan);
    await signInAs(gone.email);
    const { link } = done(await renewLink(stage.administrator, { personId: gone.personId }));
    done(await deactivatePerson(stage.administrator, { personId: gone.personId, why: 'left the hospital' }));
    expect(await signInAs(gone.email)).toBeNull();
    expect(await openInvitation(tokenOf(link))).toBeNull();
    const open = await stage.asOwner('select from session where person_id = $1 and revoked_at is null', [
      gone.personId,
    ]);
    expect(open).toHaveLength(0);
    const [row] = (await audited('person', gone.personId)).filter((each) => each.field === 'deactivated_at');
    expect(row?.reason).toBe('deactivated: left the hospital');

    done(await reactivatePerson(stage.administrator, { personId: gone.personId, why: 'came back' }));
    expect(await signInAs(gone.email)).not.toBeNull();
  });

  it('oneself is refused, and so is anyone who is no administrator', async () => {
    const { personId } = stage.administrator;
    await expect(deactivatePerson(stage.administrator, { personId, why: 'a try' })).rejects.toThrow(Refused);
    const pia = await stage.person('Pia Principal', 'principal_investigator');
    await expect(deactivatePerson(pia, { personId, why: 'a try' })).rejects.toThrow(NotAllowed);
    await expect(reactivatePerson(pia, { personId, why: 'a try' })).rejects.toThrow(NotAllowed);
    await expect(renewLink(pia, { personId })).rejects.toThrow(NotAllowed);
  });
});

describe('the first administrator', () => {
  it('is refused, with a sentence, when the address is known', async () => {
    const again = createFirstAdministrator(stage.ownerUrl, {
      email: 'Ada@casebook.test',
      name: 'Ada',
      baseUrl: 'http://127.0.0.1:4600',
    });
    await expect(again).rejects.toThrow('There is a person with the address ada@casebook.test already.');
  });
});
