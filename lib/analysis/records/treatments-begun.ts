import 'server-only';
import { sql } from 'drizzle-orm';

/** The kind of a cycle by its code: AP of AP1 to AP4; an unplanned one is a kind of its own. */
export const kindOfCycle = (code: string) => code.replace(/\d+$/, '');

/** SQL: every treatment that was begun, of any child: `participant_id`, `began` (null where not recorded) and `kind`. */
export const treatmentsBegun = sql`(
  select c.participant_id, c.cycstdat as began, rtrim(c.cyccode, '0123456789') as kind
  from chemotherapy_cycle c where c.cycdone = 'GIVEN' and c.cyccode is not null
  union all
  select participant_id, il2stdt::date, 'IL2' from interleukin2_course where il2done in ('COMPLETE', 'PARTIAL')
  union all
  select participant_id, reinfdat, 'LAK' from lak_reinfusion where reinfyn in ('Y', 'PARTIAL')
  union all
  select participant_id, sxpdat, 'SURGERY' from primary_surgery where sxpdone = 'DONE'
  union all
  select participant_id, sxmdat, 'SURGERY' from metastasis_surgery
  where sxmdat is not null and coalesce(lungsxdone, 'DONE') = 'DONE'
)`;
