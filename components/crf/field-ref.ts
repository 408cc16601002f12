import type { Field } from '@/lib/crf/fields';
import type { AnyForm } from '@/lib/crf/form';

/** Names one value of an entry: a field of the form, or of one row of a repeating group. */
export interface FieldRef {
  field: string;
  group?: string;
  rowId?: string;
}

/** The reference as one text: `wtused`, or `exposures/<row>/exdose`. */
export function pathOf({ field, group, rowId }: FieldRef): string {
  return group === undefined ? field : `${group}/${rowId ?? ''}/${field}`;
}

/** The id of the element in which the value is typed; the summary's links lead there. */
export function controlId(ref: FieldRef): string {
  return `field-${pathOf(ref).replaceAll('/', '-')}`;
}

/** What the form says about the field, or undefined when it has none of that name. */
export function fieldOf(form: AnyForm, ref: FieldRef): Field | undefined {
  return ref.group === undefined ? form.fields[ref.field] : form.groups[ref.group]?.fields[ref.field];
}

/** Whether a person answers the field: derived ones are computed, retired ones no longer asked. */
export function isAnswered(field: Field): boolean {
  return field.kind !== 'derived' && !field.retired;
}
