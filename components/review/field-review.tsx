'use client';
import type { FieldRef } from '@/components/crf/field-ref';
import { LockMark } from './lock-mark';
import { QueriesOfField } from './queries-of-field';
import { useReview } from './review-context';
import { VerifyMark } from './verify-mark';

interface FieldReviewProps {
  at: FieldRef;
  label: string;
  /** Under a row of a grid, where every field must be named and what is calm takes no room. */
  isInRow?: true;
}

/** Under a field: its open queries, whether it is verified, whether it is frozen. */
export function FieldReview({ at, label, isInRow }: FieldReviewProps) {
  const review = useReview();
  if (!review) return null;
  const field = { ...review, at, label, isInRow };
  return (
    <div className="field-review">
      <VerifyMark {...field} />
      <LockMark {...field} />
      <QueriesOfField {...field} />
    </div>
  );
}
