import 'server-only';
import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { connect, type Transaction } from '@/db/client';
import { person } from '@/db/schema/people';
import { systemPersonId } from '@/db/system-person';
import { addRole } from './add-role';
import { Refused } from './errors';
import { personInput } from './invite-person';
import { makeLink } from './one-time-link';

interface FirstAdministrator {
  email: string;
  name: string;
  /** The public address of the application, for the link. */
  baseUrl: string;
}

/**
 * Makes an administrator when there may be none yet to do it, as the owner of the database, and returns the one-time link.
 * Throws Refused, with the sentence to print, when the address is known already or is none.
 */
export async function createFirstAdministrator(ownerUrl: string, input: FirstAdministrator): Promise<{ link: string }> {
  const parsed = personInput.safeParse({ email: input.email, displayName: input.name });
  if (!parsed.success) throw new Refused(parsed.error.issues.map((issue) => issue.message).join(' '));
  const { database, pool } = connect(ownerUrl, { max: 1 });
  try {
    const link = await database.transaction((tx) => addAdministrator(tx, parsed.data, input.baseUrl));
    return { link };
  } finally {
    await pool.end();
  }
}

async function addAdministrator(tx: Transaction, who: { email: string; displayName: string }, baseUrl: string) {
  await tx.execute(
    sql`select set_config('casebook.actor', ${systemPersonId}, true),
               set_config('casebook.reason', 'administrator made from the command line', true)`,
  );
  const personId = uuid();
  const added = await tx
    .insert(person)
    .values({ id: personId, ...who })
    .onConflictDoNothing()
    .returning();
  if (added.length === 0) throw new Refused(`There is a person with the address ${who.email} already.`);
  const today = new Date().toISOString().slice(0, 10);
  await addRole(tx, personId, { role: 'administrator', siteId: null, validFrom: today, validTo: null });
  return makeLink(tx, { personId, purpose: 'welcome', createdBy: systemPersonId, baseUrl });
}
