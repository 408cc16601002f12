import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { SiteScope } from '@/lib/access/actor';
import { type PlaceInWords, placeInWords } from '@/lib/queries/list/place-in-words';
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
 * critical values left, then all others; from child to child, as the source documents are brought.
 */
export async function toVerifyNext(
  tx: Transaction,
  scope: SiteScope,
  { limit, now }: { limit: number; now: Date },
): Promise<{ forms: ToVerifyNext[]; counted: Counted }> {
  const tiers = sql.join(
    [
      sql`(select 1 as tier, v.* from ${acrossSites(scope, changedPerSite(limit))} v order by place, id limit ${limit})`,
      sql`(select 2 as tier, v.* from ${acrossSites(scope, leftPerSite('critical', limit))} v order by place, occurred_on, id limit ${limit})`,
      sql`(select 3 as tier, v.* from ${acrossSites(scope, leftPerSite('others', limit))} v order by place, occurred_on, id limit ${limit})`,
    ],
    sql` union all `,
  );
  const list = sql`
    select coalesce(p.number, p.screening_number) as label, s.code as site_code, s.time_zone, e.event_code, e.form_code, e.repeat,
           e.asked, e.to_verify, e.to_verify_critical, e.saved_at,
           coalesce((select count(*)::int from verification v, jsonb_object_keys(v.changed) where v.entry_id = e.id and v.kind = 'source'), 0) as changed
    from (select distinct on (id) * from (${tiers}) tiers order by id, tier) e
    join participant p on p.id = e.participant_id join site s on s.id = p.site_id
    order by e.tier, e.place, e.occurred_on, e.id limit ${limit}`;
  const { rows, counted } = await readList<Row>(tx, list, countAcross(scope, everyPerSite));
  return { forms: rows.map((row) => listed(row, now)), counted };
}

/** What a list keeps of an entry. */
const kept = sql`e.id, e.participant_id, e.event_code, e.form_code, e.repeat, e.to_verify, e.to_verify_critical, e.occurred_on,
  e.saved_at, p.screening_number as place`;

/** Of whom something is asked, in the order of their numbers, with how much. */
const drawn = sql`(select p.id, p.screening_number, verification_asked(p.site_id, p.screening_number) as asked
  from participant p where p.site_id = s.id order by p.screening_number) p`;

function changedPerSite(limit: number): SQL {
  return sql`select ${kept}, p.asked from verification v join entry e on e.id = v.entry_id
    cross join lateral (select c.screening_number, verification_asked(c.site_id, c.screening_number) as asked
      from participant c where c.id = v.participant_id) p
    where v.site_id = s.id and v.kind = 'source' and v.changed <> '{}' and ${isComplete}
      and (p.asked = 'all' or (p.asked = 'critical' and ${criticalLeft}))
    order by v.looked_at, v.id limit ${limit}`;
}

/** From child to child, in each by the index of what is left of it; it ends when there is enough. */
function leftPerSite(what: 'critical' | 'others', limit: number): SQL {
  const [asked, left] =
    what === 'critical'
      ? [sql`p.asked <> 'nothing'`, criticalLeft]
      : [sql`p.asked = 'all'`, sql`${someLeft} and not (${criticalLeft})`];
  return sql`select e.*, p.screening_number as place, p.asked from ${drawn} cross join lateral (
      select e.id, e.participant_id, e.event_code, e.form_code, e.repeat, e.to_verify, e.to_verify_critical, e.occurred_on, e.saved_at
      from entry e where e.participant_id = p.id and ${isComplete} and ${left} order by e.occurred_on, e.id limit ${limit}) e
    where ${asked} order by p.screening_number limit ${limit}`;
}

const isComplete = sql`e.status = 'complete'`;
const someLeft = sql`coalesce(e.to_verify, 1) > 0`;
const criticalLeft = sql`coalesce(e.to_verify_critical, 1) > 0`;

const everyPerSite = sql`select 1 from ${drawn} join entry e on e.participant_id = p.id and ${isComplete} and ${someLeft}
  where p.asked = 'all' or (p.asked = 'critical' and ${criticalLeft})`;

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
