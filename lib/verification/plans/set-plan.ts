import 'server-only';
import { sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { schema } from '@/db/client';
import { type Actor, assertMay } from '@/lib/access/actor';
import { Refused } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';
import { once } from '@/lib/casebook/once';
import type { SetPlanInput } from './plan-input';
import { planRows } from './plan-rows';
import { siteOf } from './take-site';

/**
 * Sets how much of a site's data is compared with the source from now on. Nothing that was verified is lost, whatever the plan asks for;
 * an earlier plan that is set again draws the same participants. Refused when another plan was set since the preview.
 * Throws NotFound, NotAllowed and Refused.
 */
export async function setPlan(actor: Actor, input: SetPlanInput): Promise<Outcome<{ plan: string }>> {
  assertMay(actor, 'plan verification');
  const { share, others, seed, reason } = input;
  return once(actor, input, `Verification planned: ${reason}`, async (tx) => {
    const site = await siteOf(tx, input.site);
    assertMay(actor, 'plan verification', site.id);
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('casebook plan ' || ${site.id}, 0))`);
    const [holding] = await planRows(tx, sql`v.site_id = ${site.id}`);
    if ((holding?.id ?? null) !== input.present)
      throw new Refused(
        `${holding?.by ?? 'Somebody'} set another plan for ${site.code} since you looked. Nothing was changed: look at the preview again.`,
      );
    if (holding?.share === share && holding.others === others && holding.seed === seed)
      throw new Refused(`This plan holds at ${site.code} already.`);
    const id = newId();
    const setAt = sql`clock_timestamp()`; // the turn of this one, where two are set at once
    await tx
      .insert(schema.verificationPlan)
      .values({ id, siteId: site.id, share, others, seed, reason, setBy: actor.personId, setAt });
    return { ok: true, plan: id };
  });
}
