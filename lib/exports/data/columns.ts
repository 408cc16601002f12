import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Field, type Fields, storedAs } from '@/lib/crf/fields';
import { writtenByReview } from '@/study/signing';

/** A column of a file: what it is called, and the SQL of its text. */
export type Column = readonly [name: string, text: SQL];

/** The columns of these fields, of which `t` is the table. What the review writes into a form is told by the files of the review. */
export function fieldColumns(fields: Fields): Column[] {
  return Object.entries(fields)
    .filter(([key]) => !writtenByReview.includes(key))
    .map(([key, field]) => [key, textOf(sql`t.${sql.identifier(key)}`, field)]);
}

/** Why answers are missing: `lbdat=NOT_DONE;lbnam=UNKNOWN`. */
export const missingColumn: Column = [
  'missing',
  sql`(select string_agg(key || '=' || value, ';' order by key collate "C") from jsonb_each_text(t.missing))`,
];

/** A day as `2009-04-03`, whatever the database is set to. */
export const day = (column: SQL) => sql`to_char(${column}, 'YYYY-MM-DD')`;

/** A moment in UTC as `2009-04-03T08:42:00.000000Z`. */
export const moment = (column: SQL) => sql`audit_time(${column})`;

/** All columns of a row as one array of texts. */
export const cellsOf = (columns: readonly Column[]) =>
  sql`array[${sql.join(
    columns.map(([, text]) => text),
    sql`, `,
  )}]::text[] as cells`;

export const namesOf = (columns: readonly Column[]) => columns.map(([name]) => name);

function textOf(column: SQL, field: Field): SQL {
  if (field.kind === 'choices') return sql`array_to_string(${column}, ';')`;
  switch (storedAs(field)) {
    case 'date':
      return day(column);
    case 'time':
      return sql`left(${column}::text, 5)`;
    case 'datetime':
      return sql`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`;
    default:
      return sql`${column}::text`;
  }
}
