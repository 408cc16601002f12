import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { schema, type Transaction } from '@/db/client';
import { transactionAs } from '@/db/transaction-as';
import { type Actor, assertMay } from '@/lib/access/actor';
import { Refused } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';
import { studyTimeZone } from '@/lib/access/study-time-zone';
import type { CutInput } from './cut-input';
import { readMoment } from './read-moment';

const { dataCut } = schema;

/**
 * Gives a moment a name, so that everybody can look at the data as they stood then. Nothing is copied: the audit trail holds it.
 * Throws NotAllowed, and Refused for a name that is taken and a moment that cannot be read or has not come yet.
 */
export async function makeCut(actor: Actor, { name, moment, remark }: CutInput): Promise<Outcome<{ cutId: string }>> {
  assertMay(actor, 'make data cuts');
  const timeZone = await studyTimeZone();
  return transactionAs(actor, `Data cut: ${name}`, async (tx) => {
    const at = moment === '' ? await clockOf(tx) : readMoment(moment, timeZone);
    const id = newId();
    await refuseTaken(tx, name);
    const made = await tx
      .insert(dataCut)
      .values({ id, name, at, remark, madeBy: actor.personId })
      .onConflictDoNothing({ target: dataCut.name })
      .returning({ id: dataCut.id });
    if (made.length === 0) throw taken(name); // another person was faster
    return { ok: true, cutId: id };
  });
}

async function refuseTaken(tx: Transaction, name: string): Promise<void> {
  const same = await tx
    .select({ id: dataCut.id })
    .from(dataCut)
    .where(eq(sql`lower(${dataCut.name})`, name.toLowerCase()));
  if (same.length > 0) throw taken(name);
}

const taken = (name: string) =>
  new Refused(`There is a data cut called “${name}” already. Nothing was saved; give this one another name.`);

async function clockOf(tx: Transaction): Promise<Date> {
  const { rows } = await tx.execute<{ now: string }>(sql`select clock_timestamp() as now`);
  return new Date(rows[0]?.now ?? Date.now());
}
