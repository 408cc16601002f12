import 'server-only';
import { sql } from 'drizzle-orm';

/** The enrolled children, those of training sites apart, as `p` of a query: `from ${countedChildren} join … on …participant_id = p.id`. */
export const countedChildren = sql`(
  select child.* from participant child join site on site.id = child.site_id
  where child.enrolled_on is not null and not site.is_training
) p`;
