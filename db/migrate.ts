import { createHmac } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import type { AnyForm } from '@/lib/crf/form';
import { forms } from '@/study/forms';
import { programRole, roles } from '@/study/roles';
import { casebookSignedAt, writtenByReview } from '@/study/signing';
import { sites } from '@/study/sites';
import { plannedApprovals } from '@/study/study';
import { systemPersonId, systemRoleId } from './system-person';

const folder = path.join(process.cwd(), 'db');

/**
 * Brings a database to the present schema and gives the application its own login. Safe to run at every start and by
 * several starters at once. Needs a login that owns the database and may create roles.
 * Returns the URL the application connects with.
 */
export async function migrate(options: { ownerUrl: string; authSecret: string }): Promise<{ appUrl: string }> {
  const client = new Client({ connectionString: options.ownerUrl, application_name: 'casebook migrate' });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('casebook migrate'))");
    await client.query('set client_min_messages = warning');
    await client.query('drop schema if exists as_of cascade'); // views that hold on to the columns of tables; made anew below
    await applyMigrations(drizzle(client), { migrationsFolder: path.join(folder, 'migrations') });
    const login = await makeLogin(client, options.authSecret);
    await applyStandingSql(client, login.name);
    await guardForms(client);
    await stampSignatures(client, login.name);
    await writeRoles(client);
    await writeSystemPerson(client);
    await writeSites(client);
    await writeApprovals(client);
    await forgetWhatIsOver(client);
    return { appUrl: urlAs(options.ownerUrl, login) };
  } finally {
    await client.end();
  }
}

interface Login {
  name: string;
  password: string;
}

/** One login per database, so that two databases of one server cannot open each other. */
async function makeLogin(client: Client, authSecret: string): Promise<Login> {
  const { rows } = await client.query<{ database: string }>('select current_database() as database');
  const name = `${rows[0]?.database}_app`.slice(0, 63);
  const password = createHmac('sha256', authSecret).update(`database login ${name}`).digest('base64url');
  const role = client.escapeIdentifier(name);
  const exists = await client.query('select from pg_roles where rolname = $1', [name]);
  if (exists.rowCount === 0) await client.query(`create role ${role} login noinherit`);
  await client.query(`alter role ${role} login password ${client.escapeLiteral(password)}`);
  // Compiling a query takes longer than any of ours runs.
  await client.query(`alter role ${role} set jit = off`);
  return { name, password };
}

