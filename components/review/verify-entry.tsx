'use client';
import type { ReviewOfPage } from './review-context';

/** How much of the form is verified, and verifying it. */
export function VerifyEntry(_: ReviewOfPage) {
  return null;
}
