import { eq } from 'drizzle-orm';
import { closeDatabase, schema } from '@/db/client';
import { systemPersonId } from '@/db/system-person';
import { readAs } from '@/db/transaction-as';
import {
  allForms,
  type CasebookInHand,
  casebookOf,
  contextOf,
  nothingMadeOut,
  takeInHand,
} from '@/lib/casebook/casebook-in-hand';
import { checkChild, childrenToCheck, emptyReport } from '@/lib/casebook/check-casebooks';
import { consequencesOf } from '@/lib/casebook/consequences';
import { findParticipant } from '@/lib/casebook/find-participant';
import { findingsOf } from '@/lib/crf/findings';
import { searchTerms } from '@/lib/ctcae/search-terms';
import { casebookChecks } from '@/study/checks';
import { formByCode } from '@/study/forms';
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

/** The checks of one casebook in memory, and the same with everything derived again. */
interface OfOne {
  entries: number;
  checks: Measured;
  derived: Measured;
}

/**
 * The checks over casebooks: of one child in memory, of middling and of greatest length, and of a whole study through the verb of the
 * daily run, against reading the same casebooks without judging them.
 */
export async function benchChecks(
  study: Study,
): Promise<{ sizes: OfOne[]; all: number; reading: number; search: Measured }> {
  process.env.DATABASE_URL = study.env.DATABASE_URL;
  const children = await childrenToCheck({}, null, study.participants);
  const lengths: { id: string; entries: number }[] = [];
  const reading = await timed(async () => {
    for (const id of children) lengths.push({ id, entries: (await inHand(id)).entries.length });
  });
  const report = emptyReport();
  // The copies link to the entries that they were copied from: the first day writes what follows from that, the second is measured.
  for (const child of children) await checkChild(child, emptyReport());
  const all = await timed(async () => {
    for (const child of children) await checkChild(child, report);
  });
  lengths.sort((one, other) => one.entries - other.entries);
  const sizes: OfOne[] = [];
  for (const at of [Math.floor(lengths.length / 2), lengths.length - 1]) {
    sizes.push(await benchOne(await inHand(lengths[at]?.id ?? '')));
  }
  await closeDatabase();
  const strokes = typed.flatMap((words) => [...words].map((_, index) => words.slice(0, index + 1)));
  const search = await load(async (n) => searchTerms(strokes[Math.abs(n) % strokes.length] ?? ''), {
    clients: 1,
    count: 2000,
  });
  return { sizes, all, reading, search };
}

async function benchOne(hand: CasebookInHand): Promise<OfOne> {
  const times = { clients: 1, count: 60 };
  const known = nothingMadeOut();
  const judged = hand.entries.flatMap((entry) => {
    const form = formByCode(entry.form);
    return form && entry.content
      ? [{ form, content: entry.content, context: contextOf(form, entry, hand, known) }]
      : [];
  });
  const checks = await load(async () => {
    for (const { form, content, context } of judged) findingsOf(form, content, context);
    const casebook = casebookOf(hand);
    for (const check of casebookChecks) check.find(casebook);
  }, times);
  const derived = await load(async () => consequencesOf(structuredClone(hand), 'every day'), times);
  return { entries: hand.entries.length, checks, derived };
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
