import type { EntryContent } from '@/lib/crf/context';
import type { Field } from '@/lib/crf/fields';
import type { AnyForm } from '@/lib/crf/form';
import { placeOfPath } from '@/lib/crf/paths';

/** What stands at a path of a form: the field, and the grid it is in, known by the field's name alone. */
export function fieldAt(form: AnyForm, path: string): { field: Field; group: string | null } | null {
  const { field: name, rowId } = placeOfPath(path);
  if (rowId === null) {
    const field = Object.hasOwn(form.fields, name) ? form.fields[name] : undefined;
    return field ? { field, group: null } : null;
  }
  for (const [group, { fields }] of Object.entries(form.groups)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field) return { field, group };
  }
  return null;
}

/** "Weight used for dosing", or in a grid "Dose, drug 2"; a row that was taken out has no number any more. */
export function pathInWords(form: AnyForm, content: EntryContent, path: string): string {
  const found = fieldAt(form, path);
  if (!found) return form.title;
  if (found.group === null) return found.field.label;
  const { rowId } = placeOfPath(path);
  const index = content.groups[found.group]?.findIndex(({ id }) => id === rowId) ?? -1;
  const row = form.groups[found.group]?.row ?? 'row';
  return index < 0 ? `${found.field.label}, ${row} that was taken out` : `${found.field.label}, ${row} ${index + 1}`;
}

/** Several paths as the trail's reason names them: by their labels while they are few. */
export function pathsInWords(form: AnyForm, paths: readonly string[] | null): string {
  if (paths === null) return `the whole form ${form.title}`;
  if (paths.length > 4) return `${paths.length} answers of ${form.title}`;
  return paths.map((path) => fieldAt(form, path)?.field.label ?? form.title).join(', ');
}
