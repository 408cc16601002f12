'use client';
import { LockEntry } from './lock-entry';
import { QueriesOfEntry } from './queries-of-entry';
import { useReview } from './review-context';
import { SignEntry } from './sign-entry';
import { VerifyEntry } from './verify-entry';
import './review.css';

/** Above the form: how far its review has come, and what this person may do next with it. */
export function EntryReview() {
  const review = useReview();
  if (!review) return null;
  return (
    <section className="entry-review no-print" aria-label="Review of this form">
      <div className="row">
        <VerifyEntry {...review} />
        <SignEntry {...review} />
        <LockEntry {...review} />
      </div>
      <QueriesOfEntry {...review} />
    </section>
  );
}
