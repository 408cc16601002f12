import 'server-only';
import { asc, isNull } from 'drizzle-orm';
import { schema } from '@/db/client';
import { readAs } from '@/db/transaction-as';
import { type Actor, may } from '@/lib/access/actor';
import type { Permission } from '@/study/roles';

const { site } = schema;

/** The open sites at which the person may do this, by code. */
export async function openSites(actor: Actor, permission: Permission): Promise<{ code: string; name: string }[]> {
  const all = await readAs(actor, (tx) =>
    tx
      .select({ id: site.id, code: site.code, name: site.name })
      .from(site)
      .where(isNull(site.closedAt))
      .orderBy(asc(site.code)),
  );
  return all.filter(({ id }) => may(actor, permission, id)).map(({ code, name }) => ({ code, name }));
}
