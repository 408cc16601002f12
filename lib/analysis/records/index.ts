import 'server-only';
import type { Transaction } from '@/db/client';
import type { RecordKind, Records } from '@/study/analyses/records';
import { readCycles } from './cycles';

/** How each kind of record is read. */
const readers: { [Kind in RecordKind]: (tx: Transaction) => Promise<Records[Kind]> } = {
  cycles: readCycles,
};

/** Nothing read: what an analysis has that asks for no records. */
export const noRecords: Records = { cycles: [] };

/** Reads the kinds that are asked for; the others are empty. Whoever reads sees the children of their sites alone. */
export async function readRecords(tx: Transaction, kinds: readonly RecordKind[]): Promise<Records> {
  const read = { ...noRecords };
  for (const kind of new Set(kinds)) await readInto(read, tx, kind);
  return read;
}

async function readInto<Kind extends RecordKind>(into: Records, tx: Transaction, kind: Kind): Promise<void> {
  into[kind] = await readers[kind](tx);
}
