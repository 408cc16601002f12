import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { visitsOf } from '@/lib/crf/follow-up-visits';
import { schedule } from '@/study/schedule';
import { type Column, cellsOf, day, moment, namesOf } from './columns';
import type { Cells, ExportFile } from './exported';

/** Whose row it is. */
export const childColumns: Column[] = [
  ['participant', sql`p.number`],
  ['screening_number', sql`p.screening_number`],
  ['site', sql`s.code`],
];

/** Which form of which event it is, and how it stands. */
export const entryColumns: Column[] = [
  ...childColumns,
  ['event', sql`e.event_code`],
  ['repeat', sql`e.repeat::text`],
  ['entry_date', day(sql`e.occurred_on`)],
  ['entry_status', sql`e.status`],
];

/** At the end of a row of a form: what other rows refer to, and what it was saved under. */
export const entryEnd: Column[] = [
  ['entry_id', sql`e.id::text`],
  ['version', sql`e.version::text`],
  ['protocol_version', sql`e.protocol_version`],
  ['saved_at', moment(sql`e.saved_at`)],
];

const eventCodes = [...schedule.events, ...visitsOf(schedule.followUp)].map(({ code }) => code);

/** Entries in the order of the calendar, what belongs to no visit last. */
export const entryOrder = sql`array_position(${sql.param(eventCodes)}::text[], e.event_code), e.event_code, e.form_code, e.repeat`;

interface PerChild {
  columns: readonly Column[];
  /** SQL after `from … p join site s …`, for the children that `c` names. */
  joins: SQL;
  order: SQL;
}

/** A file with the rows of one child after another. */
export function fileOfChildren(name: string, { columns, joins, order }: PerChild): ExportFile {
  return {
    name,
    columns: namesOf(columns),
    async *rows(tx, { children }) {
      for (const some of children) {
        const { rows } = await tx.execute<{ cells: Cells }>(sql`
          select ${cellsOf(columns)}
          from unnest(${sql.param([...some])}::uuid[]) with ordinality as c (id, place)
          join participant p on p.id = c.id join site s on s.id = p.site_id ${joins}
          order by c.place, ${order}`);
        yield rows.map(({ cells }) => cells);
      }
    },
  };
}
