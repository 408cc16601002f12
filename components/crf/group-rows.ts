import { v7 as newId } from 'uuid';
import { proposedRows } from '@/lib/crf/content';
import type { Context } from '@/lib/crf/context';
import type { AnyForm, AnyGroup } from '@/lib/crf/form';
import type { Answers } from '@/lib/crf/value';
import { contentOnScreen } from './on-screen';
import { isBlankRow, type TypingRow } from './typed-content';

/** A spare row: it becomes a row of the group when something is typed into it. */
export function spareRow(group: AnyGroup): TypingRow {
  const typable = Object.entries(group.fields).filter(([, field]) => field.kind !== 'derived');
  const texts = typable.map(([key, field]) => [key, field.kind === 'choices' ? [] : ''] as const);
  return { id: newId(), texts: Object.fromEntries(texts), missing: {} };
}

/** The rows that the study proposes for these answers, as they stand in the controls. */
export function rowsProposed(form: AnyForm, key: string, answers: Answers, context: Context): TypingRow[] {
  const group = form.groups[key];
  const rows = group ? proposedRows(group, answers, context) : [];
  return contentOnScreen(form, { answers: {}, missing: {}, groups: { [key]: rows } }).groups[key] ?? [];
}

/** Whether the rows say the same, whatever their ids: proposals that nobody touched. */
export function isSameRows(one: readonly TypingRow[], other: readonly TypingRow[]): boolean {
  return JSON.stringify(saying(one)) === JSON.stringify(saying(other));
}

function saying(rows: readonly TypingRow[]) {
  return rows
    .filter((row) => !isBlankRow(row))
    .map(({ texts, missing }) => [Object.entries(texts).sort(), Object.entries(missing).filter(([, why]) => why)]);
}
