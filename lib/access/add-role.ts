import 'server-only';
import { and, eq, gte, isNull, lte, or } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Transaction } from '@/db/client';
import { roleAssignment, site } from '@/db/schema/people';
import { isDate } from '@/lib/dates/calendar';
import { isRoleName, type RoleName, roles, roleTitle } from '@/study/roles';
import { Refused } from './errors';

const day = z.string().refine(isDate, 'Give the day as a date.');

/** A role as it is given: at one site or (null) at all of them, from a day, and to a last day where one is known. */
export const roleInput = z.object({
  role: z.string().refine(isRoleName, 'Choose a role.'),
  siteId: z.uuid('Choose a site.').nullable(),
  validFrom: day,
  validTo: day.nullable(),
});
export type RoleInput = z.output<typeof roleInput>;

/** Adds a role within a transaction; the caller holds the lock of the person's row. Refused where it makes no sense. */
export async function addRole(tx: Transaction, personId: string, given: RoleInput): Promise<string> {
  await assertMakesSense(tx, given);
  if (await isHeldAlready(tx, personId, given)) {
    throw new Refused(`The role ${roleTitle(given.role)} is held there already on some of these days.`);
  }
  const id = uuid();
  await tx.insert(roleAssignment).values({ id, personId, ...given });
  return id;
}

async function assertMakesSense(tx: Transaction, { role, siteId, validFrom, validTo }: RoleInput) {
  if (validTo !== null && validTo < validFrom) throw new Refused('The last day comes before the first.');
  if (roles[role].scope === 'all' && siteId !== null) throw new Refused(`${roleTitle(role)} is a role of all sites.`);
  if (roles[role].scope === 'site') await assertOpenSite(tx, role, siteId);
}

async function assertOpenSite(tx: Transaction, role: RoleName, siteId: string | null) {
  if (siteId === null) throw new Refused(`${roleTitle(role)} is a role of one site: choose the site.`);
  const [found] = await tx.select({ closedAt: site.closedAt }).from(site).where(eq(site.id, siteId));
  if (!found) throw new Refused('There is no such site.');
  if (found.closedAt) throw new Refused('The site is closed: reopen it before roles are given there.');
}

async function isHeldAlready(tx: Transaction, personId: string, { role, siteId, validFrom, validTo }: RoleInput) {
  const [held] = await tx
    .select({ id: roleAssignment.id })
    .from(roleAssignment)
    .where(
      and(
        eq(roleAssignment.personId, personId),
        eq(roleAssignment.role, role),
        siteId === null ? isNull(roleAssignment.siteId) : eq(roleAssignment.siteId, siteId),
        or(isNull(roleAssignment.validTo), gte(roleAssignment.validTo, validFrom)),
        validTo === null ? undefined : lte(roleAssignment.validFrom, validTo),
      ),
    );
  return held !== undefined;
}
