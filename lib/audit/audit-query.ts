import 'server-only';
import { is, SQL, sql } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import { z } from 'zod';
import type { SiteScope } from '@/lib/access/actor';
import { readPageKey } from '@/lib/access/page-key';
import { parameter } from '@/lib/access/query-text';
import { addDays, isDate } from '@/lib/dates/calendar';
import { todayIn } from '@/lib/dates/clock';
import { parseTypedDate } from '@/lib/dates/typed-date';

const one = parameter(z.string().trim().max(200)).catch('');

const isoMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/;

function dayTyped(typed: string): string {
  const day = parseTypedDate(typed, todayIn('UTC'));
  return day.ok ? day.value : '';
}

/** What the trail is asked for, as it stands in the address of the page. '' asks for nothing. */
export const auditQuery = z.object({
  /** Participant or screening number. */
  participant: one.transform((typed) => typed.toUpperCase()),
  /** Part of the name or the e-mail address of whoever made the change. */
  person: one,
  /** A form of a child, by its id: the page of the form links so. */
  entry: one.transform((sent) => (isUuid(sent) ? sent : '')),
  /** One day, typed as people do; kept as `YYYY-MM-DD`. With `until` the first of several. */
  day: one.transform(dayTyped),
  until: one.transform(dayTyped),
  /** Changes after this moment: what came since a review. */
  since: one.transform((sent) => (isoMoment.test(sent) && !Number.isNaN(Date.parse(sent)) ? sent : '')),
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
  const { participant, entry, day, until, since, table } = query;
  const conditions = [
    sql`(a.field not in ('id', 'entry_id', 'participant_id', 'person_id', 'query_id', 'signature_id', 'row_id', 'lock_id', 'created_at', 'created_by', 'saved_at', 'saved_by')
      or (a.table_name = 'session' and a.field = 'created_at'))`,
    sql`not (a.field = 'failed_sign_ins' and a.action = 'insert')`,
    sql`not (a.field = 'site_id' and a.participant_id is not null)`,
    scope.all || sql`a.site_id = any(${sql.param(scope.siteIds)}::uuid[])`,
    participant && sql`a.participant_id = ${participantCalled(participant)}`,
    actorIds && sql`a.actor_id = any(${sql.param(actorIds)}::uuid[])`,
    entry && sql`a.entry_id = ${entry} and a.participant_id = (select participant_id from entry where id = ${entry})`,
    (day || until) && betweenDays(day, until, timeZone),
    since && sql`a.at > ${since}::timestamptz`,
    table && sql`a.table_name = ${table}`,
    afterKey(query.after),
  ].filter((condition) => is(condition, SQL));
  return sql.join(conditions, sql` and `);
}

function participantCalled(number: string): SQL {
  return sql`(select id from participant where ${number} in (number, screening_number))`;
}

/** From the first day to the last; one of them alone is a day by itself, or everything up to it. */
function betweenDays(day: string, until: string, timeZone: string): SQL {
  const before = sql`a.at < ${midnight(addDays(until || day, 1), timeZone)}`;
  return day ? sql`a.at >= ${midnight(day, timeZone)} and ${before}` : before;
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
