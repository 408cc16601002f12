import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { NotFound } from '@/lib/access/errors';
import type { Problem } from '@/lib/access/outcome';
import { parseTypedDate } from '@/lib/dates/typed-date';
import { shortDate } from '@/lib/dates/words';
import { type Changed, changeRanges, type Planned, type Stand } from './change-ranges';
import { isWithdrawn, lastDayWhenWithdrawn, type StoredRange } from './range';
import { readInNewUnit, whyInput } from './why-input';

export const rangeInput = z.object({ laboratoryId: z.uuid(), rangeId: z.uuid(), why: whyInput, readInNewUnit });
export const endRangeInput = rangeInput.extend({ lastDay: z.string().max(40) });

/** Gives a range another last day; an empty one lets it go on. */
export async function endRange(actor: Actor, input: z.output<typeof endRangeInput>): Promise<Changed> {
  const { laboratoryId, rangeId, why } = input;
  return changeRanges(actor, {
    laboratoryId,
    reason: `Last day of a reference range: ${why}`,
    readInNewUnit: input.readInNewUnit,
    plan: (stand) => {
      const range = standing(stand, rangeId);
      const read = lastDayOf(input.lastDay, range, stand.today);
      if (!read.ok) return read;
      return { ok: true, plan: { add: [], end: [{ range, lastDay: read.lastDay }] }, tells: {} };
    },
  });
}

/** Takes back a range that was wrong from its first day on: it holds on no day any more, and can still be read. */
export async function withdrawRange(actor: Actor, input: z.output<typeof rangeInput>): Promise<Changed> {
  const { laboratoryId, rangeId, why } = input;
  return changeRanges(actor, {
    laboratoryId,
    reason: `Reference range withdrawn: ${why}`,
    readInNewUnit: input.readInNewUnit,
    plan: (stand) => ({ ok: true, plan: { add: [], end: [withdrawn(standing(stand, rangeId))] }, tells: {} }),
  });
}

/** The range with this id, of this laboratory, unless it was withdrawn. Throws NotFound. */
export function standing({ ranges }: Stand, rangeId: string): StoredRange {
  const found = ranges.find(({ id }) => id === rangeId);
  if (!found) throw new NotFound('There is no such range of this laboratory.');
  if (isWithdrawn(found)) throw new NotFound('This range was withdrawn: reload the page.');
  return found;
}

export const withdrawn = (range: StoredRange) => ({ range, lastDay: lastDayWhenWithdrawn(range) });

type LastDay = { ok: true; lastDay: string | null } | Extract<Planned<object>, { ok: false }>;

function lastDayOf(typed: string, { validFrom }: StoredRange, today: string): LastDay {
  if (typed.trim() === '') return { ok: true, lastDay: null };
  const read = parseTypedDate(typed, today);
  if (!read.ok) return refuse(read.problem);
  if (read.value >= validFrom) return { ok: true, lastDay: read.value };
  return refuse(`The range begins on ${shortDate(validFrom)}. If it was wrong from then on, correct or withdraw it.`);
}

function refuse(says: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { kind: 'not understood', says } };
}
