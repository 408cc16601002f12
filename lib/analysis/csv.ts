import 'server-only';
import { stringify } from 'csv-stringify/sync';
import type { CsvFile } from './result';

/** The file as text: RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. An undefined number is an empty cell. */
export function csvText({ columns, rows }: CsvFile): string {
  return stringify([columns, ...rows], { bom: true, record_delimiter: 'windows' });
}
