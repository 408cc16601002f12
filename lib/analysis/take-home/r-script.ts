import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DAYS_PER_MONTH } from '@/lib/dates/calendar';
import { settings } from '@/study/settings';
import { study } from '@/study/study';
import { type PageInR, populationFlag } from './page-in-r';
import { type RValue, rLiteral } from './r-literal';
import type { Taken } from './settings-files';
import { softwareName, softwareVersion } from './software';

/** The measures of models that are fitted step by step, as R matches them. */
const iterated = 'hazard';

/** The script that makes the numbers of the page again, in base R and its package survival. */
export async function rScript(
  { result: { analysis }, set }: Taken,
  { pieces, told, isComplete }: PageInR,
): Promise<string> {
  const page = { population: populationFlag(analysis), complete: isComplete, iterated, ...told };
  const { confType, confLevel, survivalAtMonths, smallestGroup, fewestEvents } = settings;
  const head = [
    comment(`${study.shortName}: ${analysis.title}. Data as of ${set.asOf.toISOString()}, interim, not cleaned.`),
    comment(
      `Made by ${softwareName} ${softwareVersion()}. Run: Rscript analysis.R (R 4.0 or newer, with its package survival).`,
    ),
    comment('Makes the numbers of the page again from the data beside it, compares them with numbers.csv, and writes'),
    comment(
      'numbers-from-r.csv. Ends with status 1 when a number differs by more than 1e-9 of its size (Cox models: 1e-6).',
    ),
    '',
    comment('What the page was asked, and by which settings of the study.'),
    assigned('page', page),
    assigned('settings', {
      ...{ confType, confLevel, survivalAtMonths, smallestGroup, fewestEvents },
      daysPerMonth: DAYS_PER_MONTH,
    }),
  ].join('\n');
  const files = ['begin', ...pieces, 'end'].map((piece) => readFile(join(process.cwd(), folder, `${piece}.R`), 'utf8'));
  return `${head}\n${(await Promise.all(files)).join('')}`;
}

/** Files that are read when the script is asked for, not bundled: what is handed out is what lies there. */
const folder = 'lib/analysis/take-home/r';

/** ASCII, whatever is in it: R on a machine of another language stumbles over other letters even in comments. */
function comment(text: string): string {
  return `# ${text.normalize('NFKD').replaceAll(/[^\x20-\x7e]/g, '')}`;
}

function assigned(name: string, values: Readonly<Record<string, RValue>>): string {
  const lines = Object.entries(values).map(([key, value]) => `  ${key} = ${rLiteral(value)}`);
  return `${name} <- list(\n${lines.join(',\n')}\n)`;
}
