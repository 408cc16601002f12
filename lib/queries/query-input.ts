import { z } from 'zod';
import { isStorableText, unstorableSays } from '@/lib/crf/typed-text';
import { assignableRoles } from './query-states';

export const mostWords = 1000;

/** What may be left out: the words of closing what was answered. */
export const optionalWords = z
  .string()
  .trim()
  .max(mostWords, `Use at most ${mostWords} characters.`)
  .refine(isStorableText, unstorableSays);

/** A question, an answer or a reason. */
export const queryWords = optionalWords.pipe(z.string().min(3, 'Write at least 3 characters.'));

export const assignedToInput = z.enum(assignableRoles, 'Choose who is to answer.');

/** What is done with one query, with the words for it. The query's own state tells whether they are needed. */
export const queryActInput = z.object({ query: z.uuid(), says: optionalWords.default(''), requestId: z.uuid() });
export type QueryActInput = z.output<typeof queryActInput>;
