import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { coxRegression } from '@/lib/statistics/cox';
import { kaplanMeier } from '@/lib/statistics/kaplan-meier';
import { logRank } from '@/lib/statistics/log-rank';

const rows = 1_000_000;
const coxRows = 100_000;
const covariates = 5;
const runs = 3;

const names = { km: 'Kaplan-Meier', logrank: 'log-rank', cox: 'Cox' } as const;
type Name = keyof typeof names;

export interface StatisticsTime {
  name: Name;
  rows: number;
  /** The best of three runs, in seconds. */
  seconds: number;
  /** What the process holds after it. */
  megabytes: number;
  /** R's figures for the same rows; null when there is no R. */
  ofR: { seconds: number; megabytes: number } | null;
}

/** Times Kaplan-Meier, log-rank and Cox on generated rows against R's survfit, survdiff and coxph; prints the figures and the ratios. */
export function benchStatistics(): StatisticsTime[] {
  const data = generate();
  const r = timesOfR(data);
  const times = [
    { name: 'km' as const, rows, ...timed(() => kaplanMeier(data)) },
    { name: 'logrank' as const, rows, ...timed(() => logRank({ ...data, groups: 2 })) },
    { name: 'cox' as const, rows: coxRows, ...timed(() => coxRegression(coxData(data))) },
  ].map((time) => ({ ...time, ofR: r?.get(time.name) ?? null }));
  console.log(
    `\nStatistics against R ${r ? '' : '(no Rscript with the package survival here: no comparison) '}(seconds, best of ${runs})`,
  );
  for (const time of times) console.log(`  ${inWords(time)}`);
  return times;
}

function inWords({ name, rows, seconds, megabytes, ofR }: StatisticsTime): string {
  const ours = `${names[name]}, ${rows} rows: ours ${seconds.toFixed(2)} (${megabytes.toFixed(0)} MB held)`;
  if (!ofR) return ours;
  return `${ours}   R ${ofR.seconds.toFixed(2)} (at most ${ofR.megabytes.toFixed(0)} MB)   ratio ${(seconds / ofR.seconds).toFixed(2)}`;
}

interface Generated {
  time: Float64Array;
  event: Float64Array;
  group: Float64Array;
  covariates: Float64Array[];
}

/** Exponential times, six tenths of them events, two groups, and covariates that say something. */
function generate(): Generated {
  const random = randomFrom(20_261_127);
  const columns = Array.from({ length: covariates }, () =>
    Float64Array.from({ length: coxRows }, () => random() - 0.5),
  );
  const risk = (i: number) => columns.reduce((sum, values, j) => sum + (j / 5) * (values[i] ?? 0), 0);
  return {
    covariates: columns,
    time: Float64Array.from({ length: rows }, (_, i) => -Math.log(1 - random()) * Math.exp(-risk(i))),
    event: Float64Array.from({ length: rows }, () => (random() < 0.6 ? 1 : 0)),
    group: Float64Array.from({ length: rows }, () => (random() < 0.5 ? 1 : 0)),
  };
}

/** The same numbers in every run (a linear congruential generator, Numerical Recipes). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function coxData({ time, event, covariates: columns }: Generated) {
  return {
    time: time.subarray(0, coxRows),
    event: event.subarray(0, coxRows),
    covariates: columns.map((values, j) => ({ name: `x${j + 1}`, values })),
  };
}

function timed(run: () => unknown): Pick<StatisticsTime, 'seconds' | 'megabytes'> {
  let seconds = Infinity;
  for (let i = 0; i < runs; i++) {
    const begun = performance.now();
    run();
    seconds = Math.min(seconds, (performance.now() - begun) / 1000);
  }
  return { seconds, megabytes: process.memoryUsage.rss() / 2 ** 20 };
}

function timesOfR({ covariates: columns, ...data }: Generated): Map<string, StatisticsTime['ofR']> | null {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-bench-'));
  try {
    for (const [name, values] of Object.entries(data)) writeFileSync(join(folder, name), values);
    writeFileSync(join(folder, 'covariates'), Buffer.concat(columns.map((values) => Buffer.from(values.buffer))));
    const script = fileURLToPath(new URL('r/survival.R', import.meta.url));
    const sizes = [rows, coxRows, covariates].map(String);
    const said = execFileSync('Rscript', [script, folder, ...sizes], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const lines = said.trim().split('\n');
    return new Map(
      lines.map((line) => {
        const [name = '', seconds, megabytes] = line.split(' ');
        return [name, { seconds: Number(seconds), megabytes: Number(megabytes) }];
      }),
    );
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
