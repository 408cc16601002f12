import { z } from 'zod';
import { typedLine } from '@/lib/access/typed-line';
import { entryKey, participantReference } from '@/lib/casebook/entry-input';

const ofChild = entryKey.pick({ participant: true, event: true });

/** What is to be frozen or locked. */
export const lockTarget = z.discriminatedUnion('level', [
  entryKey.extend({ level: z.literal('field'), field: z.string().max(40), rowId: z.uuid().nullable() }),
  entryKey.extend({ level: z.literal('form') }),
  ofChild.extend({ level: z.literal('event') }),
  z.object({ level: z.literal('participant'), participant: participantReference }),
  z.object({ level: z.literal('site'), site: z.string().max(10) }),
  z.object({ level: z.literal('study') }),
]);
export type LockTarget = z.infer<typeof lockTarget>;

export const setLockInput = z.object({
  kind: z.enum(['freeze', 'lock']),
  of: lockTarget,
  reason: typedLine.min(5, 'Say in some words why.').max(300, 'Use at most 300 characters.'),
  /** That what is still open was seen, and it is locked all the same. */
  allTheSame: z.literal('yes').optional(),
});
export type SetLockInput = z.output<typeof setLockInput>;

/** The least that the reason of an unlocking says (GCDMP: unlocking is justified). */
export const shortestLiftReason = 10;

export const liftLockInput = z.object({
  lockId: z.uuid(),
  reason: typedLine
    .min(shortestLiftReason, `Say in at least ${shortestLiftReason} characters what must be changed and why.`)
    .max(300, 'Use at most 300 characters.'),
});
export type LiftLockInput = z.output<typeof liftLockInput>;
