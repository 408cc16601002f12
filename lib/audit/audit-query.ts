import 'server-only';
import { is, SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { SiteScope } from '@/lib/access/actor';
import { readPageKey } from '@/lib/access/page-key';
import { addDays, isDate } from '@/lib/dates/calendar';
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

/** What the conditions need to know besides the query. */
export interface AuditBounds {
  scope: SiteScope;
  timeZone: string;
  /** The people that the query names; null when it names nobody. Looked up first, so that the trail's own index is used. */
  actorIds: readonly string[] | null;
}

/**
 * SQL: the rows of the trail (`a`) that are asked for, among those of the person's sites. Keys, and what the row says itself
 * by when and who, or begins with, are left out.
 */
export function conditionsOf(query: AuditQuery, { scope, timeZone, actorIds }: AuditBounds): SQL {
  const { participant, day, table } = query;
  const conditions = [
    sql`(a.field not in ('id', 'entry_id', 'participant_id', 'person_id', 'created_at', 'created_by', 'saved_at', 'saved_by')
      or (a.table_name = 'session' and a.field = 'created_at'))`,
    sql`not (a.field = 'failed_sign_ins' and a.action = 'insert')`,
    sql`not (a.field = 'site_id' and a.participant_id is not null)`,
    scope.all || sql`a.site_id = any(${sql.param(scope.siteIds)}::uuid[])`,
    participant && sql`a.participant_id = ${participantCalled(participant)}`,
    actorIds && sql`a.actor_id = any(${sql.param(actorIds)}::uuid[])`,
    day && sql`a.at >= ${midnight(day, timeZone)} and a.at < ${midnight(addDays(day, 1), timeZone)}`,
    table && sql`a.table_name = ${table}`,
    afterKey(query.after),
  ].filter((condition) => is(condition, SQL));
  return sql.join(conditions, sql` and `);
}

function participantCalled(number: string): SQL {
  return sql`(select id from participant where ${number.toUpperCase()} in (number, screening_number))`;
}

function midnight(day: string, timeZone: string): SQL {
  return sql`(${day}::timestamp at time zone ${timeZone})`;
}

function afterKey(after: string): SQL | null {
  const [at = '', id = ''] = readPageKey(after, 2) ?? [];
  return isMoment(at) && /^\d{1,18}$/.test(id) ? sql`(a.at, a.id) < (${at}::timestamptz, ${id}::bigint)` : null;
}

/** Whether PostgreSQL reads the text as a moment, in the way it writes one. */
function isMoment(text: string): boolean {
  const clock = /^ ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?$/;
  return isDate(text.slice(0, 10)) && clock.test(text.slice(10));
}
