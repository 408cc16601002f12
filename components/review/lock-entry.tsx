'use client';
import type { ReviewOfPage } from './review-context';

/** Freezing and locking the form, its event or the casebook; what holds it now. */
export function LockEntry(_: ReviewOfPage) {
  return null;
}
