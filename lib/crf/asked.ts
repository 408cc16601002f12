import { holds } from './conditions';
import { type Context, contextOfForm, contextOfRow, type EntryContent } from './context';
import type { Field, Fields } from './fields';
import type { AnyForm } from './form';
import type { Answers } from './value';
import { isInVersion } from './versions';

/** Which fields are asked, as plain data: of the form, and of each row by group and row id (null: the group is not asked). */
export interface Asked {
  fields: AskedFields;
  groups: Record<string, Record<string, AskedFields> | null>;
}
export type AskedFields = Record<string, boolean>;

/** Is this field of the form asked? */
export function isAsked(asked: Asked, field: string): boolean {
  return asked.fields[field] === true;
}

/** Is this repeating group asked? */
export function isGroupAsked(asked: Asked, group: string): boolean {
  return asked.groups[group] !== null && asked.groups[group] !== undefined;
}

/** Is this field of this row asked? */
export function isRowAsked(asked: Asked, group: string, rowId: string, field: string): boolean {
  return asked.groups[group]?.[rowId]?.[field] === true;
}

/** Which fields and rows are asked for this content. */
export function askedOf(form: AnyForm, content: EntryContent, context: Context): Asked {
  const around = contextOfForm(context, content.groups);
  const groups = Object.entries(form.groups).map(([key, group]) => {
    if (group.askIf && !holds(group.askIf, content.answers, around)) return [key, null] as const;
    const rows = (content.groups[key] ?? []).map((row, index) => {
      const rowContext = contextOfRow(around, content.answers, key, index);
      return [row.id, askedFields(group.fields, row.answers, rowContext)] as const;
    });
    return [key, Object.fromEntries(rows)] as const;
  });
  return { fields: askedFields(form.fields, content.answers, around), groups: Object.fromEntries(groups) };
}

/** A field that is retired, or not in the version of the protocol, is not asked; any other when its condition holds, or it has none. */
export function isFieldAsked(field: Field, answers: Answers, context: Context): boolean {
  return !field.retired && isInVersion(field, context) && (!field.askIf || holds(field.askIf, answers, context));
}

function askedFields(fields: Fields, answers: Answers, context: Context): AskedFields {
  const asked: AskedFields = {};
  for (const key of Object.keys(fields)) asked[key] = isFieldAsked(fields[key] as Field, answers, context); // key of fields
  return asked;
}
