import { unitInWords } from '@/lib/crf/entry-text';
import { isDate } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import { drugs } from './codelists/chemotherapy';
import { countries } from './codelists/countries';
import { settingNames } from './setting-names';
import { type Setting, type Source, settingsDescribed } from './settings';

/** A setting in the words of the study group. */
export interface SettingInWords {
  /** Its name in the program, under which it is changed. */
  key: string;
  /** Its name in words: "Methotrexate, highest dose" for `mtxCapMg`. */
  name: string;
  /** Its value with its unit; of a setting with several values a line for each. */
  value: string[];
  says: string;
  source: Source;
  /** The study group must confirm it. */
  unsure: boolean;
}

/** Where a number comes from, in words. */
export const sourceInWords: Readonly<Record<Source, string>> = {
  FOUND: 'Found in a published source',
  KNOWN: 'General medical knowledge',
  CHOSEN: 'Chosen for this study',
};

/** Every setting of the study in words, in the order of `settings.ts`. */
export function settingsInWords(): SettingInWords[] {
  return Object.entries<Setting<unknown>>(settingsDescribed).map(([key, { value, says, unit, source, unsure }]) => ({
    key,
    name: nameInWords(key),
    value: valueInWords(value, unit),
    says,
    source,
    unsure,
  }));
}

/** A value as lines of text: objects spelled out, codes by their words, numbers with the unit. */
export function valueInWords(value: unknown, unit: string | undefined): string[] {
  if (Array.isArray(value)) return [withUnit(value.map(plainInWords).join(', '), unit)];
  if (typeof value !== 'object' || value === null) {
    const words = plainInWords(value);
    return [typeof value === 'number' ? withUnit(words, unit) : words];
  }
  return objectInWords(Object.entries(value), unit);
}

function objectInWords(parts: [string, unknown][], unit: string | undefined): string[] {
  const of: Record<string, unknown> = Object.fromEntries(parts);
  if ('from' in of && 'to' in of) return [withUnit(`${plainInWords(of.from)} to ${plainInWords(of.to)}`, unit)];
  if ('warn' in of && 'stop' in of) {
    const stop = of.stop === null ? 'no upper limit' : `approval above ${withUnit(plainInWords(of.stop), unit)}`;
    return [`doubt above ${withUnit(plainInWords(of.warn), unit)}, ${stop}`];
  }
  return parts.map(([key, value]) => {
    const name = nameInWords(key);
    return `${name}: ${valueInWords(value, namesItsUnit(name) ? undefined : unit).join('; ')}`;
  });
}

/** "Weight gain, %": a part that is in another unit than the rest says which. */
function namesItsUnit(name: string): boolean {
  return name.includes(', ');
}

/** Words for codes that stand in settings and in no codelist. */
const codes: Readonly<Record<string, string>> = {
  BIOPSY: 'Date of the diagnostic biopsy',
  FIRST_CHEMOTHERAPY: 'Day 1 of the first chemotherapy',
  ENROLMENT: 'Date of enrolment',
  AT_PROGRESSION: 'At the progression',
  AT_TIME_ZERO: 'At time zero',
  GE90: '90% or more',
  GT90: 'More than 90%',
  'log-log': 'Log-log',
  MOSTELLER: 'Mosteller',
  DUBOIS: 'Du Bois',
  HAYCOCK: 'Haycock',
  Y: 'Yes',
  N: 'No',
};

function plainInWords(value: unknown): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number')
    return value.toLocaleString('en-GB', { maximumFractionDigits: 6, useGrouping: 'min2' });
  const text = String(value);
  return isDate(text) ? shortDate(text) : codeInWords(text);
}

function codeInWords(code: string): string {
  const lists: Readonly<Record<string, string>>[] = [codes, drugs, countries];
  const found = lists.find((list) => Object.hasOwn(list, code));
  return found?.[code] ?? sentence(code.toLowerCase().replaceAll('_', ' '));
}

/** A setting or a part of one by its name in words; codes of drugs by theirs, and what has no name yet by the words of its key. */
function nameInWords(key: string): string {
  if (/^[A-Z0-9_]+$/.test(key)) return codeInWords(key);
  return settingNames[key] ?? sentence(key.replace(/[A-Z]+/g, (capitals) => ` ${capitals.toLowerCase()}`));
}

function withUnit(text: string, unit: string | undefined): string {
  if (unit === undefined) return text;
  const words = unitInWords(unit);
  if (unit === '%') return `${text}%`;
  return /^\d/.test(words) ? `${text} × ${words}` : `${text} ${words}`;
}

function sentence(text: string): string {
  return text.replace(/^./, (letter) => letter.toUpperCase());
}
