import { z } from 'zod';
import { isStorableText, unstorableSays } from '@/lib/crf/typed-text';
import { missingReasons } from '@/lib/crf/value';
import { queryWords } from '@/lib/queries/query-input';

/** Why a saved value was changed; the word stands in the audit trail beside every field of the save. */
export const changeReasons = {
  TRANSCRIPTION: 'Transcription error',
  NEW_INFORMATION: 'New information from the source',
  QUERY: 'Answer to a query',
  MONITORING: 'Correction after monitoring',
  OTHER: 'Other',
} as const;

const code = z.string().regex(/^[A-Z0-9_]{1,12}$/);
const typed = z.union([z.string().max(20_000), z.array(z.string().max(60)).max(60)]);
const texts = z.record(z.string().max(40), typed);
const missing = z.record(z.string().max(40), z.enum(Object.keys(missingReasons) as [keyof typeof missingReasons]));

/** A participant or screening number, as far as its letters go: whether there is such a child the database knows. */
export const participantReference = z.string().regex(/^[\w-]{1,20}$/, 'This is no participant number.');

/** Which entry of which child: participant or screening number, event, form, and its place where the form repeats. */
export const entryKey = z.object({
  participant: participantReference,
  event: code,
  form: code,
  repeat: z.coerce.number().int().min(1).max(999),
});
export type EntryKey = z.infer<typeof entryKey>;

export const saveEntryInput = entryKey.extend({
  /** The version that was on the screen; 0 for a new entry. */
  version: z.number().int().min(0),
  /** One per attempt to save the same thing, so that a double click or a resent request is answered once. */
  requestId: z.uuid(),
  intent: z.enum(['draft', 'complete']),
  typed: z.object({
    texts,
    missing,
    groups: z.record(z.string().max(40), z.array(z.object({ id: z.string().max(60), texts, missing })).max(200)),
  }),
  reason: z
    .object({
      code: z.enum(Object.keys(changeReasons) as [keyof typeof changeReasons]),
      text: z.string().max(500).refine(isStorableText, unstorableSays).optional(),
    })
    .optional(),
  /** Answers to queries of this entry, given in one step with the save. */
  answers: z
    .array(z.object({ query: z.uuid(), says: queryWords }))
    .max(100)
    .optional(),
});
export type SaveEntryInput = z.infer<typeof saveEntryInput>;

/** The reason as the audit trail keeps it, or null when "other" was chosen without words. */
export function reasonInWords(reason: SaveEntryInput['reason']): string | null {
  if (!reason) return null;
  const words = reason.text?.trim() ?? '';
  if (reason.code === 'OTHER') return words === '' ? null : `Other: ${words}`;
  return words === '' ? changeReasons[reason.code] : `${changeReasons[reason.code]}: ${words}`;
}

/** Why this is saved, as the audit trail keeps it. */
export function savedBecause({ reason, answers = [] }: Pick<SaveEntryInput, 'reason' | 'answers'>): string {
  return reasonInWords(reason) ?? (answers.length > 0 ? changeReasons.QUERY : 'First entry');
}
