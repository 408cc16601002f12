import { Client } from 'pg';
import { analyses } from '@/study/analyses';
import { Visitor } from './browser';
import { type Served, serveStudy, visitorOf } from './pages';
import type { Study } from './studies';

export interface AnalysisTime {
  path: string;
  /** Milliseconds to the first byte and to the last, the middle of the runs; bytes as sent. */
  firstByte: number;
  whole: number;
  bytes: number;
  /** First byte against that of an empty dynamic Next page in the same run. */
  ratio: number;
}

const runs = 5;

/** The pages that are measured: the overview, and every analysis but one of two comparisons of the same factor. */
const paths = [
  '/analysis',
  ...analyses.filter(({ slug }) => !slug.startsWith('overall-survival-')).map(({ slug }) => `/analysis/${slug}`),
];

/** How long each page of the analysis takes the principal investigator in a study of this size. */
export async function benchAnalysis(
  study: Study,
  folder: string,
  built: string,
  floor: Served,
): Promise<AnalysisTime[]> {
  await spreadOutcomes(study);
  const app = await serveStudy(study, folder, built);
  try {
    const paola = await visitorOf(app.base, 'principal_investigator');
    const empty = await timeOf(new Visitor(floor.base), '/?inputs=0');
    const times: AnalysisTime[] = [];
    for (const path of paths) times.push({ path, ...(await against(paola, path, empty.firstByte)) });
    return times;
  } finally {
    await app.stop();
  }
}

async function against(visitor: Visitor, path: string, floor: number) {
  const time = await timeOf(visitor, path);
  return { ...time, ratio: time.firstByte / floor };
}

async function timeOf(visitor: Visitor, path: string) {
  await once(visitor, path);
  const times = [];
  for (let run = 0; run < runs; run++) times.push(await once(visitor, path));
  return {
    firstByte: middle(times.map(({ firstByte }) => firstByte)),
    whole: middle(times.map(({ whole }) => whole)),
    bytes: middle(times.map(({ bytes }) => bytes)),
  };
}

async function once(visitor: Visitor, path: string) {
  const from = performance.now();
  const answer = await visitor.fetch(path);
  if (answer.status !== 200 || !answer.body) throw new Error(`${path} answered ${answer.status}.`);
  let firstByte = 0;
  let bytes = 0;
  for await (const chunk of answer.body) {
    firstByte ||= performance.now() - from;
    bytes += chunk.length;
  }
  return { firstByte, whole: performance.now() - from, bytes };
}

const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Copies of one casebook end on one day; here each has an end of its own, so that curves have as many steps as in life. */
async function spreadOutcomes({ superuserUrl }: Study): Promise<void> {
  const client = new Client(superuserUrl);
  await client.connect();
  try {
    await client.query("set session_replication_role = 'replica'");
    await client.query(
      'update death d set dthdat = x.dxdat + 30 + abs(hashtext(d.participant_id::text)) % 4000 from diagnosis x where x.participant_id = d.participant_id',
    );
    await client.query(
      'update disease_event e set evtdat = x.dxdat + 20 + abs(hashtext(e.participant_id::text)) % 2000 from diagnosis x where x.participant_id = e.participant_id',
    );
    await client.query('analyze');
  } finally {
    await client.end();
  }
}
