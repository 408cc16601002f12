import 'server-only';
import { z } from 'zod';
import { type Actor, assertMay } from '@/lib/access/actor';
import { type Changed, changeRanges } from './change-ranges';
import { planOf, readLines } from './range-lines';
import { rangeInSentence } from './range-words';
import { readRange, type TypedRange, typedRange } from './read-range';
import { unread } from './unread-range';
import { readInNewUnit } from './why-input';

export const addRangeInput = typedRange.extend({ laboratoryId: z.uuid(), readInNewUnit });

/** Adds one range, and says it back. A problem tells the fields where it is to be mended. */
export async function addRange(
  actor: Actor,
  { laboratoryId, readInNewUnit: read, ...typed }: z.output<typeof addRangeInput>,
): Promise<Changed<{ says: string }>> {
  return changeRanges(actor, {
    laboratoryId,
    reason: 'Reference range added',
    readInNewUnit: read,
    plan: ({ today }) => {
      const range = readRange(typed, today);
      if (!range.ok) return unread(range.problems);
      return { ok: true, plan: { add: [range.range], end: [] }, tells: { says: rangeInSentence(range.range) } };
    },
  });
}

/** Adds many ranges at once, all or none: for programs. A line that stands there already is left out. */
export async function addRanges(
  actor: Actor,
  laboratoryId: string,
  typed: readonly TypedRange[],
): Promise<Changed<{ added: number; alreadyThere: number }>> {
  assertMay(actor, 'manage reference ranges');
  const lines = typed.map((range, index) => ({ line: index + 1, typed: range }));
  return changeRanges(actor, {
    laboratoryId,
    reason: 'Reference ranges added',
    plan: ({ today, ranges }) => planOf(readLines({ lines }, ranges, today)),
  });
}
