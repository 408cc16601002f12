import 'server-only';
import { eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { person } from '@/db/schema/people';
import { NotFound } from './errors';

/** The person's row, held until the transaction ends, so that two changes of one person follow each other. Throws NotFound. */
export async function lockPerson(tx: Transaction, personId: string) {
  const [found] = await tx.select().from(person).where(eq(person.id, personId)).for('update');
  if (!found) throw new NotFound('There is no such person.');
  return found;
}
