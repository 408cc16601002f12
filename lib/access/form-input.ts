import { type ZodType, z } from 'zod';

/** Reads the fields of an HTML form by this schema; a field that stands twice counts once. */
export function fromForm<Schema extends ZodType>(schema: Schema) {
  return z.preprocess((sent) => (sent instanceof FormData ? Object.fromEntries(sent) : sent), schema);
}

/** A field that may be left empty: nothing typed is null. */
export function orNone<Schema extends ZodType>(schema: Schema) {
  return z.preprocess((typed) => (typed === '' ? null : typed), schema.nullable());
}
