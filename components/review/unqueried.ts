'use client';
import type { Remark } from '@/components/crf/entry-reading';
import { isOnField, isWaiting } from './query-place';
import { useReview } from './review-context';
import { useEditing } from './use-stored-ref';

/** The remarks that no query tells already: a doubt that became a query stands on the screen once, as the query. */
export function useUnqueried(remarks: readonly Remark[]): readonly Remark[] {
  const review = useReview();
  const screen = useEditing();
  const waiting = review?.page.review.queries.filter(isWaiting) ?? [];
  if (waiting.length === 0) return remarks;
  return remarks.filter((remark) => {
    const rowId = remark.rowId && (screen?.storedId(remark.rowId) ?? remark.rowId);
    const isQueried = waiting.some((query) => query.checkId === remark.id && isOnField(query, { ...remark, rowId }));
    return remark.kind !== 'soft' || !isQueried;
  });
}
