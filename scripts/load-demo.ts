import { closeDatabase } from '@/db/client';
import { runIfDue } from '@/lib/casebook/daily-run';
import { readCohort } from '@/study/demo/cohort';
import { growChild } from '@/study/demo/grow-child';
import { plantedCasebook, trainingChildren } from '@/study/demo/training/training-children';
import { type EnrolledChild, enrolChild, fillCasebook } from './demo/casebooks';
import { decideDeviations } from './demo/decide-deviations';
import { openLaboratories } from './demo/laboratories';
import { makePeople } from './demo/people';
import { reviewCasebooks } from './demo/review-casebooks';

/**
 * Loads the demo study into an empty database through the application's own verbs, as the demo people, so that every value has its
 * audit row. Says on stderr what it is doing.
 */
const atOnce = 6;
const ownerUrl = process.env.OWNER_DATABASE_URL;
if (!ownerUrl)
  throw new Error('OWNER_DATABASE_URL must be set: the first administrator is made as the owner of the database.');
process.env.NEXTAUTH_URL ??= 'http://127.0.0.1:3000';

const say = (line: string) => process.stderr.write(`${line}\n`);

try {
  const people = await makePeople(ownerUrl);
  say(`${people.size} demo people`);
  say(`${await openLaboratories(people)} reference ranges`);
  const enrolled: EnrolledChild[] = [];
  // One after the other: numbers are given in the order of the cohort.
  for (const child of readCohort()) enrolled.push(await enrolChild(growChild(child), people));
  for (const child of trainingChildren) enrolled.push(await enrolChild(plantedCasebook(child), people));
  say(`${enrolled.length} children enrolled, ${trainingChildren.length} of them for practice`);
  const entries = await fillAll(enrolled);
  say(`${entries} forms entered`);
  // Now rather than by the server, so that the first who looks finds what the checks found.
  await runIfDue();
  const numbers = enrolled.map(({ grown }) => grown.child.number);
  say(`every casebook checked, ${await decideDeviations(people, numbers)} proposed deviations answered`);
  say(await reviewCasebooks(people));
} finally {
  await closeDatabase();
}

/** Several children at once: the casebooks know nothing of one another. */
async function fillAll(children: EnrolledChild[]): Promise<number> {
  const waiting = [...children];
  const counts: number[] = [];
  const work = async () => {
    for (let child = waiting.shift(); child; child = waiting.shift()) counts.push(await fillCasebook(child));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return counts.reduce((sum, count) => sum + count, 0);
}
