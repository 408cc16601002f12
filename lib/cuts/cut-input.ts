import { z } from 'zod';
import { typedLine } from '@/lib/access/typed-line';

export const cutInput = z.object({
  name: typedLine.min(3, 'Give the data cut a name of at least 3 characters.').max(80, 'Use at most 80 characters.'),
  /** Date and time as people type them; '' for now. */
  moment: typedLine.max(60, 'Type date and time: 3/4/2026 14:05.'),
  remark: typedLine.max(300, 'Use at most 300 characters.'),
});
export type CutInput = z.output<typeof cutInput>;
