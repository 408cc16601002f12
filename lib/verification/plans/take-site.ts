import 'server-only';
import { eq } from 'drizzle-orm';
import { schema, type Transaction } from '@/db/client';
import { NotFound } from '@/lib/access/errors';

const { site } = schema;

/** The site with this code. Throws NotFound. */
export async function siteOf(tx: Transaction, code: string): Promise<{ id: string; code: string; name: string }> {
  const [found] = await tx
    .select({ id: site.id, code: site.code, name: site.name })
    .from(site)
    .where(eq(site.code, code));
  if (!found) throw new NotFound('The study has no such site.');
  return found;
}
