import 'server-only';
import type { Transaction } from '@/db/client';
import type { RecordKind, Records } from '@/study/analyses/records';
import { readCycles } from './cycles';
import { readExposures } from './exposures';
import { readHearing } from './hearing';
import { readHeart } from './heart';
import { readCourses } from './immunology';
import { readMethotrexate } from './methotrexate';
import { readQuality } from './quality';
import { readReceived } from './received';
import { readSites } from './sites';
import { readToxicities } from './toxicities';
import { readTreatments } from './treatments';

/** How each kind of record is read. */
const readers: { [Kind in RecordKind]: (tx: Transaction) => Promise<Records[Kind]> } = {
  cycles: readCycles,
  exposures: readExposures,
  toxicities: readToxicities,
  received: readReceived,
  methotrexate: readMethotrexate,
  courses: readCourses,
  hearing: readHearing,
  heart: readHeart,
  treatments: readTreatments,
  sites: readSites,
  quality: readQuality,
};

/** Nothing read: what an analysis has that asks for no records. */
export const noRecords: Records = {
  cycles: [],
  exposures: [],
  toxicities: [],
  received: [],
  methotrexate: [],
  courses: [],
  hearing: [],
  heart: [],
  treatments: [],
  sites: [],
  quality: [],
};

/** Reads the kinds that are asked for; the others are empty. Whoever reads sees the children of their sites alone. */
export async function readRecords(tx: Transaction, kinds: readonly RecordKind[]): Promise<Records> {
  const read = { ...noRecords };
  for (const kind of new Set(kinds)) await readInto(read, tx, kind);
  return read;
}

async function readInto<Kind extends RecordKind>(into: Records, tx: Transaction, kind: Kind): Promise<void> {
  into[kind] = await readers[kind](tx);
}
