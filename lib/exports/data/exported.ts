import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';

/** The children that an export is about, and their sites. */
export interface Exported {
  siteIds: readonly string[];
  /** Ids of the children in the order of their screening numbers, so many at a time. */
  children: readonly (readonly string[])[];
}

/** One file of an export: its columns, and its rows in an order that the data alone decide. */
export interface ExportFile {
  name: string;
  columns: readonly string[];
  rows: (tx: Transaction, exported: Exported) => AsyncIterable<Cells[]>;
}

export type Cells = (string | null)[];

/** Small enough that no other request waits long for one of them. */
const childrenAtOnce = 40;

/** The children of these sites, as far as the person may read them. */
export async function childrenOf(tx: Transaction, siteIds: readonly string[]): Promise<Exported> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from participant where site_id = any (${sql.param([...siteIds])}::uuid[]) order by screening_number collate "C"`);
  const children: string[][] = [];
  for (let from = 0; from < rows.length; from += childrenAtOnce)
    children.push(rows.slice(from, from + childrenAtOnce).map(({ id }) => id));
  return { siteIds, children };
}
