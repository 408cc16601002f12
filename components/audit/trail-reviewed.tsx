import Link from 'next/link';
import type { TrailReview } from '@/lib/audit/review-trail';

/** How far what is on the page was reviewed, and the way to what came since; nothing where nobody has reviewed it. */
export function TrailReviewed({ review }: { review: TrailReview | null }) {
  if (review === null) return null;
  return (
    <p className="row">
      <span>
        Reviewed up to {review.upTo} by {review.by} ({review.what}).
      </span>
      <Link href={sinceAddress(review)} prefetch={false}>
        What came since
      </Link>
    </p>
  );
}

/** The changes after those that a review was about. */
export function sinceAddress({ filter, upToMoment }: Pick<TrailReview, 'filter' | 'upToMoment'>): string {
  const asked = new URLSearchParams(filter);
  asked.set('since', upToMoment);
  return `/audit-trail?${asked}`;
}
