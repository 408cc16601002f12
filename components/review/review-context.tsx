'use client';
import { createContext, useContext } from 'react';
import type { EntryPage } from '@/lib/casebook/load-entry';
import type { LockActs } from './lock-acts';
import type { QueryActs } from './query-acts';
import type { SignActs } from './sign-acts';
import type { VerifyActs } from './verify-acts';

/** What a person may do with the review of an entry: each group of actions comes from its own file of the routes. */
export interface ReviewActs {
  queries: QueryActs;
  verification: VerifyActs;
  signing: SignActs;
  locking: LockActs;
}

/** What every part of the review on an entry page shares. */
export interface ReviewOfPage {
  page: EntryPage;
  acts: ReviewActs;
}

const ReviewContext = createContext<ReviewOfPage | null>(null);
export const ReviewProvider = ReviewContext.Provider;

/** Null where an entry is shown without its review: in print, as a row of a log. */
export function useReview(): ReviewOfPage | null {
  return useContext(ReviewContext);
}
