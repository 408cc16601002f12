import 'server-only';
import { eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { site } from '@/db/schema/people';
import { NotFound } from './errors';

/** The site's row, held until the transaction ends. Throws NotFound. */
export async function lockSite(tx: Transaction, siteId: string) {
  const [found] = await tx.select().from(site).where(eq(site.id, siteId)).for('update');
  if (!found) throw new NotFound('There is no such site.');
  return found;
}
