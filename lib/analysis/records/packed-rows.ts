import 'server-only';
import { type SQL, sql } from 'drizzle-orm';

/**
 * SQL: many rows of a child in one value, for what every child has dozens of: bringing over 200,000 rows takes longer than finding them,
 * and JSON takes longer to write. Columns and rows are parted by the control characters made for it, which no answer contains.
 */
export function packedRows(columns: readonly SQL[]): SQL {
  return sql`string_agg(${joined(columns, sql`E'\\x1f'`)}, E'\\x1e')`;
}

/** SQL: columns in one text with a mark between them; null is an empty text. (`concat` would take twice as long.) */
export function joined(columns: readonly SQL[], mark: SQL): SQL {
  const texts = columns.map((column) => sql`coalesce((${column})::text, '')`);
  return sql.join(texts, sql` || ${mark} || `);
}

/** What parts the rows, and the columns in them. */
export const rowMark = '\x1e';
const columnMark = '\x1f';

/** The rows of such a value; a null is an empty text. */
export function unpackRows(packed: string | null): string[][] {
  return packed === null ? [] : packed.split(rowMark).map((row) => row.split(columnMark));
}

/** A text of such a row, or null. */
export const textIn = (value: string | undefined): string | null => (value ? value : null);

/** A number of such a row, or null. */
export const numberIn = (value: string | undefined): number | null => (value ? Number(value) : null);
