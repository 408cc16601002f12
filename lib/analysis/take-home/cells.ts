import 'server-only';
import { stringify } from 'csv-stringify/sync';

/** A file of the bundle, in pieces as they are made. */
export interface BundleFile {
  name: string;
  pieces(): Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

type Cells = readonly (string | number | null)[];

/** Small enough that no other request waits long for one piece. */
const rowsAtOnce = 500;

/**
 * A file of comma-separated values as spreadsheets and R read it: UTF-8 with its mark, RFC 4180, numbers with all their digits, an empty
 * cell for what is not there. What a spreadsheet would take for a formula begins with an apostrophe.
 */
export function csvFile(name: string, columns: readonly string[], rows: () => Iterable<Cells>): BundleFile {
  const written = (cells: readonly Cells[]) =>
    stringify([...cells], { record_delimiter: 'windows', escape_formulas: true });
  return {
    name,
    *pieces() {
      yield `\ufeff${written([columns])}`;
      for (const some of inPieces(rows())) yield written(some);
    },
  };
}

/** A file that is short. */
export function textFile(name: string, text: string): BundleFile {
  return { name, pieces: () => [text] };
}

/** The same in pieces of some hundred. */
export function* inPieces<Item>(items: Iterable<Item>): Generator<Item[]> {
  let piece: Item[] = [];
  for (const item of items) {
    piece.push(item);
    if (piece.length < rowsAtOnce) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}
