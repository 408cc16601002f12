import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from './actor';
import { closeSite } from './close-site';
import { NotAllowed, NotFound } from './errors';
import { invitePerson } from './invite-person';
import { listPeople } from './list-people';
import { listSites, loadSite } from './list-sites';
import { loadPerson } from './load-person';
import { listOwnSessions } from './own-sessions';
import { signIn } from './sign-in';
import { done, password, type Stage, setStage } from './testing/stage';

let stage: Stage;
let inspector: Actor;
let dana: Actor;
beforeAll(async () => {
  stage = await setStage();
  inspector = await stage.person('Ines Inspector', 'inspector');
  dana = await stage.person('Dana Data', 'data_manager', stage.milan);
  for (const name of ['Bea', 'Ben', 'Bob']) {
    done(await invitePerson(stage.administrator, { email: `${name}@casebook.test`, displayName: name, roles: [] }));
  }
});
afterAll(() => stage.end());

describe('the list of people', () => {
  it('P11-300b is by name and tells roles and the state of each account', async () => {
    const { people, count } = await listPeople(inspector, {});
    expect(people.map((person) => person.displayName)).toEqual([
      'Ada Admin',
      'Bea',
      'Ben',
      'Bob',
      'Dana Data',
      'Ines Inspector',
    ]);
    expect(count).toBe(6);
    expect(people.at(4)).toMatchObject({ state: 'active', assignments: [{ role: 'data_manager', siteCode: 'MI01' }] });
    expect(people.at(1)).toMatchObject({ state: 'invited', assignments: [], lastSeenAt: null });
  });

  it('is searched by part of the name or the address; signs stand for themselves', async () => {
    const found = async (search: string) =>
      (await listPeople(inspector, { search })).people.map((person) => person.displayName);
    expect(await found('DANA')).toEqual(['Dana Data']);
    expect(await found('ben@')).toEqual(['Ben']);
    expect(await found('%')).toEqual([]);
  });

  it('is paged by key, and an address that was cut begins at the beginning', async () => {
    const first = await listPeople(inspector, { size: 4 });
    const second = await listPeople(inspector, { size: 4, after: first.next ?? '' });
    expect([first.people.length, second.people.length, second.next]).toEqual([4, 2, null]);
    expect(second.people[0]?.displayName).toBe('Dana Data');
    expect((await listPeople(inspector, { size: 4, after: 'cut' })).people).toEqual(first.people);
  });

  it('is for those who may read the administration', async () => {
    await expect(listPeople(dana, {})).rejects.toThrow(NotAllowed);
    await expect(loadPerson(dana, dana.personId)).rejects.toThrow(NotAllowed);
    await expect(listSites(dana)).rejects.toThrow(NotAllowed);
  });
});

describe('one person', () => {
  it('is told with every role ever held and the sign-ins open', async () => {
    const opened = await signIn({ email: dana.email, password, userAgent: null });
    const page = await loadPerson(inspector, dana.personId);
    expect(page).toMatchObject({ state: 'active', hasPassword: true, openSessions: 1 });
    expect(page.assignments).toMatchObject([{ role: 'data_manager', siteCode: 'MI01', validTo: null }]);
    expect(page.assignments).toHaveLength(1);
    expect(opened).not.toBeNull();
  });

  it.each(['not-an-id', '00000000-0000-7000-8000-000000000001'])('%s is not found', async (id) => {
    await expect(loadPerson(inspector, id)).rejects.toThrow(NotFound);
  });

  it('sees their own sign-ins and nobody else’s', async () => {
    const opened = await signIn({ email: dana.email, password, userAgent: 'Mozilla/5.0 (X11; Linux) Firefox/140' });
    const own = await listOwnSessions({ ...dana, sessionId: opened?.sessionId ?? null });
    expect(own.filter((session) => session.isThisOne)).toMatchObject([
      { userAgent: expect.stringContaining('Firefox') },
    ]);
    expect(await listOwnSessions(inspector)).toEqual([]);
  });
});

describe('the list of sites', () => {
  it('is by code and holds closed ones', async () => {
    done(await closeSite(stage.administrator, { siteId: stage.rome, why: 'no patients' }));
    const sites = await listSites(inspector);
    expect(sites.map((site) => site.code)).toEqual(['MI01', 'MI02', 'MI03', 'RO01', 'TR01']);
    expect(sites.at(3)?.closedAt).toBeInstanceOf(Date);
    await expect(loadSite(inspector, 'XX99')).rejects.toThrow(NotFound);
  });
});
