import { z } from 'zod';
import { isDate, isPartialDate } from '@/lib/dates/calendar';
import { isDateTime, isTime } from '@/lib/dates/clock';
import type { TypedContent } from './content';
import { decimalsOf, type Field, optionsOf, storedAs } from './fields';
import type { AnyForm, AnyGroup } from './form';
import { isStorableNumber } from './stored-number';
import { isStorableText, tidyText } from './typed-text';
import { type Answers, missingReasons } from './value';

const missing = z.record(z.string(), z.enum(Object.keys(missingReasons) as (keyof typeof missingReasons)[])); // its keys
const texts = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** The shape of what a screen sends; what stands in it is for `readTyped` to judge. */
export const typedContentSchema: z.ZodType<TypedContent> = z.strictObject({
  texts,
  missing,
  groups: z.record(z.string(), z.array(z.strictObject({ id: z.string(), texts, missing }))),
});

const schemas = new WeakMap<AnyForm | AnyGroup, z.ZodType<Answers>>();

/** The storable answers of a form or of one row of a group: the last gate before the database, and written apart from it. */
export function answersSchema(owner: AnyForm | AnyGroup): z.ZodType<Answers> {
  const known = schemas.get(owner);
  if (known) return known;
  const values = Object.entries(owner.fields).map(([key, field]) => [key, valueSchema(field).nullable()] as const);
  const schema = z.strictObject(Object.fromEntries(values));
  schemas.set(owner, schema);
  return schema;
}

function valueSchema(field: Field) {
  switch (storedAs(field)) {
    case 'integer':
    case 'decimal':
      return z.number().refine((value) => isStorableNumber(value, decimalsOf(field)), 'cannot be stored exactly');
    case 'date':
      return z.string().refine(isDate, 'is no date');
    case 'partialdate':
      return z.string().refine(isPartialDate, 'is no date');
    case 'time':
      return z.string().refine(isTime, 'is no time');
    case 'datetime':
      return z.string().refine(isDateTime, 'is no date and time');
    case 'choice':
      return z.enum(codesOf(field));
    case 'choices':
      return codesSchema(codesOf(field));
    case 'reference':
      return z.uuid();
    default:
      return z.string().min(1).refine(isTidy, 'is not as texts are stored');
  }
}

function codesSchema(codes: string[]) {
  const isInOrder = (chosen: string[]) => {
    return chosen.every((code, index) => index === 0 || codes.indexOf(chosen[index - 1] ?? '') < codes.indexOf(code));
  };
  return z.array(z.enum(codes)).min(1).refine(isInOrder, 'is not in the order of the codelist');
}

function codesOf(field: Field): string[] {
  return Object.keys(optionsOf(field) ?? {});
}

function isTidy(text: string): boolean {
  return isStorableText(text) && tidyText(text) === text;
}
