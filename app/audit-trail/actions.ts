'use server';

import { guardedAction } from '@/lib/access/action';
import { fromForm } from '@/lib/access/form-input';
import { reviewTrail, reviewTrailInput } from '@/lib/audit/review-trail';

export const review = guardedAction({
  may: 'review audit trail',
  input: fromForm(reviewTrailInput),
  run: reviewTrail,
});
