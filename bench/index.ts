import { ensureBuilt } from '@/scripts/build.mjs';
import { benchAnalysis } from './analysis';
import { Visitor } from './browser';
import { benchChecks } from './checks';
import type { Measured } from './load';
import { pageAgainstFloor, pageTime, type Served, scriptKilobytes, serveFloor, serveStudy, visitorOf } from './pages';
import { benchReview } from './review';
import { benchSaves } from './save';
import { benchStatistics } from './statistics';
import { makeStudies, type Study } from './studies';
import { benchTrail } from './trail';
import { benchWorkLists } from './work-lists';

type Say = (line: string) => void;

/** Lists and forms are measured to ten thousand children; the analysis, which reads all of them, to ten times as many. */
const isPagedStudy = ({ of, participants }: Study) => of === 'shortest' && participants <= 10_000;

const sizes = [35, 1000, 10_000, 100_000].map((participants) => ({ participants, of: 'shortest' }) as const);
const completeStudy = { participants: 1000, of: 'each' } as const;
const casebook = '/participants/MI01-004';
const form = `${casebook}/AP1/CYC/1`;
const measuredPages = ['/participants', casebook, form];

const parts = ['saves', 'checks', 'trail', 'pages', 'analysis', 'statistics', 'lists'] as const;
type Part = (typeof parts)[number];

/**
 * Measures the application against floors taken in the same run, and prints the figures. Judges nothing. `npm run bench -- analysis lists`
 * measures these parts alone.
 */
async function bench(asked: readonly Part[], say: Say): Promise<void> {
  const wants = (...some: Part[]) => some.some((part) => asked.includes(part));
  if (wants('statistics')) {
    say('measuring the statistics');
    benchStatistics();
  }
  if (asked.every((part) => part === 'statistics')) return;
  const built = await ensureBuilt({ say });
  const many = sizes.filter(({ participants }) => {
    if (participants === 35 || wants('analysis')) return true;
    return participants <= 10_000 && wants('pages', 'lists');
  });
  const made = await makeStudies([...many, ...(wants('checks') ? [completeStudy] : [])], say);
  const { folder, studies, demoSeconds, stop } = made;
  try {
    console.log(`\nLoading the demo study through the application's own verbs: ${demoSeconds.toFixed(1)} s`);
    const [small] = studies;
    if (!small) throw new Error('There is no study to measure.');
    if (wants('saves')) await printSaves(small, say);
    const complete = studies.find(({ of }) => of === 'each');
    if (complete) await printChecks(complete, say);
    if (wants('trail')) await printTrail(small, say);
    if (wants('pages')) await printPages(studies.filter(isPagedStudy), folder, built, say);
    if (wants('analysis')) await printAnalysis(studies, folder, built, say);
    const largest = studies.findLast(isPagedStudy);
    if (largest && wants('lists')) await printWorkLists(small, largest, say);
  } finally {
    await stop();
  }
}

async function printSaves(study: Study, say: Say) {
  say('measuring saves');
  console.log('\nSaving an IL-2 course of 22 fields, and the same SQL through bare pg (saves per second; ms)');
  for (const { clients, ours, floor, ratio } of await benchSaves(study)) {
    console.log(`  ${clients} client(s): ours ${told(ours)}   floor ${told(floor)}   ratio ${ratio.toFixed(2)}`);
  }
  await printReview(study);
}

async function printReview(study: Study) {
  const { triggers, queries } = await benchReview(study);
  console.log('\nWhat the review costs a save (saves per second of one client; ms)');
  const line = (what: string, { ours, floor, ratio }: typeof triggers) =>
    console.log(`  ${what}: with ${told(ours)}   without ${told(floor)}   ratio ${ratio.toFixed(2)}`);
  line('trail, chain, locks, what falls', triggers);
  line('a query that opens or closes with every save', queries);
}

async function printChecks(study: Study, say: Say) {
  say('measuring the checks');
  const { sizes, all, reading, search } = await benchChecks(study);
  console.log('\nAll checks of one complete casebook, in memory (ms)');
  for (const { entries, checks, derived } of sizes) {
    console.log(
      `  ${entries} entries: checks median ${checks.median.toFixed(1)}, p99 ${checks.p99.toFixed(1)}; with every value derived again median ${derived.median.toFixed(1)}`,
    );
  }
  console.log(
    `All checks over ${study.participants} complete casebooks: ${all.toFixed(1)} s; reading the same casebooks alone ${reading.toFixed(1)} s (${(all / reading).toFixed(2)} times)`,
  );
  console.log(
    `Searching the 837 terms of CTCAE, per key stroke: median ${search.median.toFixed(2)} ms, p99 ${search.p99.toFixed(2)} ms`,
  );
}

