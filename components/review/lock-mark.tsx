'use client';
import type { FieldRef } from '@/components/crf/field-ref';
import type { ReviewOfPage } from './review-context';

/** Whether a field is frozen. */
export function LockMark(_: ReviewOfPage & { at: FieldRef; label: string; isInRow: true | undefined }) {
  return null;
}
