import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, type SiteScope, siteScope } from '@/lib/access/actor';
import { within } from '@/lib/casebook/list-participants';
import { checkId } from '@/study/check-words';
import { runChecks } from '@/study/edit-checks';
import { fieldInWords } from '../list/place-in-words';
import { isUseless, type MetricsQuery } from './metrics-query';

/** What queries of one check, on one field or at one site came to. */
export interface QueryMetrics {
  /** What is counted together, in words: "EC-045", "Chemotherapy cycle: Day 1", "MI01 · Milan 1". */
  of: string;
  /** What the check says when it doubts. */
  says: string | null;
  /** For the address of the list of its queries. */
  check: string | null;
  form: string | null;
  site: string | null;
  raised: number;
  openNow: number;
  valueChanged: number;
  closedWithoutChange: number;
  noLongerDoubtful: number;
  cancelled: number;
  /** Median days from opening to the answer, and to the end; null where none has one. */
  daysToAnswer: number | null;
  daysToClose: number | null;
  /** Of those that ended, the share that changed data, 0 to 1; null while none has ended. */
  changedShare: number | null;
  /** Asked often, and no answer ever changed anything. */
  useless: boolean;
}

export interface MetricsList {
  rows: QueryMetrics[];
  sites: { code: string; name: string }[];
}

interface Row {
  key: string | null;
  form_code: string | null;
  group_key: string | null;
  name: string | null;
  raised: number;
  open_now: number;
  value_changed: number;
  closed_without_change: number;
  no_longer_doubtful: number;
  cancelled: number;
  days_to_answer: number | null;
  days_to_close: number | null;
}

/**
 * What the queries at the person's sites came to, by check, field or site; what is asked often and changes nothing comes first. Counted by
 * the database over all queries that were raised in the period: as an analysis, it grows with the study. Throws NotAllowed.
 */
export async function queryMetrics(actor: Actor, query: MetricsQuery): Promise<MetricsList> {
  assertMay(actor, 'read casebook');
  const scope = siteScope(actor, 'read casebook');
  const found = await readAs(actor, (tx) => read(tx, scope, query));
  return { rows: found.rows.map((row) => metricsOf(row, query.per)).sort(uselessFirst), sites: found.sites };
}

interface Found extends Record<string, unknown> {
  rows: Row[];
  sites: MetricsList['sites'];
}

/** What is counted together: by check all questions of people are one, by field the same field of every event is. */
const groups: Record<MetricsQuery['per'], SQL> = {
  check: sql`q.check_id as key, null::text as form_code, null::text as group_key, null::text as name`,
  field: sql`q.field as key, q.form_code, q.group_key, null::text as name`,
  site: sql`s.code as key, null::text as form_code, null::text as group_key, s.name`,
};

async function read(tx: Transaction, scope: SiteScope, { per, site, from, to }: MetricsQuery): Promise<Found> {
  const { rows } = await tx.execute<Found>(sql`
    select (select coalesce(json_agg(row_to_json(counted)), '[]') from (
        select ${groups[per]}, count(*)::int as raised,
          (count(*) filter (where q.status in ('open', 'answered')))::int as open_now,
          ${ended('value changed')} as value_changed, ${ended('closed without change')} as closed_without_change,
          ${ended('no longer doubtful')} as no_longer_doubtful, ${ended('cancelled')} as cancelled,
          ${medianDays(sql`q.answered_at`)} as days_to_answer, ${medianDays(sql`q.closed_at`)} as days_to_close
        from query q join site s on s.id = q.site_id
        where ${within(sql`q.site_id`, scope)} ${site ? sql`and s.code = ${site}` : sql``}
          ${from ? sql`and q.opened_at >= ${from}::date` : sql``} ${to ? sql`and q.opened_at < ${to}::date + 1` : sql``}
        group by 1, 2, 3, 4) counted) as rows,
      (select coalesce(json_agg(json_build_object('code', s.code, 'name', s.name) order by s.code), '[]')
       from site s where ${within(sql`s.id`, scope)}) as sites`);
  return rows[0] ?? { rows: [], sites: [] };
}

const ended = (outcome: string) =>
  sql`(count(*) filter (where q.status in ('closed', 'cancelled') and q.outcome = ${outcome}))::int`;

const medianDays = (until: SQL) =>
  sql`(percentile_cont(0.5) within group (order by extract(epoch from ${until} - q.opened_at)) / 86400)::float8`;

function metricsOf(row: Row, per: MetricsQuery['per']): QueryMetrics {
  const { raised, value_changed: valueChanged } = row;
  const explained = row.closed_without_change + row.cancelled;
  const settled = row.no_longer_doubtful;
  const hasEnded = valueChanged + explained + settled;
  return {
    of: nameOf(row, per),
    says: per === 'check' ? (checkCalled(row.key)?.says ?? null) : null,
    check: per === 'check' ? row.key : null,
    form: row.form_code,
    site: per === 'site' ? row.key : null,
    ...{ raised, openNow: row.open_now, valueChanged, closedWithoutChange: row.closed_without_change },
    ...{ noLongerDoubtful: row.no_longer_doubtful, cancelled: row.cancelled },
    ...{ daysToAnswer: row.days_to_answer, daysToClose: row.days_to_close },
    changedShare: hasEnded === 0 ? null : valueChanged / hasEnded,
    useless: per === 'check' && row.key !== null && isUseless({ explained, valueChanged, settled }),
  };
}

function nameOf({ key, form_code, group_key, name }: Row, per: MetricsQuery['per']): string {
  if (per === 'check') return checkInWords(key);
  if (per === 'site') return `${key} · ${name}`;
  return fieldInWords({ form: form_code, group: group_key, field: key });
}

function uselessFirst(one: QueryMetrics, other: QueryMetrics): number {
  const shareOf = ({ changedShare }: QueryMetrics) => changedShare ?? 1;
  return (
    Number(other.useless) - Number(one.useless) ||
    shareOf(one) - shareOf(other) ||
    other.raised - one.raised ||
    one.of.localeCompare(other.of)
  );
}

function checkInWords(id: string | null): string {
  const check = checkCalled(id);
  return check ? checkId(check) : (id ?? 'Asked by a person');
}

const checks = new Map(runChecks().map((check) => [check.id, check]));
const checkCalled = (id: string | null) => checks.get(id ?? '');