async function printTrail(study: Study, say: Say) {
  say('measuring the audit trail');
  const { rows, verify, rebuild, floor } = await benchTrail(study);
  const perSecond = (seconds: number) => `${Math.round(rows / seconds / 1000)},000 rows/s`;
  console.log(
    `\nAudit trail of ${rows} rows: verified ${perSecond(verify)} (reading alone ${perSecond(floor)}, ratio ${(floor / verify).toFixed(2)}), rebuilt ${perSecond(rebuild)}`,
  );
}

async function printAnalysis(studies: Study[], folder: string, built: string, say: Say) {
  const floor = await serveFloor();
  try {
    for (const study of studies.filter(({ of }) => of === 'shortest')) {
      say(`measuring the analysis of ${study.participants} participants`);
      console.log(
        `\nAnalysis pages of ${study.participants} participants (first byte, whole, ratio of the first byte to an empty page)`,
      );
      for (const { path, firstByte, whole, bytes, ratio } of await benchAnalysis(study, folder, built, floor))
        console.log(
          `  ${path}: ${firstByte.toFixed(0)} ms, ${whole.toFixed(0)} ms, ${(bytes / 1024).toFixed(0)} kB, ratio ${ratio.toFixed(1)}`,
        );
    }
  } finally {
    await floor.stop();
  }
}

async function printWorkLists(few: Study, many: Study, say: Say) {
  say(`measuring work lists at ${few.participants} and ${many.participants} participants`);
  const [atFew, atMany] = [await benchWorkLists(few), await benchWorkLists(many)];
  console.log(
    `\nWork lists at ${many.participants} participants, and at ${few.participants} (median ms of one reader)`,
  );
  for (const [name, time] of Object.entries(atMany)) {
    const before = atFew[name] ?? Number.NaN;
    console.log(`  ${name}: ${time.toFixed(1)}   ${before.toFixed(1)}   ratio ${(time / before).toFixed(2)}`);
  }
}

async function printPages(studies: Study[], folder: string, built: string, say: Say) {
  const floor = await serveFloor();
  try {
    for (const [index, study] of studies.entries()) {
      say(`measuring pages of ${study.participants} participants`);
      const app = await serveStudy(study, folder, built);
      if (index === 0) await printForm(app, floor);
      await printSize(app, study.participants);
      await app.stop();
    }
  } finally {
    await floor.stop();
  }
}

async function printForm(app: Served, floor: Served) {
  const dora = await visitorOf(app.base, 'data_manager');
  const { ours, floor: empty, ratio, inputs } = await pageAgainstFloor(dora, form, floor);
  console.log(
    `\nForm page (a chemotherapy cycle, ${inputs} inputs) against an empty dynamic Next page with as many inputs`,
  );
  console.log(`  4 clients: ours ${told(ours)}   floor ${told(empty)}   ratio ${ratio.toFixed(2)}`);
  console.log('\nJavaScript per page (kB, gzipped)');
  const paola = await visitorOf(app.base, 'principal_investigator');
  for (const path of measuredPages) console.log(`  ${path}: ${(await scriptKilobytes(dora, path)).toFixed(0)}`);
  console.log(`  /analysis: ${(await scriptKilobytes(paola, '/analysis')).toFixed(0)}`);
  console.log(`  /sign-in: ${(await scriptKilobytes(new Visitor(app.base), '/sign-in')).toFixed(0)}`);
  console.log('\nPages by the size of the study (median ms of one visitor)');
}

async function printSize(app: Served, participants: number) {
  const dora = await visitorOf(app.base, 'data_manager');
  const paola = await visitorOf(app.base, 'principal_investigator');
  const list = await pageTime(paola, '/participants');
  const own = await pageTime(dora, '/participants');
  const child = await pageTime(dora, casebook);
  const analysis = await pageTime(paola, '/analysis');
  const figures = [
    `list of all sites ${list.median.toFixed(1)}`,
    `list of one site ${own.median.toFixed(1)}`,
    `casebook ${child.median.toFixed(1)}`,
    `analysis ${analysis.median.toFixed(1)}`,
  ];
  console.log(`  ${participants} participants: ${figures.join(', ')}`);
}

const told = ({ perSecond, median, p99 }: Measured) =>
  `${perSecond.toFixed(0)}/s (median ${median.toFixed(1)}, p99 ${p99.toFixed(1)})`;

const asked = process.argv.slice(2);
const unknown = asked.filter((word) => !parts.some((part) => part === word));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')} to measure: the parts are ${parts.join(', ')}.`);
  process.exit(2);
}
const chosen = parts.filter((part) => asked.length === 0 || asked.includes(part));
await bench(chosen, (line) => console.error(`- ${line}`));
