import { lift, set } from '@/app/locks/actions';
import type { ReviewActs } from '@/components/review/review-context';

/** The actions that the review on an entry page calls. */
export const reviewActs: ReviewActs = {
  queries: {},
  verification: {},
  signing: {},
  locking: { set, lift },
};
