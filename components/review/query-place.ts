import type { FieldRef } from '@/components/crf/field-ref';
import type { EntryPage } from '@/lib/casebook/load-entry';
import type { ReadQuery } from '@/lib/queries/read-queries';

export const isWaiting = ({ status }: ReadQuery): boolean => status === 'open' || status === 'answered';

/** Whether a query stands on this field, whose row has this id on the server. */
export function isOnField({ at }: ReadQuery, { field, group, rowId }: FieldRef): boolean {
  return at.form !== null && at.field === field && at.group === (group ?? null) && at.rowId === (rowId ?? null);
}

/** The place of a field or of the form in one text, so that one form to raise a query is open at a time. */
export function placeKey({ participant, event, form, repeat }: EntryPage, at: FieldRef | null): string {
  const entry = `${participant.label}/${event.code}/${form.code}/${repeat}`;
  return at === null ? entry : `${entry}/${at.group ?? ''}/${at.rowId ?? ''}/${at.field}`;
}

/** The id of the element that shows a query. */
export const queryElementId = (query: string) => `query-${query}`;
