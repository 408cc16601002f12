import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { SiteScope } from '@/lib/access/actor';
import { readPageKey } from '@/lib/access/page-key';
import { todayIn } from '@/lib/dates/clock';
import { parseTypedDate } from '@/lib/dates/typed-date';

const one = z.preprocess((sent) => (Array.isArray(sent) ? sent[0] : sent), z.string().trim().max(200)).catch('');

/** What the trail is asked for, as it stands in the address of the page. '' asks for nothing. */
export const auditQuery = z.object({
  /** Participant or screening number. */
  participant: one,
  /** Part of the name or the e-mail address of whoever made the change. */
  person: one,
  /** One day, typed as people do; kept as `YYYY-MM-DD`. */
  day: one.transform((typed) => {
    const day = parseTypedDate(typed, todayIn('UTC'));
    return day.ok ? day.value : '';
  }),
  table: one,
  after: one,
});
export type AuditQuery = z.output<typeof auditQuery>;

/** The same query as an address, with what is asked alone. */
export function auditAddress(path: string, query: AuditQuery): string {
  const asked = Object.entries(query).filter(([, value]) => value !== '');
  return asked.length === 0 ? path : `${path}?${new URLSearchParams(asked)}`;
}

/** SQL: the rows of the trail (`a`) that are asked for, among those of the person's sites. Keys, and what the row says itself by when and who, or begins with, are left out. */
export function conditionsOf(query: AuditQuery, scope: SiteScope, timeZone: string): SQL {
  const { participant, person, day, table, after } = query;
  const like = `%${person.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const key = readPageKey(after, 2);
  const conditions = [
    sql`a.field not in ('id', 'entry_id', 'participant_id', 'person_id', 'created_at', 'created_by', 'saved_at', 'saved_by')`,
    sql`not (a.field = 'failed_sign_ins' and a.action = 'insert')`,
    sql`not (a.field = 'site_id' and a.participant_id is not null)`,
    scope.all ? null : sql`a.site_id = any(${sql.param(scope.siteIds)}::uuid[])`,
    participant &&
      sql`a.participant_id = (select id from participant where ${participant.toUpperCase()} in (number, screening_number))`,
    person && sql`a.actor_id in (select id from person where display_name ilike ${like} or email ilike ${like})`,
    day &&
      sql`a.at >= ${day}::timestamp at time zone ${timeZone} and a.at < (${day}::timestamp + interval '1 day') at time zone ${timeZone}`,
    table && sql`a.table_name = ${table}`,
    key && sql`(a.at, a.id) < (${key[0]}::timestamptz, ${key[1]}::bigint)`,
  ].filter((condition): condition is SQL => typeof condition === 'object' && condition !== null);
  return sql.join(conditions, sql` and `);
}
