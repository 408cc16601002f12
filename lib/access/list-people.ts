import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import { systemPersonId } from '@/db/system-person';
import { readAs } from '@/db/transaction-as';
import { type Actor, type Assignment, assertMay } from './actor';
import { assignmentsOf, type HeldRole, rolesHeldToday } from './held-roles';
import { readPageKey, writePageKey } from './page-key';

export type AccountState = 'active' | 'invited' | 'link ran out' | 'locked' | 'not active';

export interface ListedPerson {
  personId: string;
  displayName: string;
  email: string;
  state: AccountState;
  /** Of today. */
  assignments: Assignment[];
  lastSeenAt: Date | null;
}

interface PeopleQuery {
  /** Part of the name or of the e-mail address. */
  search?: string;
  /** The key of the page before, as `next` gave it. */
  after?: string;
  size?: number;
}

type Row = {
  personId: string;
  displayName: string;
  email: string;
  state: AccountState;
  held: HeldRole[];
  lastSeenAt: string | null;
};

/** SQL: the state of the account of person `p`. */
export const accountState = sql`case
  when p.deactivated_at is not null then 'not active'
  when p.locked_until > now() then 'locked'
  when p.password_hash is not null then 'active'
  when exists (select from invitation i where i.person_id = p.id and i.used_at is null and i.expires_at > now()) then 'invited'
  else 'link ran out' end`;

/** The people of the study by name, a page at a time, with the number of all that fit the search. */
export async function listPeople(
  actor: Actor,
  query: PeopleQuery,
): Promise<{ people: ListedPerson[]; count: number; next: string | null }> {
  assertMay(actor, 'read administration');
  const size = query.size ?? 50;
  return readAs(actor, async (tx) => {
    const fits = fitting(query.search);
    const { rows } = await tx.execute<Row>(sql`
      select p.id as "personId", p.display_name as "displayName", p.email, ${accountState} as state, ${rolesHeldToday} as held,
             (select max(s.last_seen_at) from session s where s.person_id = p.id) as "lastSeenAt"
      from person p
      where ${fits} and ${after(query.after)}
      order by p.display_name, p.id limit ${size + 1}`);
    const counted = await tx.execute<{ count: number }>(sql`select count(*)::int as count from person p where ${fits}`);
    const people = rows.slice(0, size).map(listed);
    const last = rows.length > size ? people.at(-1) : undefined;
    const next = last ? writePageKey([last.displayName, last.personId]) : null;
    return { people, count: counted.rows[0]?.count ?? 0, next };
  });
}

function listed({ held, lastSeenAt, ...row }: Row): ListedPerson {
  return { ...row, assignments: assignmentsOf(held), lastSeenAt: lastSeenAt === null ? null : new Date(lastSeenAt) };
}

function fitting(search: string | undefined): SQL {
  const part = search?.trim();
  if (!part) return sql`p.id <> ${systemPersonId}`;
  const pattern = `%${part.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return sql`p.id <> ${systemPersonId} and (p.display_name ilike ${pattern} or p.email ilike ${pattern})`;
}

function after(text: string | undefined): SQL {
  const key = readPageKey(text, 2);
  return key && isUuid(key[1]) ? sql`(p.display_name, p.id) > (${key[0]}, ${key[1]}::uuid)` : sql`true`;
}
