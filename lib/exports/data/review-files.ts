import 'server-only';
import { sql } from 'drizzle-orm';
import { type Column, moment } from './columns';
import type { ExportFile } from './exported';
import { childColumns, entryColumns, entryOrder, fileOfChildren } from './per-child';

const entryOfReview: Column[] = [...entryColumns, ['form', sql`e.form_code`], ['entry_id', sql`e.id::text`]];

/** How the data were reviewed: queries with their threads, signatures, what was verified, what is frozen or locked. It goes on after a lock. */
export const reviewFiles: readonly ExportFile[] = [
  fileOfChildren('review/queries.csv', {
    columns: [
      ...childColumns,
      ['event', sql`q.event_code`],
      ['form', sql`q.form_code`],
      ['repeat', sql`q.repeat::text`],
      ['field', sql`q.field`],
      ['row_id', sql`q.row_id::text`],
      ['query_id', sql`q.id::text`],
      ['check', sql`q.check_id`],
      ['says', sql`q.says`],
      ['status', sql`q.status`],
      ['outcome', sql`q.outcome`],
      ['assigned_to', sql`q.assigned_to`],
      ['opened_by', sql`opens.display_name`],
      ['opened_at', moment(sql`q.opened_at`)],
      ['answered_at', moment(sql`q.answered_at`)],
      ['closed_at', moment(sql`q.closed_at`)],
    ],
    joins: sql`join query q on q.participant_id = p.id join person opens on opens.id = q.opened_by`,
    order: sql`q.opened_at, q.id`,
  }),
  fileOfChildren('review/query_messages.csv', {
    columns: [
      ...childColumns,
      ['query_id', sql`m.query_id::text`],
      ['act', sql`m.act`],
      ['says', sql`m.says`],
      ['changed_value', sql`case when m.changed_value then 'Y' else 'N' end`],
      ['said_by', sql`says.display_name`],
      ['said_at', moment(sql`m.said_at`)],
    ],
    joins: sql`join query_message m on m.participant_id = p.id join query q on q.id = m.query_id join person says on says.id = m.said_by`,
    order: sql`q.opened_at, q.id, m.said_at, m.id`,
  }),
  fileOfChildren('review/signatures.csv', {
    columns: [
      ...entryOfReview,
      ['signature_id', sql`g.id::text`],
      ['scope', sql`g.scope`],
      ['meaning', sql`g.meaning`],
      ['statement', sql`g.statement`],
      ['signed_by', sql`g.signed_name`],
      ['signed_at', moment(sql`g.signed_at`)],
      ['signed_version', sql`d.version::text`],
      ['content_hash', sql`d.content_hash`],
      ['fallen_at', moment(sql`d.fallen_at`)],
      ['fallen_by', sql`falls.display_name`],
      ['fallen_because', sql`d.fallen_because`],
      ['fallen_fields', sql`d.fallen_fields::text`],
    ],
    joins: sql`join signed_entry d on d.participant_id = p.id join signature g on g.id = d.signature_id join entry e on e.id = d.entry_id
      left join person falls on falls.id = d.fallen_by`,
    order: sql`g.signed_at, g.id, ${entryOrder}`,
  }),
  fileOfChildren('review/verification.csv', {
    columns: [
      ...entryOfReview,
      ['kind', sql`v.kind`],
      ['field', sql`f.path`],
      ['state', sql`f.state`],
      ['verified_by', sql`looks.display_name`],
      ['at', sql`f.at`],
      ['verified_version', sql`f.version`],
    ],
    joins: sql`join verification v on v.participant_id = p.id join entry e on e.id = v.entry_id
      cross join lateral (
        select key as path, 'verified' as state, value ->> 0 as by, value ->> 1 as at, value ->> 2 as version from jsonb_each(v.fields)
        union all select key, 'changed since', null, value, null from jsonb_each_text(v.changed)
      ) f left join person looks on looks.id::text = f.by`,
    order: sql`${entryOrder}, v.kind, f.path collate "C", f.state`,
  }),
  fileOfChildren('review/locks.csv', {
    columns: [
      ...childColumns,
      ['kind', sql`k.kind`],
      ['level', sql`k.level`],
      ['event', sql`coalesce(k.event_code, e.event_code)`],
      ['form', sql`e.form_code`],
      ['field', sql`k.field`],
      ['row_id', sql`k.row_id::text`],
      ['reason', sql`k.reason`],
      ['set_by', sql`sets.display_name`],
      ['set_at', moment(sql`k.set_at`)],
      ['lifted_by', sql`lifts.display_name`],
      ['lifted_at', moment(sql`k.lifted_at`)],
      ['lift_reason', sql`k.lift_reason`],
    ],
    joins: sql`join record_lock k on k.participant_id = p.id or (k.participant_id is null and (k.site_id = p.site_id or k.site_id is null))
      left join entry e on e.id = k.entry_id join person sets on sets.id = k.set_by left join person lifts on lifts.id = k.lifted_by`,
    order: sql`k.set_at, k.id`,
  }),
];
