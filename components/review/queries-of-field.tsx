'use client';
import type { FieldRef } from '@/components/crf/field-ref';
import type { ReviewOfPage } from './review-context';

/** The queries on a field, to answer or to close; raising one. */
export function QueriesOfField(_: ReviewOfPage & { at: FieldRef; label: string; isInRow: true | undefined }) {
  return null;
}
