import 'server-only';
import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { roleAssignment, site } from '@/db/schema/people';
import { systemPersonId } from '@/db/system-person';
import { readAs } from '@/db/transaction-as';
import { isRoleName, type RoleName } from '@/study/roles';
import { type Actor, assertMay } from './actor';
import { NotFound } from './errors';
import { type AccountState, accountState } from './list-people';

export interface PersonPage {
  personId: string;
  displayName: string;
  email: string;
  state: AccountState;
  hasPassword: boolean;
  openSessions: number;
  assignments: PersonAssignment[];
}
export interface PersonAssignment {
  id: string;
  role: RoleName;
  siteCode: string | null;
  siteName: string | null;
  validFrom: string;
  validTo: string | null;
}

type Row = Omit<PersonPage, 'assignments'>;

/** A person with every role they hold, held or will hold. Throws NotFound. */
export async function loadPerson(actor: Actor, personId: string): Promise<PersonPage> {
  assertMay(actor, 'read administration');
  return readAs(actor, async (tx) => {
    const { rows } = await tx.execute<Row>(sql`
      select p.id as "personId", p.display_name as "displayName", p.email, ${accountState} as state,
             p.password_hash is not null as "hasPassword",
             (select count(*)::int from session s where s.person_id = p.id and s.revoked_at is null
                and s.last_seen_at > now() - interval '12 hours') as "openSessions"
      from person p where p.id::text = ${personId} and p.id <> ${systemPersonId}`);
    const [found] = rows;
    if (!found) throw new NotFound('There is no such person.');
    return { ...found, assignments: await assignmentsEver(tx, found.personId) };
  });
}

async function assignmentsEver(tx: Transaction, personId: string): Promise<PersonAssignment[]> {
  const rows = await tx
    .select({
      id: roleAssignment.id,
      role: roleAssignment.role,
      siteCode: site.code,
      siteName: site.name,
      validFrom: roleAssignment.validFrom,
      validTo: roleAssignment.validTo,
    })
    .from(roleAssignment)
    .leftJoin(site, eq(site.id, roleAssignment.siteId))
    .where(eq(roleAssignment.personId, personId))
    .orderBy(desc(sql`${roleAssignment.validTo} is null`), desc(roleAssignment.validFrom), asc(roleAssignment.id));
  return rows.flatMap(({ role, ...row }) => (isRoleName(role) ? [{ role, ...row }] : []));
}
