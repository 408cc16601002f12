'use client';
import type { FieldRef } from '@/components/crf/field-ref';
import { EndedQueries } from './ended-queries';
import { AnswerWithSave } from './query-answer';
import { QueryCard } from './query-card';
import { isOnField, isWaiting, placeKey } from './query-place';
import { RaiseQuery, raisingAt, useIsRaising } from './raise-query';
import type { ReviewOfPage } from './review-context';
import { useEditing, useStoredRef } from './use-stored-ref';

type QueriesOfFieldProps = ReviewOfPage & { at: FieldRef; label: string; isInRow: true | undefined };

/** The queries on a field, to answer or to close; raising one. */
export function QueriesOfField({ page, acts, at, label, isInRow }: QueriesOfFieldProps) {
  const screen = useEditing();
  const stored = useStoredRef(at);
  const isRaising = useIsRaising(page, at);
  const here = page.review.queries.filter((query) => isOnField(query, stored));
  return (
    <>
      {page.review.may.raise && screen === null && page.entry && (
        <button
          type="button"
          className="button quiet small raise-query no-print"
          title="Raise a query (Alt+Q)"
          aria-expanded={isRaising}
          onClick={() => raisingAt.set(placeKey(page, at))}
        >
          Query<span className="visually-hidden">: raise one on {label}</span>
        </button>
      )}
      {here.filter(isWaiting).map((query) => (
        <QueryCard
          key={query.id}
          query={query}
          acts={acts.queries}
          about={isInRow && label}
          answerBox={screen && <AnswerWithSave query={query} answer={acts.queries.answer} screen={screen} />}
        />
      ))}
      <EndedQueries queries={here} acts={acts.queries} about={isInRow && label} />
      {isRaising && <RaiseQuery page={page} at={stored} label={label} raise={acts.queries.raise} />}
    </>
  );
}
