import { z } from 'zod';
import { entryKey } from '@/lib/casebook/entry-input';
import { type SignatureMeaning, signatureMeanings } from '@/study/signing';

const meanings = Object.keys(signatureMeanings) as [SignatureMeaning, ...SignatureMeaning[]]; // the keys of the record
const { participant, event, form, repeat } = entryKey.shape;

/** What is signed in one act. */
export const signScope = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('entry'), participant, event, form, repeat }),
  z.object({ scope: z.literal('event'), participant, event }),
  z.object({ scope: z.literal('casebook'), participant }),
]);
export type SignScope = z.output<typeof signScope>;

/** A form as it was on the screen. Its hash tells what its version does not: a computed value that moved because another form changed. */
const shownForm = z.object({
  id: z.uuid(),
  version: z.number().int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ShownForm = z.output<typeof shownForm>;

export const signInput = z.object({
  what: signScope,
  /** What was saved since it was shown is not signed unseen. */
  entries: z.array(shownForm).min(1, 'There is nothing here to sign.').max(5000),
  /** The one whose statement was on the screen. */
  meaning: z.enum(meanings),
  password: z.string().min(1, 'Type your password: a signature needs it each time.').max(1000),
});
export type SignInput = z.output<typeof signInput>;
