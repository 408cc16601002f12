import 'server-only';
import { eq } from 'drizzle-orm';
import { schema, type Transaction } from '@/db/client';
import { type CasebookInHand, factsOf } from './casebook-in-hand';
import { unmarked } from './entry-marks';
import { nextSteps, plannedCalendar } from './next-steps';

const { participant } = schema;

/** Since when something of the calendar is overdue in this casebook: the end of the earliest window that closed with nothing entered. */
export function overdueSince(hand: CasebookInHand): string | null {
  const entries = hand.entries.map((entry) => ({ ...entry, ...unmarked, answers: entry.content?.answers ?? {} }));
  const calendar = plannedCalendar({ ...factsOf(hand), entries, versions: hand.versions }, hand.today);
  const ends = nextSteps(calendar, entries, hand.today).flatMap(({ state, windowEnd }) =>
    state === 'overdue' && windowEnd !== null ? [windowEnd] : [],
  );
  return ends.sort()[0] ?? null;
}

/** Keeps with the child since when something is overdue, for the work lists: they find the children by it. */
export async function keepOverdueSince(tx: Transaction, hand: CasebookInHand): Promise<void> {
  const since = overdueSince(hand);
  const [kept] = await tx
    .select({ since: participant.overdueSince })
    .from(participant)
    .where(eq(participant.id, hand.child.id));
  if (kept?.since === since) return;
  await tx.update(participant).set({ overdueSince: since }).where(eq(participant.id, hand.child.id));
}
