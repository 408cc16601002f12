import { z } from 'zod';
import { typedLine } from '@/lib/access/typed-line';

/** How much of a site's data is to be compared with the source. */
export const planChoice = z.object({
  site: z.string().min(1).max(10),
  /** Of so many in a hundred participants everything: 100 for all, 0 for none. */
  share: z.coerce
    .number()
    .int('Give a whole number of per cent.')
    .min(0, 'Give a share from 0 to 100 %.')
    .max(100, 'Give a share from 0 to 100 %.'),
  /** Of all other participants. */
  others: z.enum(['critical', 'nothing']),
  /** What the draw starts from: the same seed draws the same participants. */
  seed: typedLine.min(1, 'Give the draw something to start from.').max(40, 'Use at most 40 characters.'),
});
export type PlanChoice = z.output<typeof planChoice>;

export const setPlanInput = planChoice.extend({
  /** The plan that held when the preview was made; null where there was none. */
  present: z.uuid().nullable(),
  reason: typedLine.min(5, 'Say in some words why.').max(300, 'Use at most 300 characters.'),
  requestId: z.uuid(),
});
export type SetPlanInput = z.output<typeof setPlanInput>;