/** Functions, triggers, policies and grants: the same every time, so that a new form's table is protected without a line. */
async function applyStandingSql(client: Client, login: string) {
  const files = (await readdir(path.join(folder, 'sql'))).filter((f) => f.endsWith('.sql')).sort();
  await client.query('begin');
  try {
    for (const file of files) {
      const text = await readFile(path.join(folder, 'sql', file), 'utf8');
      await client.query(text.replaceAll(':app', client.escapeIdentifier(login)));
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/**
 * Each table of a form and of its grids refuses what is locked, and lets signatures and verifications fall with what changes. What the
 * program computes may move on a frozen form; what the review itself puts into a form is no change of its content.
 */
async function guardForms(client: Client) {
  const parts = Object.values<AnyForm>(forms).flatMap((form) => [form, ...Object.values(form.groups)]);
  for (const { name, fields } of parts) {
    const computed = Object.keys(fields).filter((key) => fields[key]?.kind === 'derived');
    const ofReview = computed.filter((key) => writtenByReview.includes(key));
    const [table, passing, derived] = [client.escapeIdentifier(name), pgArray(ofReview), pgArray(computed)];
    await client.query(`create or replace trigger locked before insert or update or delete on ${table} for each row
                        execute function refuse_what_is_locked(${passing}, ${derived})`);
    await client.query(`create or replace trigger review_falls after insert or update or delete on ${table} for each row
                        execute function let_review_fall(${passing})`);
  }
}

/**
 * Writes down on its form when the casebook was signed as a whole. Whoever signs may write no form, so the database does it for them; what it
 * writes follows from the signatures alone.
 */
async function stampSignatures(client: Client, login: string) {
  const table = client.escapeIdentifier(forms[casebookSignedAt.form].name);
  const field = client.escapeIdentifier(casebookSignedAt.field);
  await client.query(`create or replace function stamp_casebook_signature(child uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      signed timestamp;
      reason text := casebook_reason();
    begin
      if not exists (select from ${table} where participant_id = child and site_id = any (casebook_sites('read casebook'))) then return; end if;
      signed := casebook_signed_at(child);
      if not exists (select from ${table} where participant_id = child and ${field} is distinct from signed) then return; end if;
      perform set_config('casebook.reason', case when signed is null then 'The casebook no longer stands signed as a whole'
        else 'The casebook was signed as a whole' end, true);
      update ${table} set ${field} = signed where participant_id = child and ${field} is distinct from signed;
      perform set_config('casebook.reason', reason, true);
    end $$`);
  await client.query('revoke all on function stamp_casebook_signature(uuid) from public');
  await client.query(`grant execute on function stamp_casebook_signature(uuid) to ${client.escapeIdentifier(login)}`);
}

const pgArray = (names: readonly string[]) => `'{${names.join(',')}}'`;

/** The copy of `study/roles.ts` that row-level security asks. */
async function writeRoles(client: Client) {
  const ofPeople = Object.entries(roles).flatMap(([role, { scope, permissions }]) =>
    permissions.map((permission) => ({ role, scope, permission })),
  );
  const ofProgram = programRole.permissions.map((permission) => ({ role: programRole.name, scope: 'all', permission }));
  const pairs = [...ofPeople, ...ofProgram];
  await client.query('begin');
  await client.query('delete from role_permission');
  await client.query(
    `insert into role_permission (role, scope, permission)
     select * from jsonb_to_recordset($1) as p (role text, scope text, permission text)`,
    [JSON.stringify(pairs)],
  );
  await client.query('commit');
}

/** The actor of what no person does: the first administrator, the study's sites, the daily checks. Cannot sign in. */
const writeSystemPerson = (client: Client) =>
  asSystem(client, 'Database set up', async () => {
    await client.query(
      `insert into person (id, email, display_name, deactivated_at)
       values ($1, 'system@casebook.invalid', 'Casebook', now()) on conflict do nothing`,
      [systemPersonId],
    );
    await client.query(
      `insert into role_assignment (id, person_id, role, valid_from) values ($1, $2, $3, '1900-01-01') on conflict do nothing`,
      [systemRoleId, systemPersonId, programRole.name],
    );
  });

/** Registers the sites of the study plan that are not there yet; what an administrator changed since stays. */
const writeSites = (client: Client) =>
  asSystem(client, 'Site of the study plan', () =>
    client.query(
      `insert into site (id, code, name, time_zone, is_training)
       select s.id, s.code, s.name, s."timeZone", coalesce(s."isTraining", false)
       from jsonb_to_recordset($1) as s (id uuid, code text, name text, "timeZone" text, "isTraining" boolean)
       where not exists (select from site where site.code = s.code)`,
      [JSON.stringify(sites.map((planned) => ({ ...planned, id: newId() })))],
    ),
  );

/** The approvals that the study plan knows, where none is recorded yet; what was recorded since stays. */
const writeApprovals = (client: Client) =>
  asSystem(client, 'Approval of the study plan', () =>
    client.query(
      `insert into document_approval (id, site_id, document, version, approved_on, recorded_by)
       select a.id, s.id, a.document, a.version, a."approvedOn"::date, $2
       from jsonb_to_recordset($1) as a (id uuid, document text, version text, site text, "approvedOn" text)
       join site s on s.code = a.site
       on conflict (site_id, document, version) do nothing`,
      [JSON.stringify(plannedApprovals().map((approval) => ({ ...approval, id: newId() }))), systemPersonId],
    ),
  );

async function asSystem(client: Client, reason: string, work: () => Promise<unknown>) {
  await client.query('begin');
  await client.query("select set_config('casebook.actor', $1, true), set_config('casebook.reason', $2, true)", [
    systemPersonId,
    reason,
  ]);
  await work();
  await client.query('commit');
}

/** Answers to requests nobody will send again, and signs of presence of people long gone. */
async function forgetWhatIsOver(client: Client) {
  await client.query("delete from handled_request where at < now() - interval '1 day'");
  await client.query("delete from presence where seen_at < now() - interval '1 day'");
}

function urlAs(ownerUrl: string, login: Login): string {
  const url = new URL(ownerUrl);
  url.username = encodeURIComponent(login.name);
  url.password = encodeURIComponent(login.password);
  return url.toString();
}
