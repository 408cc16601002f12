import type { ConfidenceType } from '@/lib/statistics/confidence';
import type { Ties } from '@/lib/statistics/cox';
import { Problem } from '../problem.mjs';
import { numberOf } from './number-of';

export interface SurvivalOptions {
  csv: string;
  time: string;
  event: string;
  by: string | null;
  strata: string | null;
  covariates: string[];
  confidence: ConfidenceType;
  ties: Ties;
  at: number[];
}

export const help = `Survival analysis of a CSV file, printed as JSON. No database is needed.

  npm run --silent survival -- --csv FILE --time COLUMN --event COLUMN [options]

  --csv FILE           a header, then one row per person; commas between the fields
  --time COLUMN        time to the event or to the last observation, 0 or more, in any one unit
  --event COLUMN       1 when the event happened at that time, 0 when observation ended without it
  --by COLUMN          groups: one curve for each, a log-rank test between them, and a Cox regression
  --strata COLUMN      strata of the log-rank test and of the Cox regression
  --covariates A,B     terms of the Cox regression: numbers as they are, texts as factors
  --conf-type TYPE     confidence limits of survival: log-log (default), log or plain
  --ties METHOD        tied times in the Cox regression: efron (default) or breslow
  --at 12,24,36        times at which survival is stated; default: none
  --help               this text

The Cox regression has the groups of --by as a factor, then the covariates; it is left out when there is neither. The log-rank test
compares the groups of --by alone. Levels of factors are sorted as text and compared with the first; a term is named by its column
followed by its level. "followUp" is the median of the reverse Kaplan-Meier curve of all rows.
A row in which a column that is used is empty or NA is left out, and counted in "dropped". What is not defined is null.
Exit 0: the JSON is on stdout. Exit 2: the data or the options cannot be used; one sentence on stderr says why.
`;

const names = ['csv', 'time', 'event', 'by', 'strata', 'covariates', 'conf-type', 'ties', 'at'] as const;
type Name = (typeof names)[number];
type Given = Partial<Record<Name, string>>;

/** The options in the words of the command line, or a wish for help. Throws a Problem that says what is wrong with them. */
export function parseOptions(words: readonly string[]): SurvivalOptions | 'help' {
  if (words.includes('--help') || words.includes('-h')) return 'help';
  const given = valuesOf(words);
  const options: SurvivalOptions = {
    csv: required(given, 'csv', 'name the file to read'),
    time: required(given, 'time', 'name the column that holds the times'),
    event: required(given, 'event', 'name the column that holds the events, 1 or 0'),
    by: given.by ?? null,
    strata: given.strata ?? null,
    covariates: listed(given, 'covariates'),
    confidence: oneOf(given, 'conf-type', ['log-log', 'log', 'plain']),
    ties: oneOf(given, 'ties', ['efron', 'breslow']),
    at: listed(given, 'at').map(timeOf),
  };
  refuseTwice(options);
  return options;
}

function valuesOf(words: readonly string[]): Given {
  const given: Given = {};
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const [option = '', ...rest] = word.split('=');
    const name = names.find((one) => `--${one}` === option);
    if (!name) throw new Problem(`There is no option ${quoted(option)}: --help lists those that there are.`);
    if (given[name] !== undefined) throw new Problem(`--${name} is given twice: give it once.`);
    const value = (word.includes('=') ? rest.join('=') : words[++i]) ?? '';
    if (value.trim() === '' || (value.startsWith('--') && !word.includes('='))) {
      throw new Problem(`--${name} has no value: write one after it, as --help shows.`);
    }
    given[name] = value.trim();
  }
  return given;
}

function required(given: Given, name: Name, what: string): string {
  const value = given[name];
  if (value === undefined)
    throw new Problem(`--${name} is missing: ${what}, as in --csv FILE --time COLUMN --event COLUMN.`);
  return value;
}

function listed(given: Given, name: Name): string[] {
  const parts = given[name]?.split(',').map((part) => part.trim()) ?? [];
  if (parts.includes('')) throw new Problem(`--${name} has nothing between two commas: remove one of them.`);
  return parts;
}

/** The first of the choices is the default. */
function oneOf<Choice extends string>(given: Given, name: Name, choices: [Choice, ...Choice[]]): Choice {
  const value = given[name] ?? choices[0];
  const choice = choices.find((one) => one === value);
  if (!choice) throw new Problem(`--${name} cannot be ${quoted(value)}: choose ${choices.join(' or ')}.`);
  return choice;
}

function timeOf(text: string): number {
  const time = numberOf(text);
  if (time === null || time < 0) {
    throw new Problem(
      `--at cannot be ${quoted(text)}: give times of 0 or more with commas between them, such as 12,24,36.`,
    );
  }
  return time;
}

function refuseTwice({ time, event, by, strata, covariates }: SurvivalOptions): void {
  const columns = [time, event, by, strata, ...covariates].filter((column) => column !== null);
  const twice = columns.find((column, i) => columns.indexOf(column) < i);
  if (twice !== undefined)
    throw new Problem(`The column ${quoted(twice)} is asked for twice: use each column for one thing.`);
}

function quoted(text: string): string {
  return `"${text}"`;
}
