import type { EntryContent } from './context';
import type { Field, Fields } from './fields';
import type { AnyForm } from './form';
import { isEmpty, type Missing, type Answers as Values } from './value';

/** The place of a field in an entry: `wtused`, or `<row id>/exdose` in a grid. As signatures and verifications name it. */
export function fieldPath(field: string, rowId: string | null | undefined): string {
  return rowId ? `${rowId}/${field}` : field;
}

/** A path taken apart again. */
export function placeOfPath(path: string): { field: string; rowId: string | null } {
  const [field = '', rowId = null] = path.split('/').reverse();
  return { field, rowId };
}

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

interface Part {
  answers: Values;
  missing: Missing;
}

/**
 * The paths of all that people answered in an entry, a reason for a missing answer included; what the program computes is left out.
 * In the order of the form.
 */
export function answeredPaths(form: AnyForm, content: EntryContent): string[] {
  const rows = Object.entries(form.groups).flatMap(([key, { fields }]) =>
    (content.groups[key] ?? []).flatMap((row) => answeredIn(fields, row).map((field) => fieldPath(field, row.id))),
  );
  return [...answeredIn(form.fields, content), ...rows];
}

function answeredIn(fields: Fields, { answers, missing }: Part): string[] {
  return Object.keys(fields).filter(
    (key) => fields[key]?.kind !== 'derived' && (!isEmpty(answers[key]) || missing[key] !== undefined),
  );
}

/** The paths that differ between two contents of an entry, whoever moved them: entered, changed, emptied, rows added or removed. */
export function changedPaths(form: AnyForm, before: EntryContent, after: EntryContent): string[] {
  const own = differing(form.fields, before, after);
  const rows = Object.entries(form.groups).flatMap(([key, { fields }]) => {
    const [old, now] = [before.groups[key] ?? [], after.groups[key] ?? []];
    const ids = new Set([...old, ...now].map(({ id }) => id));
    return [...ids].flatMap((id) => {
      const find = (list: typeof old) => list.find((row) => row.id === id) ?? nothing;
      return differing(fields, find(old), find(now)).map((field) => fieldPath(field, id));
    });
  });
  return [...own, ...rows];
}

const nothing: Part = { answers: {}, missing: {} };

function differing(fields: Fields, before: Part, after: Part): string[] {
  const text = (value: unknown) => JSON.stringify(value ?? null);
  return Object.keys(fields).filter(
    (key) =>
      text(before.answers[key]) !== text(after.answers[key]) || text(before.missing[key]) !== text(after.missing[key]),
  );
}
