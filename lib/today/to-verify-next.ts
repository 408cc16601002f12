import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { SiteScope } from '@/lib/access/actor';
import { type PlaceInWords, placeInWords } from '@/lib/queries/list/place-in-words';
import { askedByPlan as asked, planOfSite } from '@/lib/verification/site-plan';
import { acrossSites, type Counted, countAcross, readList } from './across-sites';
import { daysSince } from './days-since';

/** A complete form of which something is left to compare with the source. */
export interface ToVerifyNext extends PlaceInWords {
  participant: string;
  siteCode: string;
  /** Values left under the plan of the site; null where nobody has counted them yet. */
  left: number | null;
  /** Of these, the critical ones. */
  critical: number | null;
  /** Values that changed since somebody last looked. */
  changed: number;
  /** Days since the form was saved last. */
  days: number;
}

interface Row {
  label: string;
  site_code: string;
  time_zone: string;
  event_code: string;
  form_code: string;
  repeat: number;
  asked: 'all' | 'critical';
  to_verify: number | null;
  to_verify_critical: number | null;
  changed: number;
  saved_at: string;
}

/**
 * What to verify next under the plan of each site: first the forms with values that changed since somebody last looked, then those with
 * critical values left, then all others. From child to child, as the source documents are brought: of as many children as the list has rows.
 */
export async function toVerifyNext(
  tx: Transaction,
  scope: SiteScope,
  { limit, now }: { limit: number; now: Date },
): Promise<{ forms: ToVerifyNext[]; counted: Counted }> {
  const list = sql`
    with next as materialized (
      select * from ${acrossSites(scope, childrenPerSite(limit))} p order by screening_number limit ${limit}),
    changed as materialized (
      select * from ${acrossSites(scope, changedPerSite(limit))} v order by looked_at, id limit ${limit}),
    wanted as (
      select 1 as tier, id, asked, screening_number from changed
      union all
      select case when ${criticalLeft} then 2 else 3 end, e.id, next.asked, next.screening_number
      from next join entry e on e.participant_id = next.id and ${isLeft(sql`next.asked`)})
    select coalesce(p.number, p.screening_number) as label, s.code as site_code, s.time_zone, e.event_code, e.form_code, e.repeat,
           first.asked, e.to_verify, e.to_verify_critical, e.saved_at,
           coalesce((select count(*)::int from verification v, jsonb_object_keys(v.changed) where v.entry_id = e.id and v.kind = 'source'), 0) as changed
    from (select wanted.*, min(tier) over (partition by id) as best from wanted) first join entry e on e.id = first.id
    join participant p on p.id = e.participant_id join site s on s.id = p.site_id
    where first.tier = first.best order by first.tier, first.screening_number, e.occurred_on, e.id limit ${limit}`;
  const { rows, counted } = await readList<Row>(tx, list, countAcross(scope, everyPerSite));
  return { forms: rows.map((row) => listed(row, now)), counted };
}

const criticalLeft = sql`coalesce(e.to_verify_critical, 1) > 0`;
const someLeft = sql`coalesce(e.to_verify, 1) > 0`;

/** Of the entry `e` something is left that the plan asks of its child. */
const isLeft = (asked: SQL) =>
  sql`e.status = 'complete' and ${someLeft} and (${asked} = 'all' or (${asked} = 'critical' and ${criticalLeft}))`;

/** Children with something left, in the order of their numbers. */
const childrenPerSite = (
  limit: number,
) => sql`select p.id, p.screening_number, ${asked} as asked from participant p ${planOfSite}
  where p.site_id = s.id and ${asked} <> 'nothing' and exists (select from entry e where e.participant_id = p.id and ${isLeft(asked)})
  order by p.screening_number limit ${limit}`;

function changedPerSite(limit: number): SQL {
  return sql`select e.id, v.looked_at, p.screening_number, ${asked} as asked from verification v
    join entry e on e.id = v.entry_id join participant p on p.id = v.participant_id ${planOfSite}
    where v.site_id = s.id and v.kind = 'source' and v.changed <> '{}' and ${isLeft(asked)}
    order by v.looked_at, v.id limit ${limit}`;
}

const everyPerSite = sql`select 1 from participant p ${planOfSite} join entry e on e.participant_id = p.id and ${isLeft(asked)}
  where p.site_id = s.id and ${asked} <> 'nothing'`;

function listed(row: Row, now: Date): ToVerifyNext {
  return {
    participant: row.label,
    siteCode: row.site_code,
    ...placeInWords({ event: row.event_code, form: row.form_code, repeat: row.repeat }),
    left: row.asked === 'all' ? row.to_verify : row.to_verify_critical,
    critical: row.to_verify_critical,
    changed: row.changed,
    days: daysSince(row.saved_at, row.time_zone, now),
  };
}
