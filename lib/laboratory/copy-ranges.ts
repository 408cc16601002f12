import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { NotFound } from '@/lib/access/errors';
import { addDays, isDate } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import { type Changed, changeRanges, type Plan, type Planned, type Stand } from './change-ranges';
import { findLaboratory } from './find-laboratory';
import { isInForce, rangesOf, type StoredRange } from './range';

export const copyRangesInput = z.object({
  /** Whose ranges are copied. */
  laboratoryId: z.uuid(),
  /** Where they go: the same laboratory for a new set, or another one of the site. */
  into: z.uuid(),
  validFrom: z.string().refine(isDate, 'Give the first day of the new ranges as a date.'),
});

/**
 * Copies all ranges that are in force on a day, to hold from that day on. In the same laboratory the old ones end the day before: a new set to
 * which changes are then made. In another laboratory of the site they go on without end.
 */
export async function copyRanges(
  actor: Actor,
  { laboratoryId, into, validFrom }: z.output<typeof copyRangesInput>,
): Promise<Changed<{ copied: number }>> {
  return changeRanges(actor, {
    laboratoryId: into,
    reason: into === laboratoryId ? 'New set of reference ranges' : 'Reference ranges copied from another laboratory',
    plan: async (stand) => {
      const from = into === laboratoryId ? stand.ranges : await rangesOfNeighbour(stand, laboratoryId);
      const inForce = from.filter((range) => isInForce(range, validFrom));
      if (inForce.length === 0) return nothing(validFrom);
      return told(into === laboratoryId ? newSet(inForce, validFrom) : copyOf(inForce, validFrom), validFrom);
    },
  });
}

async function rangesOfNeighbour({ tx, laboratory }: Stand, id: string): Promise<StoredRange[]> {
  const from = await findLaboratory(tx, id);
  if (from.siteId !== laboratory.siteId) throw new NotFound('There is no such laboratory at this site.');
  return rangesOf(tx, id);
}

/** What begins on the very day stays as it is. */
function newSet(inForce: readonly StoredRange[], validFrom: string): Plan {
  const older = inForce.filter((range) => range.validFrom < validFrom);
  return {
    add: older.map((range) => ({ ...contentOf(range), validFrom })),
    end: older.map((range) => ({ range, lastDay: addDays(validFrom, -1) })),
  };
}

function copyOf(inForce: readonly StoredRange[], validFrom: string): Plan {
  return { add: inForce.map((range) => ({ ...contentOf(range), validFrom, validTo: null })), end: [] };
}

function contentOf({ id: _, createdAt: __, ...content }: StoredRange) {
  return content;
}

function told(plan: Plan, validFrom: string): Planned<{ copied: number }> {
  return plan.add.length === 0 ? nothing(validFrom) : { ok: true, plan, tells: { copied: plan.add.length } };
}

function nothing(validFrom: string): Planned<{ copied: number }> {
  const says = `There is no range in force before ${shortDate(validFrom)} that could be copied.`;
  return { ok: false, problem: { kind: 'nothing to copy', says } };
}
