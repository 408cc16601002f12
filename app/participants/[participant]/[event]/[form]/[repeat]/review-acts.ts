import { lift, set } from '@/app/locks/actions';
import { answer, assign, cancel, close, raise, reopen } from '@/app/queries/actions';
import { sign } from '@/app/signatures/actions';
import { unverify, verify } from '@/app/verification/actions';
import type { ReviewActs } from '@/components/review/review-context';

/** The actions that the review on an entry page calls. */
export const reviewActs: ReviewActs = {
  queries: { raise, answer, close, reopen, cancel, assign },
  verification: { verify, unverify },
  signing: { sign },
  locking: { set, lift },
};
