import { type ZodType, z } from 'zod';
import { todayIn } from '@/lib/dates/clock';
import { parseTypedDate } from '@/lib/dates/typed-date';

/** Reads the fields of an HTML form by this schema; a field that stands twice counts once. */
export function fromForm<Schema extends ZodType>(schema: Schema) {
  return z.preprocess((sent) => (sent instanceof FormData ? Object.fromEntries(sent) : sent), schema);
}

/** A field that may be left empty: nothing typed is null. */
export function orNone<Schema extends ZodType>(schema: Schema) {
  return z.preprocess((typed) => (typed === '' ? null : typed), schema.nullable());
}

/** A day as people type it ("3/4/2026", "3 apr 2026", "t" for today), read into `YYYY-MM-DD`. */
export const typedDay = z.string().transform((typed, context) => {
  const parsed = parseTypedDate(typed, todayIn('UTC'));
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: parsed.problem });
  return z.NEVER;
});
