import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { closeDatabase } from '@/db/client';
import { systemPersonId } from '@/db/system-person';
import { createTestDatabase } from '@/db/test-database';
import type { Actor } from '@/lib/access/actor';
import { actorOf } from '@/lib/access/actor-of';
import type { RoleName } from '@/study/roles';

/** The standing cast: data managers of MI01 and MI02, an investigator and a monitor of MI01, and the people of all sites. */
export interface Cast {
  dora: Actor;
  bruno: Actor;
  ivo: Actor;
  marco: Actor;
  clara: Actor;
  paola: Actor;
  stella: Actor;
  adam: Actor;
  ines: Actor;
}

/** A real database with the cast in it, for the tests of verbs. */
export interface Stage extends Cast {
  /** The owner's connection: sees past row-level security. */
  owner: Client;
  close(): Promise<void>;
}

/** Sets the stage in a database of its own and makes it the process's database. */
export async function setStage(): Promise<Stage> {
  const test = await createTestDatabase();
  process.env.DATABASE_URL = test.appUrl;
  const owner = new Client(test.ownerUrl);
  await owner.connect();
  return {
    ...(await castInto(owner)),
    owner,
    async close() {
      await closeDatabase();
      await owner.end();
      await test.drop();
    },
  };
}

/** Puts the cast into the database of this connection. */
export async function castInto(owner: Client): Promise<Cast> {
  await owner.query("select set_config('casebook.actor', $1, false), set_config('casebook.reason', 'Test', false)", [
    systemPersonId,
  ]);
  const cast = async (name: string, role: RoleName, site: string | null) =>
    actorOf(await hire(owner, name, role, site));
  return {
    dora: await cast('Dora Datamanager', 'data_manager', 'MI01'),
    bruno: await cast('Bruno Bergamo', 'data_manager', 'MI02'),
    ivo: await cast('Ivo Investigator', 'investigator', 'MI01'),
    marco: await cast('Marco Monitor', 'monitor', 'MI01'),
    clara: await cast('Clara Central', 'central_data_manager', null),
    paola: await cast('Paola Principal', 'principal_investigator', null),
    stella: await cast('Stella Statistician', 'statistician', null),
    adam: await cast('Adam Administrator', 'administrator', null),
    ines: await cast('Ines Inspector', 'inspector', null),
  };
}

/** A person with one role, at a site or (null) at all of them; returns the id. */
export async function hire(owner: Client, name: string, role: RoleName, site: string | null): Promise<string> {
  const id = newId();
  const email = `${name.toLowerCase().replace(' ', '.')}@example.org`;
  await owner.query('insert into person (id, email, display_name) values ($1, $2, $3)', [id, email, name]);
  await owner.query(
    `insert into role_assignment (id, person_id, role, site_id, valid_from)
     values ($1, $2, $3, (select id from site where code = $4), '2020-01-01')`,
    [newId(), id, role, site],
  );
  return id;
}
