import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { criticalFields } from '@/study/critical-fields';

/** What a plan asks of complete forms, and how far that has come. */
export interface Asked {
  forms: number;
  /** Answers asked for, of these verified, of these changed since they were verified, and not verified. */
  answers: number;
  verified: number;
  changed: number;
  left: number;
}

export const nothingAsked: Asked = { forms: 0, answers: 0, verified: 0, changed: 0, left: 0 };

/** The sum of two counts. */
export function plus(one: Asked, other: Asked): Asked {
  return {
    ...{ forms: one.forms + other.forms, answers: one.answers + other.answers, left: one.left + other.left },
    ...{ verified: one.verified + other.verified, changed: one.changed + other.changed },
  };
}

/**
 * SQL: of each complete entry of the children that meet a condition on the participant `p`: what there is to verify, all of it and of
 * critical answers. From the counts that every save keeps, not from the answers themselves.
 */
export function countedEntries(condition: SQL): SQL {
  const critical = sql`${sql.param(JSON.stringify(criticalFields))}::jsonb`;
  const isCritical = sql`coalesce((${critical} -> e.form_code) ? split_part(path, '/', -1), false)`;
  return sql`
    select e.participant_id, e.form_code, coalesce(e.to_verify, 0) as left_all, coalesce(e.to_verify_critical, 0) as left_critical,
      coalesce(f.total, 0) as done_all, coalesce(f.critical, 0) as done_critical,
      coalesce(c.total, 0) as changed_all, coalesce(c.critical, 0) as changed_critical
    from participant p join entry e on e.participant_id = p.id
    left join verification v on v.entry_id = e.id and v.kind = 'source'
    left join lateral (select count(*)::int as total, count(*) filter (where ${isCritical})::int as critical
      from jsonb_object_keys(v.fields) as path) f on v.fields <> '{}'
    left join lateral (select count(*)::int as total, count(*) filter (where ${isCritical})::int as critical
      from jsonb_object_keys(v.changed) as path) c on v.changed <> '{}'
    where e.status = 'complete' and ${condition}`;
}

/** SQL: the sums of `countedEntries c` under what is asked of a child: `'all'`, `'critical'` or `'nothing'`. */
export function sumsAsked(asked: SQL): SQL {
  const of = (kind: 'left' | 'done' | 'changed') =>
    sql`case ${asked} when 'all' then c.${sql.raw(`${kind}_all`)} when 'critical' then c.${sql.raw(`${kind}_critical`)} else 0 end`;
  return sql`json_build_object('forms', count(*) filter (where ${of('left')} + ${of('done')} > 0), 'left', coalesce(sum(${of('left')}), 0),
    'verified', coalesce(sum(${of('done')}), 0), 'changed', coalesce(sum(${of('changed')}), 0),
    'answers', coalesce(sum(${of('left')} + ${of('done')}), 0))`;
}
