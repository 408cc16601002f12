'use client';
import type { ReviewOfPage } from './review-context';

/** The signatures on the form, and signing it. */
export function SignEntry(_: ReviewOfPage) {
  return null;
}
