import 'server-only';
import { sql } from 'drizzle-orm';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, may } from '@/lib/access/actor';
import { type PlanRow, planRows } from './plan-rows';

/** A site with the plan that holds there and those before it. */
export interface PlannedSite {
  code: string;
  name: string;
  /** Null while nobody planned: then everything is compared with the source. */
  present: PlanRow | null;
  earlier: PlanRow[];
  mayPlan: boolean;
}

/** How much is compared with the source at each site this person may see. Throws NotAllowed. */
export async function listPlans(actor: Actor): Promise<PlannedSite[]> {
  assertMay(actor, 'read casebook');
  return readAs(actor, async (tx) => {
    const { rows } = await tx.execute<{ id: string; code: string; name: string }>(
      sql`select id, code, name from site order by code`,
    );
    const sites = rows.filter(({ id }) => may(actor, 'read casebook', id));
    const plans = await planRows(tx, sql`true`);
    return sites.map(({ id, code, name }) => {
      const [present = null, ...earlier] = plans.filter(({ siteId }) => siteId === id);
      return { code, name, present, earlier, mayPlan: may(actor, 'plan verification', id) };
    });
  });
}
