import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { schema } from '@/db/client';
import { transactionAs } from '@/db/transaction-as';
import { type Actor, assertMay, siteScope } from '@/lib/access/actor';
import { NotFound, Refused } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';
import { typedLine } from '@/lib/access/typed-line';

const { laboratory, site } = schema;

export const addLaboratoryInput = z.object({
  site: z.string().max(10),
  name: typedLine.min(2, 'Give the name of the laboratory.').max(100, 'Use at most 100 characters.'),
});

/** Adds a laboratory to a site. Its name is what the forms keep: it is never changed, and never given to another one of the site. */
export async function addLaboratory(
  actor: Actor,
  input: z.output<typeof addLaboratoryInput>,
): Promise<Outcome<{ laboratoryId: string }>> {
  assertMay(actor, 'manage reference ranges');
  const { name } = input;
  return transactionAs(actor, 'Laboratory added', async (tx) => {
    const [at] = await tx.select({ id: site.id }).from(site).where(eq(site.code, input.site));
    const { all, siteIds } = siteScope(actor, 'read casebook');
    if (!at || !(all || siteIds.includes(at.id))) throw new NotFound('There is no such site among those you may see.');
    assertMay(actor, 'manage reference ranges', at.id);
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`laboratories ${at.id}`}))`);
    const [same] = await tx
      .select({ name: laboratory.name, closedAt: laboratory.closedAt })
      .from(laboratory)
      .where(and(eq(laboratory.siteId, at.id), sql`lower(${laboratory.name}) = lower(${name})`));
    if (same) throw new Refused(takenSays(same, input.site));
    const laboratoryId = newId();
    await tx.insert(laboratory).values({ id: laboratoryId, siteId: at.id, name });
    return { ok: true, laboratoryId };
  });
}

function takenSays({ name, closedAt }: { name: string; closedAt: Date | null }, site: string): string {
  const what = closedAt ? 'It is closed: open it again, or choose another name.' : 'Choose another name.';
  return `There is a laboratory "${name}" at ${site} already. ${what}`;
}
