import Link from 'next/link';
import { ActionForm, type FormAnswer } from '@/components/access/action-form';
import { TextBox } from '@/components/access/text-box';
import { ColumnHeads } from '@/components/ui/column-heads';
import type { TrailReview } from '@/lib/audit/review-trail';
import { sinceAddress } from './trail-reviewed';

interface TrailReviewsProps {
  reviews: TrailReview[];
  /** What is on the page: its filter in the address and in words, and the latest change; null when nothing is to review. */
  shown: { filter: string; inWords: string; upTo: string } | null;
  review: ((form: FormData) => Promise<FormAnswer>) | null;
}

/** That somebody went through a part of the trail, and what it showed: the reviews that were done, and one more. */
export function TrailReviews({ reviews, shown, review }: TrailReviewsProps) {
  return (
    <section className="section" aria-labelledby="trail-reviews">
      <h2 id="trail-reviews">Reviews of the audit trail</h2>
      {reviews.length === 0 ? (
        <p className="muted">Nobody has put a review on record yet.</p>
      ) : (
        <div className="table-frame cards-when-narrow">
          <table className="dense">
            <ColumnHeads titles={['Reviewed', 'By', 'What', 'Changes up to', 'Remark', 'Since']} />
            <tbody>
              {reviews.map(({ id, by, at, upTo, what, remark, ...review }) => (
                <tr key={id}>
                  <td data-label="Reviewed" className="nowrap">
                    {at}
                  </td>
                  <td data-label="By">{by}</td>
                  <td data-label="What">{what}</td>
                  <td data-label="Changes up to" className="nowrap">
                    {upTo}
                  </td>
                  <td data-label="Remark">{remark}</td>
                  <td data-label="Since">
                    <Link href={sinceAddress(review)} prefetch={false}>
                      What came since
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown && review && (
        <ActionForm
          action={review}
          fixed={{ filter: shown.filter, changesUpTo: shown.upTo }}
          submit="Put the review on record"
          done="The review is on record."
        >
          <p>I have gone through the changes shown here: {shown.inWords}.</p>
          <TextBox label="What the review showed" name="remark" required minLength={3} maxLength={1000} />
        </ActionForm>
      )}
    </section>
  );
}
