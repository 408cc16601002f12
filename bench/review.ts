import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { closeDatabase } from '@/db/client';
import { actorOf } from '@/lib/access/actor-of';
import { loadEntry } from '@/lib/casebook/load-entry';
import { saveEntry } from '@/lib/casebook/save-entry';
import { typedContent } from '@/lib/crf/content';
import { demoPerson } from '@/study/demo/cast';
import { forms } from '@/study/forms';
import { load, type Measured, paired } from './load';
import type { Study } from './studies';

const place = { event: 'IL2_1', form: 'IL2', repeat: 1 };

interface Compared {
  ours: Measured;
  floor: Measured;
  ratio: number;
}

/** Two temperatures between which a save moves: both calm, or one that a check doubts, so that its query opens and closes in turn. */
const calm = ['39.1', '39.2'] as const;
const doubted = ['39.1', '43.5'] as const;

/**
 * What the review costs a save, by one client: the trail with its chain, locks and what falls (all triggers) against the same save with the
 * triggers off; and a save that opens or closes a query against one that does not.
 */
export async function benchReview(study: Study): Promise<{ triggers: Compared; queries: Compared }> {
  process.env.DATABASE_URL = study.env.DATABASE_URL;
  const owner = new Client(study.ownerUrl);
  await owner.connect();
  try {
    const saver = await makeSaver(owner);
    const run = (values: readonly [string, string]) =>
      load((n) => saver(values[Math.abs(n) % 2 === 0 ? 0 : 1]), options);
    const triggers = await paired(
      () => run(calm),
      async () => {
        await setTriggers(owner, 'disable');
        const measured = await run(calm);
        await setTriggers(owner, 'enable');
        return measured;
      },
    );
    const queries = await paired(
      () => run(doubted),
      () => run(calm),
    );
    return { triggers, queries };
  } finally {
    await owner.end();
    await closeDatabase();
  }
}

const options = { clients: 1, count: 100 };

/** Saves the temperature of one course again and again, as the central data manager would. */
async function makeSaver(owner: Client): Promise<(temperature: string) => Promise<void>> {
  const { rows: people } = await owner.query('select id from person where email = $1', [
    demoPerson('central_data_manager').email,
  ]);
  const { rows: children } = await owner.query(
    `select p.number from entry e join participant p on p.id = e.participant_id
     join interleukin2_course c on c.entry_id = e.id and c.il2done = 'COMPLETE'
     where e.event_code = 'IL2_1' and p.number < 'MI03-9' order by p.number desc limit 1`,
  );
  const actor = await actorOf(people[0].id);
  const participant: string = children[0].number;
  const page = await loadEntry(actor, { participant, ...place });
  const typed = typedContent(forms.IL2, page.content);
  let version = page.entry?.version ?? 0;
  return async (temperature) => {
    typed.texts.il2tmax = temperature;
    const key = { participant, ...place, version, requestId: newId() };
    const outcome = await saveEntry(actor, { ...key, intent: 'complete', typed, reason: { code: 'TRANSCRIPTION' } });
    if (!outcome.ok) throw new Error(outcome.problem.says);
    version = outcome.version;
  };
}

/** Every trigger of the trail, the locks and the review, on every table. */
async function setTriggers(owner: Client, how: 'enable' | 'disable') {
  const { rows } = await owner.query<{ table: string; name: string }>(
    `select tgrelid::regclass::text as table, quote_ident(tgname) as name from pg_trigger
     where not tgisinternal and tgname in ('audit', 'locked', 'review_falls')`,
  );
  for (const { table, name } of rows) await owner.query(`alter table ${table} ${how} trigger ${name}`);
}
