import { sql } from 'drizzle-orm';
import { Client } from 'pg';
import { closeDatabase } from '@/db/client';
import { createTestDatabase } from '@/db/test-database';
import { withoutActor } from '@/db/transaction-as';
import type { RoleName } from '@/study/roles';
import { acceptInvitation } from '../accept-invitation';
import type { Actor } from '../actor';
import { actorOf } from '../actor-of';
import { createSite } from '../create-site';
import { createFirstAdministrator } from '../first-administrator';
import { invitePerson } from '../invite-person';

export const password = 'lantern meadow orbit';
const baseUrl = 'http://127.0.0.1:4600';

export interface Stage {
  ownerUrl: string;
  administrator: Actor;
  milan: string;
  rome: string;
  /** Adds a person with one role, with a password when asked, and returns them as an actor. */
  person(name: string, role: RoleName, siteId?: string | null): Promise<Actor>;
  /** Reads or bends rows as the owner of the tables, past row-level security. */
  asOwner<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  end(): Promise<void>;
}

/** A fresh database with an administrator and a second town, made by the verbs themselves: the stage of a test file. */
export async function setStage(): Promise<Stage> {
  const test = await createTestDatabase();
  process.env.DATABASE_URL = test.appUrl;
  process.env.NEXTAUTH_URL = baseUrl;
  const owner = new Client({ connectionString: test.ownerUrl });
  await owner.connect();
  const { link } = await createFirstAdministrator(test.ownerUrl, {
    email: 'ada@casebook.test',
    name: 'Ada Admin',
    baseUrl,
  });
  await acceptInvitation({ token: tokenOf(link), password });
  const administrator = await actorOf(await idOf('ada@casebook.test'));
  return {
    ownerUrl: test.ownerUrl,
    administrator,
    milan: await siteOf('MI01'),
    rome: await addSite(administrator, 'RO01', 'Rome 1', 'Europe/Rome'),
    person: (name, role, siteId = null) => addPerson(administrator, name, role, siteId),
    async asOwner(text, values) {
      const { rows } = await owner.query(text, values);
      return rows;
    },
    async end() {
      await owner.end();
      await closeDatabase();
      await test.drop();
    },
  };
}

/** The secret part of a one-time link. */
export function tokenOf(link: string): string {
  return new URL(link).pathname.split('/').at(-1) ?? '';
}

/** The answer of a verb that is expected to succeed. */
export function done<Answer extends { ok: boolean }>(answer: Answer): Extract<Answer, { ok: true }> {
  if (!answer.ok) throw new Error(`Expected to succeed: ${JSON.stringify(answer)}`);
  return answer as Extract<Answer, { ok: true }>; // just checked
}

async function addPerson(administrator: Actor, name: string, role: RoleName, siteId: string | null) {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@casebook.test`;
  const roles = [{ role, siteId, validFrom: '2020-01-01', validTo: null }];
  const { personId, link } = done(await invitePerson(administrator, { email, displayName: name, roles }));
  await acceptInvitation({ token: tokenOf(link), password });
  return actorOf(personId);
}

/** The first site of the study, which every database has from its first migration. */
async function siteOf(code: string): Promise<string> {
  const { rows } = await withoutActor((db) =>
    db.execute<{ id: string }>(sql`select id from site where code = ${code}`),
  );
  const [found] = rows;
  if (!found) throw new Error(`${code} is not there.`);
  return found.id;
}

async function addSite(administrator: Actor, code: string, name: string, timeZone: string) {
  return done(await createSite(administrator, { code, name, timeZone, use: 'care' })).siteId;
}

async function idOf(email: string): Promise<string> {
  const { rows } = await withoutActor((db) =>
    db.execute<{ id: string }>(sql`select id from person where email = ${email}`),
  );
  const [found] = rows;
  if (!found) throw new Error(`${email} is not there.`);
  return found.id;
}
