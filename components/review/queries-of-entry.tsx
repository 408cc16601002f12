'use client';
import { type MouseEvent, useEffect } from 'react';
import { fieldOf } from '@/components/crf/field-ref';
import { isBeside } from '@/components/crf/field-words';
import { refOf } from '@/components/crf/form-keys';
import { Icon } from '@/components/ui/icon';
import type { EntryPage } from '@/lib/casebook/load-entry';
import { askedOf, isAsked, isRowAsked } from '@/lib/crf/asked';
import type { ReadQuery } from '@/lib/queries/read-queries';
import { formByCode } from '@/study/forms';
import { EndedQueries } from './ended-queries';
import { QueryCard } from './query-card';
import { isWaiting, placeKey, queryElementId } from './query-place';
import { RaiseQuery, raisingAt, useIsRaising } from './raise-query';
import type { ReviewOfPage } from './review-context';
import './queries.css';

/** How many queries wait, each one key away; those on the form or its event as a whole; raising one. */
export function QueriesOfEntry({ page, acts }: ReviewOfPage) {
  const { queries, may } = page.review;
  const isRaising = useIsRaising(page, null);
  useRaiseKey(page);
  const here = queries.filter((query) => !standsAtField(page, query));
  if (queries.length === 0 && !may.raise) return null;
  return (
    <section className="entry-queries" aria-label="Queries">
      <WaitingQueries page={page} />
      {here.filter(isWaiting).map((query) => (
        <QueryCard key={query.id} query={query} acts={acts.queries} about={placeInWords(page, query)} />
      ))}
      <EndedQueries queries={here} acts={acts.queries} />
      {may.raise && (
        <button
          type="button"
          className="button small"
          title="On a field: Alt+Q in it"
          aria-expanded={isRaising}
          onClick={() => raisingAt.set(placeKey(page, null))}
        >
          Raise a query on this form or event
        </button>
      )}
      {isRaising && <RaiseQuery page={page} at={null} label="on this form or its event" raise={acts.queries.raise} />}
    </section>
  );
}

/** The open and the answered queries of the page, each a link to where it stands. */
function WaitingQueries({ page }: { page: EntryPage }) {
  return (['open', 'answered'] as const).map((status) => {
    const found = page.review.queries.filter((query) => query.status === status);
    if (found.length === 0) return null;
    return (
      <p key={status} className="waiting-queries" data-status={status}>
        <Icon name={status === 'open' ? 'doubts' : 'pending'} />
        <strong>{waitingInWords(status, found)}:</strong>
        {found.map((query) => (
          <a key={query.id} href={`#${queryElementId(query.id)}`} onClick={(event) => leadTo(event, query)}>
            {placeInWords(page, query)}
          </a>
        ))}
      </p>
    );
  });
}

/** "2 queries to answer", for whom that is to do. */
function waitingInWords(status: 'open' | 'answered', found: readonly ReadQuery[]): string {
  const can = (act: ReadQuery['acts'][number]) => found.some(({ acts }) => acts.includes(act));
  const queries = found.length === 1 ? 'query' : 'queries';
  if (status === 'answered')
    return `${found.length} answered ${queries}${can('close') ? ', to close or to reopen' : ''}`;
  return can('answer') ? `${found.length} ${queries} to answer` : `${found.length} open ${queries}`;
}

/** Moves the focus to where the query is answered, or else to the query itself. */
function leadTo(event: MouseEvent, { id }: ReadQuery): void {
  const card = document.getElementById(queryElementId(id));
  if (!card) return;
  event.preventDefault();
  const target = card.querySelector<HTMLElement>('[data-answer], .query-buttons button') ?? card;
  card.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}

/** Whether a query stands under its field: the field is asked, and its row is still there. */
function standsAtField(page: EntryPage, { at: { form: code, field, group, rowId } }: ReadQuery): boolean {
  const form = formByCode(page.form.code);
  if (!form || code === null || field === null || !page.entry) return false;
  const asked = askedOf(form, page.content, page.context);
  const definition = form.fields[field];
  if (group === null) return definition !== undefined && isAsked(asked, field) && !isBeside(form, definition);
  return rowId !== null && isRowAsked(asked, group, rowId, field);
}

/** What a query is about, in words: a field by its label, the form, or the event. */
function placeInWords(page: EntryPage, { at: { form: code, field, group, rowId } }: ReadQuery): string {
  if (code === null) return `The event: ${page.event.label}`;
  if (field === null) return 'The form as a whole';
  const form = formByCode(page.form.code);
  const rows = group === null ? null : form?.groups[group];
  const definition = form && fieldOf(form, group === null ? { field } : { field, group });
  const label = definition?.label ?? form?.groups[field]?.title ?? form?.title ?? page.form.title;
  const index = page.content.groups[group ?? '']?.findIndex(({ id }) => id === rowId) ?? -1;
  if (!rows) return label;
  return index < 0 ? `${label}, ${rows.row} that was taken out` : `${label}, ${rows.row} ${index + 1}`;
}

/** Alt+Q raises a query on the field in focus, and elsewhere on the page on the form. */
function useRaiseKey(page: EntryPage): void {
  useEffect(() => {
    if (!page.review.may.raise) return;
    const listen = (event: KeyboardEvent) => {
      if (!event.altKey || event.code !== 'KeyQ') return;
      event.preventDefault();
      const ref = page.entry ? refOf(event.target) : null;
      raisingAt.set(placeKey(page, ref));
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [page]);
  // What was begun on one form is not going on on the next.
  useEffect(() => () => raisingAt.set(null), []);
}
