import 'server-only';
import { z } from 'zod';
import { type Actor, assertMay } from '@/lib/access/actor';
import type { Outcome } from '@/lib/access/outcome';
import { analyteCodes } from '@/study/laboratory/analytes';
import { readUnit, unitInOthers } from './read-unit';

export const lookAtUnitInput = z.object({ analyte: z.string().pipe(z.enum(analyteCodes)), unit: z.string().max(80) });

/** What one of a unit is in the unit of the form and in SI, while a person is still typing: nothing is stored. */
export async function lookAtUnit(
  actor: Actor,
  { analyte, unit: typed }: z.output<typeof lookAtUnitInput>,
): Promise<Outcome<{ says: string }>> {
  assertMay(actor, 'manage reference ranges');
  const read = readUnit(analyte, typed);
  if (!read.ok) return { ok: false, problem: { kind: 'not a unit', says: read.problem } };
  return { ok: true, says: unitInOthers(analyte, read.unit) };
}
