import { acceptInvitation, openInvitation } from '@/lib/access/accept-invitation';
import type { Actor } from '@/lib/access/actor';
import { actorOf } from '@/lib/access/actor-of';
import { createFirstAdministrator } from '@/lib/access/first-administrator';
import { invitePerson } from '@/lib/access/invite-person';
import { listSites } from '@/lib/access/list-sites';
import { publicUrl } from '@/lib/access/one-time-link';
import { type DemoAccount, demoAccounts, demoPerson } from '@/study/demo/cast';
import { done } from './done';

/** Day from which the roles are held: before the first child of the cohort. */
const validFrom = '1995-06-12';

/** The demo people as actors, by e-mail address. */
export type DemoPeople = ReadonlyMap<string, Actor>;

/** Makes the demo people as in life: the first administrator from the command line, the others invited by that one with their roles. */
export async function makePeople(ownerUrl: string): Promise<DemoPeople> {
  const first = demoPerson('administrator');
  const { link } = await createFirstAdministrator(ownerUrl, { ...first, baseUrl: publicUrl() });
  const administrator = await openAccount(link, first);
  const siteIds = new Map((await listSites(administrator)).map(({ code, siteId }) => [code, siteId]));
  const people = new Map([[first.email, administrator]]);
  for (const account of demoAccounts.filter((one) => one !== first)) {
    people.set(account.email, await invite(administrator, account, siteIds));
  }
  return people;
}

/** The demo person with this e-mail address. */
export function actorIn(people: DemoPeople, email: string): Actor {
  const actor = people.get(email);
  if (!actor) throw new Error(`${email} is not among the demo people.`);
  return actor;
}

async function invite(
  administrator: Actor,
  account: DemoAccount,
  siteIds: ReadonlyMap<string, string>,
): Promise<Actor> {
  const { email, name, role, sites } = account;
  const where = sites.length === 0 ? [null] : sites.map((code) => idOf(siteIds, code));
  const roles = where.map((siteId) => ({ role, siteId, validFrom, validTo: null }));
  const invited = await invitePerson(administrator, { email, displayName: name, roles });
  return openAccount(done(`inviting ${name}`, invited).link, account);
}

/** The person follows the one-time link and chooses a password. */
async function openAccount(link: string, { name, password }: DemoAccount): Promise<Actor> {
  const token = new URL(link).pathname.split('/').at(-1) ?? '';
  const invitation = await openInvitation(token);
  if (!invitation) throw new Error(`The link for ${name} does not work.`);
  done(`the password of ${name}`, await acceptInvitation({ token, password }));
  return actorOf(invitation.personId);
}

function idOf(siteIds: ReadonlyMap<string, string>, code: string): string {
  const id = siteIds.get(code);
  if (!id) throw new Error(`Site ${code} is not in the database.`);
  return id;
}
