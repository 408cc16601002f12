import 'server-only';
import { sql } from 'drizzle-orm';

/** SQL: the day of the last protocol treatment as the end-of-treatment form says it, as `ended_on` of `participant_id`. */
export const treatmentEnds = sql`(
  select distinct on (participant_id) participant_id, eotdat::text as ended_on from end_of_treatment
  order by participant_id, entry_id desc
)`;
