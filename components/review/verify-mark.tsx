'use client';
import type { FieldRef } from '@/components/crf/field-ref';
import type { ReviewOfPage } from './review-context';

/** Whether a field is verified, and verifying it. */
export function VerifyMark(_: ReviewOfPage & { at: FieldRef; label: string; isInRow: true | undefined }) {
  return null;
}
