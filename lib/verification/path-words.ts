import type { EntryContent } from '@/lib/crf/context';
import type { AnyForm } from '@/lib/crf/form';
import { fieldAt, placeOfPath } from '@/lib/crf/paths';

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
