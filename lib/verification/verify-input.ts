import { z } from 'zod';
import { typedLine } from '@/lib/access/typed-line';
import { entryKey, participantReference } from '@/lib/casebook/entry-input';

/** Compared with the source by the monitor, or reviewed medically by the principal investigator. */
const kind = z.enum(['source', 'medical']);
export type ReviewKind = z.infer<typeof kind>;

/** Places of fields in an entry (`wtused`, `<row id>/exdose`); null for the whole form. */
const paths = z.array(z.string().max(80)).min(1).max(2000).nullable();

export const verifyEntryInput = entryKey.extend({
  kind,
  /** The version that was on the screen. */
  version: z.number().int().min(1),
  paths,
  requestId: z.uuid(),
});
export type VerifyEntryInput = z.output<typeof verifyEntryInput>;

export const unverifyEntryInput = entryKey.extend({
  kind,
  paths,
  reason: typedLine.min(3, 'Say in some words why.').max(300, 'Use at most 300 characters.'),
  requestId: z.uuid(),
});
export type UnverifyEntryInput = z.output<typeof unverifyEntryInput>;

export const verifyPlannedInput = z.object({
  participant: participantReference,
  /** Null for the whole casebook. */
  event: entryKey.shape.event.nullable(),
  /** The forms that the preview showed, each in the version it showed. */
  seen: z
    .array(z.object({ entry: z.uuid(), version: z.number().int().min(1) }))
    .min(1)
    .max(2000),
  requestId: z.uuid(),
});
export type VerifyPlannedInput = z.output<typeof verifyPlannedInput>;
