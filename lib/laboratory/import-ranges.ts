import 'server-only';
import { z } from 'zod';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay } from '@/lib/access/actor';
import type { Outcome } from '@/lib/access/outcome';
import { todayIn } from '@/lib/dates/clock';
import { type Changed, changeRanges } from './change-ranges';
import { findLaboratory } from './find-laboratory';
import { rangesOf } from './range';
import { type LineProblem, planOf, readLines } from './range-lines';
import { type RangeWords, rangeWords } from './range-words';
import { readRangesCsv } from './ranges-csv';
import { readInNewUnit } from './why-input';

export const importRangesInput = z.object({
  laboratoryId: z.uuid(),
  csv: z.string().min(1, 'Choose a file, or paste its lines.').max(500_000, 'The file is too large. Divide it.'),
  readInNewUnit,
});
type Input = z.output<typeof importRangesInput>;

/** What a file would do: every wrong line, and the ranges that would be added. */
export interface ImportPreview {
  problems: LineProblem[];
  alreadyThere: number;
  add: (RangeWords & { line: number })[];
}

/** Reads a file of ranges and tells what it would do; nothing is written. */
export async function previewImport(actor: Actor, { laboratoryId, csv }: Input): Promise<Outcome<ImportPreview>> {
  assertMay(actor, 'manage reference ranges');
  return readAs(actor, async (tx) => {
    const laboratory = await findLaboratory(tx, laboratoryId);
    assertMay(actor, 'manage reference ranges', laboratory.siteId);
    const stored = await rangesOf(tx, laboratoryId);
    const read = readLines(readRangesCsv(csv), stored, todayIn(laboratory.timeZone));
    return { ok: true, ...read, add: read.add.map(({ line, range }) => ({ line, ...rangeWords(range) })) };
  });
}

/** Stores all lines of a file of ranges, or none and says which are wrong. */
export async function importRanges(
  actor: Actor,
  { laboratoryId, csv, readInNewUnit: read }: Input,
): Promise<Changed<{ added: number; alreadyThere: number }>> {
  assertMay(actor, 'manage reference ranges');
  return changeRanges(actor, {
    laboratoryId,
    reason: 'Reference ranges imported from a file',
    readInNewUnit: read,
    plan: ({ ranges, today }) => planOf(readLines(readRangesCsv(csv), ranges, today)),
  });
}
