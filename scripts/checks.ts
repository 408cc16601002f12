import { closeDatabase } from '@/db/client';
import { type CheckScope, checkChild, childrenToCheck, emptyReport } from '@/lib/casebook/check-casebooks';

/**
 * Runs every check over the casebooks now: `npm run checks -- --all`, `--site MI01`, `--participant MI01-004`. Findings are kept as
 * after a save; printed is a count by check, or JSON with `--json`. Exit 2 for a wrong option.
 */
const usage = 'Usage: npm run checks -- --all | --site CODE | --participant NUMBER [--json]';
const atOnce = 50;

function optionsFrom(words: readonly string[]): { scope: CheckScope; asJson: boolean } | null {
  const rest = words.filter((word) => word !== '--json');
  const asJson = rest.length < words.length;
  const [option, value] = rest;
  if (option === '--all' && rest.length === 1) return { scope: {}, asJson };
  if (option === '--site' && value && rest.length === 2) return { scope: { site: value }, asJson };
  if (option === '--participant' && value && rest.length === 2) return { scope: { participant: value }, asJson };
  return null;
}

async function run({ scope, asJson }: { scope: CheckScope; asJson: boolean }): Promise<number> {
  const report = emptyReport();
  const begun = performance.now();
  let after: string | null = null;
  for (;;) {
    const children = await childrenToCheck(scope, after, atOnce);
    for (const child of children) await checkChild(child, report);
    if (children.length < atOnce) break;
    after = children.at(-1) ?? null;
  }
  if (report.participants === 0 && Object.keys(scope).length > 0) {
    process.stderr.write('There is no such site or participant, or it has no children.\n');
    return 2;
  }
  const seconds = (performance.now() - begun) / 1000;
  process.stdout.write(asJson ? `${JSON.stringify({ ...report, seconds }, null, 2)}\n` : inWords(report, seconds));
  return 0;
}

function inWords(
  { participants, findings, appeared, vanished, proposed }: ReturnType<typeof emptyReport>,
  seconds: number,
) {
  const lines = Object.entries(findings)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(
      ([check, { hard, soft }]) =>
        `  ${check.padEnd(16)} ${String(hard).padStart(5)} to mend ${String(soft).padStart(5)} doubtful`,
    );
  const open = lines.length === 0 ? '  nothing is open\n' : `${lines.join('\n')}\n`;
  return `${participants} casebooks checked in ${seconds.toFixed(1)} s: ${appeared} findings are new, ${vanished} are gone, ${proposed} deviations proposed.\nOpen:\n${open}`;
}

const options = optionsFrom(process.argv.slice(2));
try {
  if (!options) process.stderr.write(`${usage}\n`);
  process.exitCode = options ? await run(options) : 2;
} finally {
  await closeDatabase();
}
