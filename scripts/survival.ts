import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from './problem.mjs';
import { jsonPieces } from './survival/json-pieces';
import { help, parseOptions } from './survival/options';
import { readTable } from './survival/read-table';

/** Survival analysis of a CSV file: `npm run --silent survival -- --help` says how. Exit 2 for data or options that cannot be used. */
async function run(words: readonly string[]): Promise<void> {
  const options = parseOptions(words);
  if (options === 'help') return print([help]);
  // npm runs us in the checkout: a path is meant from where the person is.
  const path = resolve(process.env.npm_lifecycle_event === 'survival' ? (process.env.INIT_CWD ?? '') : '', options.csv);
  const table = await readTable(path, options);
  // The statistics take as long to load as all else: not for a sentence about a file that cannot be used.
  const { survivalReport } = await import('./survival/report');
  const report = survivalReport(table, options);
  await print(jsonPieces(report));
  await print(['\n']);
}

async function print(pieces: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(pieces), process.stdout, { end: false });
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  // Whoever reads us may stop (`| head`): that is no fault.
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') process.exit(0);
  if (!(error instanceof Problem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
