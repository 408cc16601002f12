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

/** What was done with a query takes the button away that had the focus: it stays beside it, for the next key. */
export function keepPlace(query: string): void {
  const home = document.getElementById(queryElementId(query))?.closest<HTMLElement>(homes);
  if (!home) return;
  home.tabIndex = -1;
  home.focus({ preventScroll: true });
}

const homes = '.field-review, .entry-queries, .child-queries-here';

/** The id of the element that shows a query. */
export const queryElementId = (query: string) => `query-${query}`;
