import { Client, Pool } from 'pg';
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
/** A version no other number can be taken for, so that it is recognised among the parameters of the recorded statements. */
const firstVersion = 7_000_001;

interface Statement {
  text: string;
  values: unknown[];
}
interface Subject {
  participant: string;
  version: number;
  statements: Statement[];
  requestId: string;
  temperature: string;
}

/**
 * Saves of an IL-2 course (22 fields), the very verb of the application, against the same SQL through bare `pg`: the
 * statements of one save, recorded, sent again with a new request and new values. Each client has a child of its own.
 */
export async function benchSaves(
  study: Study,
): Promise<{ clients: number; ours: Measured; floor: Measured; ratio: number }[]> {
  process.env.DATABASE_URL = study.env.DATABASE_URL;
  const owner = new Client(study.ownerUrl);
  await owner.connect();
  const actor = await actorOf(await personId(owner));
  const children = await childrenWithCourse(owner);
  const subjects: Subject[] = [];
  for (const participant of children.slice(0, 8)) subjects.push(await recorded(owner, actor, participant));
  const pool = new Pool({ connectionString: study.env.DATABASE_URL, max: 10 });
  pool.on('error', () => undefined);
  const results = [];
  for (const clients of [1, 8]) {
    const turn = (n: number) => subjects[Math.abs(n) % clients] as Subject; // clients is at most the number of subjects
    const measured = await paired(
      () => load((n) => queued(turn(n), () => save(actor, turn(n))), { clients, count: 200 }),
      () => load((n) => queued(turn(n), () => replay(pool, turn(n))), { clients, count: 200 }),
    );
    results.push({ clients, ...measured });
  }
  await pool.end();
  await owner.end();
  await closeDatabase();
  return results;
}

const busy = new Map<Subject, Promise<unknown>>();

/** One save at a time for each child, as one data manager would. */
function queued<T>(subject: Subject, work: () => Promise<T>): Promise<T> {
  const turn = (busy.get(subject) ?? Promise.resolve()).then(work);
  busy.set(subject, turn);
  return turn;
}

async function personId(owner: Client): Promise<string> {
  const { rows } = await owner.query('select id from person where email = $1', [
    demoPerson('central_data_manager').email,
  ]);
  return rows[0].id;
}

async function childrenWithCourse(owner: Client): Promise<string[]> {
  const { rows } = await owner.query(
    `select p.number from entry e join participant p on p.id = e.participant_id
     join interleukin2_course c on c.entry_id = e.id and c.il2done = 'COMPLETE'
     where e.event_code = 'IL2_1' and p.number < 'MI03-9' and p.id not in (select participant_id from record_lock where participant_id is not null)
     order by p.number limit 8`,
  );
  return rows.map((row) => row.number);
}

type Actor = Awaited<ReturnType<typeof actorOf>>;

async function save(actor: Actor, subject: Subject) {
  const page = await loaded(actor, subject.participant);
  subject.temperature = nextTemperature(subject.temperature);
  page.texts.il2tmax = subject.temperature;
  subject.requestId = newId();
  const input = { participant: subject.participant, ...place, version: subject.version, requestId: subject.requestId };
  const outcome = await saveEntry(actor, {
    ...input,
    intent: 'complete',
    typed: page,
    reason: { code: 'TRANSCRIPTION' },
  });
  if (!outcome.ok) throw new Error(outcome.problem.says);
  subject.version = outcome.version;
}

const contents = new Map<string, ReturnType<typeof typedContent>>();

async function loaded(actor: Actor, participant: string) {
  const known = contents.get(participant);
  if (known) return known;
  const page = await loadEntry(actor, { participant, ...place });
  const typed = typedContent(forms.IL2, page.content);
  contents.set(participant, typed);
  return typed;
}

const nextTemperature = (t: string) => (t === '40.7' ? '40.9' : '40.7');

/** One save with every statement written down; the version is set high first, to be found again among the parameters. */
async function recorded(owner: Client, actor: Actor, participant: string): Promise<Subject> {
  await owner.query(
    "select set_config('casebook.actor', $1, false), set_config('casebook.reason', 'Benchmark', false)",
    [actor.personId],
  );
  await owner.query(
    `update entry set version = $1 where event_code = 'IL2_1' and form_code = 'IL2'
     and participant_id = (select id from participant where number = $2)`,
    [firstVersion, participant],
  );
  const subject: Subject = { participant, version: firstVersion, statements: [], requestId: '', temperature: '' };
  const original = Client.prototype.query;
  Client.prototype.query = function listening(this: Client, ...words: unknown[]) {
    const [config, values] = words as [string | { text: string; values?: unknown[] }, unknown[]?]; // as drizzle calls it
    const text = typeof config === 'string' ? config : config.text;
    const given = values ?? (typeof config === 'string' ? [] : (config.values ?? []));
    subject.statements.push({ text, values: given });
    return Reflect.apply(original, this, words);
  } as typeof original;
  try {
    await save(actor, subject);
  } finally {
    Client.prototype.query = original;
  }
  return subject;
}

async function replay(pool: Pool, subject: Subject) {
  const [before, after] = [subject.temperature, nextTemperature(subject.temperature)];
  const requestId = newId();
  const client = await pool.connect();
  try {
    for (const { text, values } of subject.statements) {
      await client.query(
        text,
        values.map((value) => renewed(value, { subject, requestId, before, after })),
      );
    }
  } finally {
    client.release();
  }
  subject.temperature = after;
  subject.version += 1;
}

interface Renewal {
  subject: Subject;
  requestId: string;
  before: string;
  after: string;
}

function renewed(value: unknown, { subject, requestId, after }: Renewal): unknown {
  if (typeof value === 'number' && value > firstVersion - 1) return subject.version + 1;
  if (typeof value !== 'string') return value;
  if (/^[0-9a-f-]{36}$/.test(value) && value === recordedRequest(subject)) return requestId;
  return value.replace(/"il2tmax":40\.\d/, `"il2tmax":${after}`);
}

/** The request id stands in the recorded claim of the request. */
function recordedRequest(subject: Subject): unknown {
  return subject.statements.find((s) => s.text.startsWith('insert into "handled_request"'))?.values[0];
}
