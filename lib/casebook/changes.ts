import type { EntryContent, GroupRow } from '@/lib/crf/context';
import type { Fields } from '@/lib/crf/fields';
import type { AnyForm } from '@/lib/crf/form';
import { type Answers, isEmpty, type Missing } from '@/lib/crf/value';

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Is the stored content of an entry left as it is? */
export function isUnchanged(form: AnyForm, before: EntryContent, after: EntryContent): boolean {
  const groups = Object.keys(form.groups);
  return (
    Object.keys(form.fields).every((key) => same(before.answers[key], after.answers[key])) &&
    same(sorted(before.missing), sorted(after.missing)) &&
    groups.every((key) => sameRows(form.groups[key]?.fields ?? {}, before.groups[key] ?? [], after.groups[key] ?? []))
  );
}

function sameRows(fields: Fields, before: GroupRow[], after: GroupRow[]): boolean {
  if (before.length !== after.length) return false;
  return before.every((row, i) => {
    const other = after[i];
    if (other?.id !== row.id || !same(sorted(row.missing), sorted(other.missing))) return false;
    return Object.keys(fields).every((key) => same(row.answers[key], other.answers[key]));
  });
}

const sorted = (missing: Missing) => Object.entries(missing).sort();

/**
 * The labels of what was saved once and is now different: what a reason is asked for (ICH E6(R3) 4.2.2, 21 CFR 11.10(e)).
 * Filling in what was empty is no change, nor is a derived value that follows from another.
 */
export function changedLabels(form: AnyForm, before: EntryContent, after: EntryContent): string[] {
  const labels = changedFields(form.fields, before, after);
  for (const [key, group] of Object.entries(form.groups)) {
    const rows = after.groups[key] ?? [];
    const touched = (before.groups[key] ?? []).some((row) => {
      const now = rows.find((r) => r.id === row.id);
      return now ? changedFields(group.fields, row, now).length > 0 : hasAnswers(group.fields, row.answers);
    });
    if (touched) labels.push(group.title);
  }
  return labels;
}

interface Part {
  answers: Answers;
  missing: Missing;
}

function changedFields(fields: Fields, before: Part, after: Part): string[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    if (field.kind === 'derived') return [];
    const value = !isEmpty(before.answers[key]) && !same(before.answers[key], after.answers[key]);
    const absence = before.missing[key] !== undefined && before.missing[key] !== after.missing[key];
    return value || absence ? [field.label] : [];
  });
}

function hasAnswers(fields: Fields, answers: Answers): boolean {
  return Object.entries(fields).some(([key, field]) => field.kind !== 'derived' && !isEmpty(answers[key]));
}
