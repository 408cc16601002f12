import 'server-only';
import { sql } from 'drizzle-orm';
import { isRoleName } from '@/study/roles';
import type { Assignment } from './actor';

export interface HeldRole {
  role: string;
  siteId: string | null;
  siteCode: string | null;
}

/**
 * SQL: the roles person `p` holds today, as one JSON array. A role of one site begins and ends by that site's own date, one
 * of all sites by the date of UTC.
 */
export const rolesHeldToday = sql`(
  select coalesce(json_agg(json_build_object('role', a.role, 'siteId', a.site_id, 'siteCode', s.code) order by a.role, s.code), '[]')
  from role_assignment a left join site s on s.id = a.site_id
  where a.person_id = p.id
    and a.valid_from <= (now() at time zone coalesce(s.time_zone, 'UTC'))::date
    and (a.valid_to is null or a.valid_to >= (now() at time zone coalesce(s.time_zone, 'UTC'))::date)
)`;

/** The roles as an actor carries them; a role this version of the study does not know gives nothing. */
export function assignmentsOf(held: readonly HeldRole[]): Assignment[] {
  return held.flatMap(({ role, siteId, siteCode }) => (isRoleName(role) ? [{ role, siteId, siteCode }] : []));
}
