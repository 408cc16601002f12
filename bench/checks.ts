import { eq } from 'drizzle-orm';
import { closeDatabase, schema } from '@/db/client';
import { systemPersonId } from '@/db/system-person';
import { readAs } from '@/db/transaction-as';
import { allForms, takeInHand } from '@/lib/casebook/casebook-in-hand';
import { checkChild, childrenToCheck, emptyReport } from '@/lib/casebook/check-casebooks';
import { consequencesOf } from '@/lib/casebook/consequences';
import { findParticipant } from '@/lib/casebook/find-participant';
import { searchTerms } from '@/lib/ctcae/search-terms';
import { load, type Measured } from './load';
import type { Study } from './studies';

const program = { personId: systemPersonId };

/** What is typed letter by letter into the search for a term. */
const typed = [
  'febrile neutropenia',
  'low platelets',
  'mouth sores',
  'hearing loss',
  'anaemia',
  'creatinine',
  'capillary leak',
];

/**
 * The checks over casebooks: of one child in memory, and of a whole study through the verb of the daily run, against reading the same
 * casebooks without judging them.
 */
export async function benchChecks(
  study: Study,
): Promise<{ oneChild: Measured; entries: number; all: number; reading: number; search: Measured }> {
  process.env.DATABASE_URL = study.env.DATABASE_URL;
  const children = await childrenToCheck({}, null, study.participants);
  const reading = await timed(async () => {
    for (const child of children) await inHand(child);
  });
  const report = emptyReport();
  const all = await timed(async () => {
    for (const child of children) await checkChild(child, report);
  });
  const hand = await inHand(children.at(-1) ?? '');
  const oneChild = await load(async () => consequencesOf(structuredClone(hand), 'every day'), {
    clients: 1,
    count: 60,
  });
  await closeDatabase();
  const strokes = typed.flatMap((words) => [...words].map((_, index) => words.slice(0, index + 1)));
  const search = await load(async (n) => searchTerms(strokes[Math.abs(n) % strokes.length] ?? ''), {
    clients: 1,
    count: 2000,
  });
  return { oneChild, entries: hand.entries.length, all, reading, search };
}

function inHand(id: string) {
  return readAs(program, async (tx) => {
    const { participant } = schema;
    const [found] = await tx
      .select({ reference: participant.screeningNumber })
      .from(participant)
      .where(eq(participant.id, id));
    return takeInHand(tx, await findParticipant(tx, found?.reference ?? ''), allForms);
  });
}

/** Seconds that the work takes. */
async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}
