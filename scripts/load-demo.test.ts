import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '@/db/client';
import { createTestDatabase, type TestDatabase } from '@/db/test-database';
import { signIn } from '@/lib/access/sign-in';
import { demoAccounts } from '@/study/demo/cast';
import { readCohort } from '@/study/demo/cohort';
import { growChild } from '@/study/demo/grow-child';
import { placesOf } from '@/study/demo/training/plant';
import { lineOf, plantedCasebook, trainingChildren } from '@/study/demo/training/training-children';
import { enrolChild, fillCasebook } from './demo/casebooks';
import { openLaboratories } from './demo/laboratories';
import { type DemoPeople, makePeople } from './demo/people';

let database: TestDatabase;
let owner: Client;
let people: DemoPeople;

beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.appUrl;
  process.env.NEXTAUTH_URL ??= 'http://127.0.0.1:4410';
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  people = await makePeople(database.ownerUrl);
  await openLaboratories(people);
});
afterAll(async () => {
  await closeDatabase();
  await owner.end();
  await database.drop();
});

test('every demo person signs in with the password that is printed, and holds the role at the named sites', async () => {
  for (const { email, password, role, sites } of demoAccounts) {
    expect(await signIn({ email, password, userAgent: null })).not.toBeNull();
    const held = people.get(email)?.assignments.map((one) => [one.role, one.siteCode]);
    expect(held).toEqual(sites.length === 0 ? [[role, null]] : sites.map((code) => [role, code]));
  }
});

test('children are entered as the data manager of their site, under their own numbers, every form complete', async () => {
  const numbers = ['MI01-001', 'MI02-003'];
  for (const child of readCohort().filter(({ number }) => numbers.includes(number))) {
    const grown = growChild(child);
    const entered = await fillCasebook(await enrolChild(grown, people));
    const places = [...grown.screening, ...grown.casebook].map(
      ({ event, form, repeat }) => `${event} ${form} ${repeat}`,
    );
    expect(entered).toBe(new Set(places).size);
  }
  expect(await firstColumn('select number from participant order by 1')).toEqual(numbers);
  expect(await firstColumn("select count(*) from entry where status = 'draft' or hard_findings > 0")).toEqual(['0']);
});

test('every value has its audit row, written by that data manager', async () => {
  const writers = `select p.number || ' ' || w.display_name from audit_event a join participant p on p.id = a.participant_id
    join person w on w.id = a.actor_id where a.table_name = 'chemotherapy_cycle' group by 1 order by 1`;
  expect(await firstColumn(writers)).toEqual(['MI01-001 Dora Datamanager', 'MI02-003 Bruno Bergamo']);
  const unaudited = `select count(*) from entry e
    where not exists (select from audit_event a where a.participant_id = e.participant_id and a.entry_id = e.id)`;
  expect(await firstColumn(unaudited)).toEqual(['0']);
});

test('training children are enrolled at their site, and what is planted stands where it should', async () => {
  for (const child of trainingChildren) await fillCasebook(await enrolChild(plantedCasebook(child), people));
  const planted = trainingChildren.flatMap((child) =>
    [...new Set(child.plants.flatMap(placesOf))].map((place) => `${lineOf(child).number} ${place}`),
  );
  const found = `select p.number || ' ' || e.event_code || '/' || e.form_code || '/' || e.repeat from entry e
    join participant p on p.id = e.participant_id join site s on s.id = e.site_id
    where s.is_training and e.hard_findings > 0`;
  expect((await firstColumn(found)).sort()).toEqual(planted.sort());
  const writers = `select distinct w.display_name from audit_event a join person w on w.id = a.actor_id
    join site s on s.id = a.site_id where s.is_training and a.table_name = 'diagnosis'`;
  expect(await firstColumn(writers)).toEqual(['Tessa Training']);
});

/** The first column of an answer. */
async function firstColumn(query: string): Promise<string[]> {
  const { rows } = await owner.query({ text: query, rowMode: 'array' });
  return rows.map(([first]) => String(first));
}
