import 'server-only';
import { study } from '@/study/study';
import { counted } from '../words';
import type { PageInR } from './page-in-r';
import type { Taken } from './settings-files';
import { softwareName, softwareVersion } from './software';

/** What lies in the bundle, for whoever opens it years later. */
export function readme(taken: Taken, page: PageInR, files: readonly string[]): string {
  return `${[head(taken), told(files), script(page), conventions].join('\n\n')}\n`;
}

function head({ set, result, cut }: Taken): string {
  const { analysis, chosen } = result;
  const choices = (analysis.choices ?? []).map(({ name, label, options }) => {
    return `${label}: ${options.find(({ value }) => value === chosen[name])?.label ?? ''}`;
  });
  const cutOff = set.definitions.dataCutOff;
  return [
    `${study.shortName}: ${analysis.title}`,
    analysis.question,
    '',
    `INTERIM, NOT CLEANED. ${counted(set.unverified, 'value')} unverified, ${counted(set.drafts, 'form')} of ${set.entries.toLocaleString('en-GB')} still a draft.`,
    `Data as of ${set.asOf.toISOString()}${cut === null ? '' : ` (data cut "${cut}")`}; data cut-off: ${cutOff ?? 'none, all data saved until then'}.`,
    `${counted(result.n, 'child')} in the population of this page. Made by ${softwareName} ${softwareVersion()}.`,
    ...choices,
    '',
    ...(result.answer === null ? [] : [result.answer]),
    ...result.warnings.map((warning) => `- ${warning}`),
    '',
    'These are data of single children under code numbers. In a rare disease a few dates can tell who a child is: keep them as the',
    'protocol and the law say, and do not hand them on.',
  ].join('\n');
}

const purposes: readonly [RegExp, string][] = [
  [/^adsl\.csv$/, 'one row a child (CDISC ADaM ADSL)'],
  [/^adtte\.csv$/, 'one row a child and time to an event (CDISC ADaM ADTTE)'],
  [/^ad\w+\.json$/, 'the same as CDISC Dataset-JSON 1.1'],
  [/^variables\.csv$/, 'every variable of these: label, type, and the form fields it comes from'],
  [
    /^settings\.\w+$/,
    'the settings of the study, the definitions, the moment of the data, what was chosen on the page',
  ],
  [/^numbers\.csv$/, 'every number of the page with all its digits'],
  [/^curve\.csv$/, 'every step of the curves'],
  [/^figures\//, 'a figure of the page'],
  [/^records-/, 'what this analysis was made of beside the row of each child, as it was read from the forms'],
  [/^analysis\.R$/, 'makes the numbers again in R and compares them'],
];

function told(files: readonly string[]): string {
  const width = Math.max(...files.map((name) => name.length)) + 2;
  const lines = files.map((name) => `  ${name.padEnd(width)}${purposes.find(([is]) => is.test(name))?.[1] ?? ''}`);
  return ['THE FILES', ...lines].join('\n');
}

function script({ pieces, isComplete }: PageInR): string {
  const scope = isComplete
    ? 'It makes every number of numbers.csv again from adsl.csv, adtte.csv and, where there are any, the files records-*.csv.'
    : pieces.length > 0
      ? 'It makes a part of the numbers again; it lists the others as "not recomputed".'
      : 'THE NUMBERS OF THIS PAGE ARE NOT RECOMPUTED: the script reads the datasets and lists each number as "not recomputed". What they were made of lies in the files records-*.csv.';
  return [
    'THE SCRIPT',
    '  Rscript analysis.R',
    'It needs R 4.0 or newer with its package survival, which comes with R, and no other. It was tried with R 4.2.2 and survival 3.5-3.',
    `${scope} It prints each number beside that of the page, writes`,
    'numbers-from-r.csv, and ends with status 1 when one differs by more than 1e-9 of its size (1e-6 for Cox models, which are fitted',
    'step by step) or is missing.',
  ].join('\n');
}

const conventions = [
  'HOW TO READ THEM',
  '- CNSR is 0 for an event and 1 for censored, as ADaM has it; most programs want the opposite.',
  '- AVAL is in months of 30.4375 days, not rounded. PARAMCD: OS overall survival, EFS event-free survival, FUP follow-up for the reverse',
  '  Kaplan-Meier estimate (there the end of observation is the event, and death censors).',
  '- A child without a time zero, or of whom nothing is known after it, has a row in ADSL and none in ADTTE.',
  '- Flags are Y or N, and empty where it is not recorded; DTHFL is Y or empty.',
  '- An empty cell is a value that is not there or not defined. Estimates later than the last observation are empty.',
  '- CSV: UTF-8 with its mark, comma, point as decimal sign. A text that a spreadsheet would take for a formula begins with an',
  '  apostrophe; in the JSON files it does not.',
  '- Medians are of type 7 (R, Excel).',
].join('\n');
