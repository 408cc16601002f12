'use client';
import type { ReviewOfPage } from './review-context';

/** Queries on the form or its event as a whole, and raising one. */
export function QueriesOfEntry(_: ReviewOfPage) {
  return null;
}
