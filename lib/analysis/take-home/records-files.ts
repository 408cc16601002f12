import 'server-only';
import type { RecordKind, Records } from '@/study/analyses/records';
import { type BundleFile, csvFile } from './cells';

type Row = Readonly<Record<string, unknown>>;
type Rows = () => Iterable<Row>;

/**
 * What the analysis read beside the row of each child, a file for each kind as it was read. What a record holds several of, such as the
 * tests of a child, is a file of its own, with the record it belongs to in front.
 */
export function recordsFiles(records: Records, kinds: readonly RecordKind[]): BundleFile[] {
  return kinds.flatMap((kind) => tablesOf(`records-${kebab(kind)}`, () => records[kind] as readonly object[] as Row[])); // records are plain objects
}

function tablesOf(name: string, rows: Rows): BundleFile[] {
  const { plain, several } = columnsOf(rows);
  const table = csvFile(`${name}.csv`, plain, function* () {
    for (const row of rows()) {
      const cells = flat(row);
      yield plain.map((key) => cellOf(cells[key]));
    }
  });
  return [table, ...several.flatMap((key) => tablesOf(`${name}-${kebab(key)}`, () => within(rows, plain, key)))];
}

/** The columns of the records, and what they hold several of. */
function columnsOf(rows: Rows) {
  const columns = new Set<string>();
  const several = new Set<string>();
  for (const row of rows()) {
    for (const [key, value] of Object.entries(flat(row))) (holdsSeveral(value) ? several : columns).add(key);
  }
  // Where some records have a thing and others none, its fields tell that.
  const isTold = (key: string) => [...columns].some((other) => other.startsWith(`${key}.`));
  return { plain: [...columns].filter((key) => !several.has(key) && !isTold(key)), several: [...several] };
}

function* within(rows: Rows, plain: readonly string[], key: string): Generator<Row> {
  for (const row of rows()) {
    const cells = flat(row);
    const outer = Object.fromEntries(plain.map((name) => [name, cells[name]]));
    for (const one of severalIn(cells[key])) yield { ...outer, ...prefixed(key, one) };
  }
}

/** A record with the fields of a single thing in it as its own: `plan.weeks`. */
function flat(row: Row): Row {
  const entries = Object.entries(row).map(([key, value]): Row => {
    return isThing(value) && !holdsSeveral(value) ? prefixed(key, value) : { [key]: value };
  });
  return Object.assign({}, ...entries);
}

/** A list of things, or things by name. */
function holdsSeveral(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((one) => typeof one === 'object' && one !== null);
}

const isThing = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A pair without names has 1 and 2 for them. */
function severalIn(value: unknown): Row[] {
  if (!holdsSeveral(value)) return [];
  const isNamed = !Array.isArray(value);
  return Object.entries(value).flatMap(([name, one]) => {
    if (Array.isArray(one)) return [Object.fromEntries(one.map((part, at) => [String(at + 1), part]))];
    if (!isThing(one)) return [];
    return [isNamed ? { name, ...one } : one];
  });
}

const prefixed = (key: string, row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [`${key}.${name}`, value]));

function cellOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'Y' : 'N';
  return Array.isArray(value) ? value.join(';') : JSON.stringify(value);
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll('.', '-');
}
