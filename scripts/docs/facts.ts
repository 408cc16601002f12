import { inWords, unitInWords } from '@/lib/crf/entry-text';
import { decimalsOf, type Field, type Fields } from '@/lib/crf/fields';
import { type Answers, isEmpty, type Missing, missingReasons, type Value } from '@/lib/crf/value';
import { isPartialDate } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import { formByCode } from '@/study/forms';
import { findEvent } from '@/study/schedule';

/** Says which entry a reference means. */
export type Referred = (id: string) => string;

/** An entry that a case refers to by form and number: `IL2-0` as "Interleukin-2 course 1", counted from `first`. */
export const referredByNumber =
  (first: number): Referred =>
  (id) => {
    const [, form = '', number = ''] = /^([A-Z0-9]+)-(\d+)$/.exec(id) ?? [];
    const title = formByCode(form)?.title;
    return title ? `${title} ${Number(number) - first + 1}` : 'another entry';
  };

/** Answers as a data manager reads them: "Day 1 = 20 Feb 2009". */
export function answerFacts(fields: Fields, answers: Answers, referred: Referred): string[] {
  return Object.entries(answers).map(([key, value]) => {
    const field = fields[key];
    if (!field) throw new Error(`A case of a check names the field ${key}, which its form does not have.`);
    return `${field.label} = ${valueInWords(field, value, { answers, referred })}`;
  });
}

/** What is said to be missing, and since when: "Margins is missing (pending since 3 Apr 2009)". */
export function missingFacts(
  fields: Fields,
  missing: Missing = {},
  pendingSince: Readonly<Record<string, string>> = {},
): string[] {
  return Object.entries(missing).map(([key, reason]) => {
    const since = pendingSince[key];
    const words = missingReasons[reason].toLowerCase();
    return `${fields[key]?.label ?? key} is missing (${since ? `${words} since ${shortDate(since)}` : words})`;
  });
}

/** The rows of a list that the site keeps: "Reference ranges: analyte = Potassium, from = 1 Jan 2000". */
export function listFacts(lists: Record<string, Answers[]>): string[] {
  return Object.entries(lists).flatMap(([name, rows]) => {
    const title = `${capital(name.replaceAll('_', ' '))} of the site`;
    if (rows.length === 0) return [`${title}: none`];
    return rows.map((row) => `${title}: ${listedRow(row)}`);
  });
}

/** The event in words: "HD-methotrexate 1". */
export function eventInWords(code: string): string {
  return findEvent(code)?.label ?? code;
}

export function capital(text: string): string {
  return text.replace(/^./, (letter) => letter.toUpperCase());
}

function valueInWords(field: Field, value: Value, around: { answers: Answers; referred: Referred }): string {
  if (isEmpty(value)) return 'not answered';
  if (field.kind === 'reference') return around.referred(String(value));
  if (typeof value === 'number' && !hasItsDecimals(field, value)) return exactly(field, value);
  return inWords(field, value, around.answers) + unsaidUnit(field, around.answers);
}

/** A value without the unit of the form is one in the unit in which its laboratory reports. */
function unsaidUnit(field: Field, answers: Answers): string {
  const unitIn = 'reported' in field ? field.reported?.unitIn : undefined;
  return unitIn === undefined || answers[unitIn] ? '' : ' in the unit of the laboratory';
}

/** A case may look at a value that is finer than the form keeps: it is shown as it is. */
function hasItsDecimals(field: Field, value: number): boolean {
  return Number(value.toFixed(decimalsOf(field))) === value;
}

function exactly(field: Field, value: number): string {
  return 'unit' in field && field.unit ? `${value} ${unitInWords(field.unit)}` : String(value);
}

/** Words for the columns of the lists that a site keeps. */
const columns: Record<string, string> = {
  toown: 'one of it in the unit of the form',
  tosi: 'one of it in the SI unit',
  agefrom: 'from age in months',
  ageto: 'up to age in months',
};

function listedRow(row: Answers): string {
  return Object.entries(row)
    .map(([key, value]) => `${columns[key] ?? key} ${listedValueInWords(value)}`)
    .join(', ');
}

function listedValueInWords(value: Value): string {
  if (isEmpty(value)) return 'none';
  if (typeof value === 'number') return String(Number(value.toPrecision(4)));
  const text = String(value);
  if (isPartialDate(text) && text.length > 4) return shortDate(text);
  const analyte = formByCode('LB')?.fields[text.toLowerCase()];
  return analyte?.label ?? text;
}
