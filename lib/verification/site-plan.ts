import 'server-only';
import { type SQL, sql } from 'drizzle-orm';

/** SQL: the plan that holds at the site `s`, as `plan`: read once for the site, where `verification_asked` reads it for each child. */
export const planOfSite: SQL = sql`left join lateral (select v.share, v.others, v.seed from verification_plan v where v.site_id = s.id
  order by v.set_at desc, v.id desc limit 1) plan on true`;

/** SQL: what the plan asks of the child `p`, as `verification_asked` says. */
export const askedByPlan: SQL = sql`case when plan.seed is null or is_drawn(plan.seed, p.screening_number, plan.share) then 'all' else plan.others end`;
