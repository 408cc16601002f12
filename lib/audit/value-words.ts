import 'server-only';
import { validate as isUuid } from 'uuid';
import { z } from 'zod';
import { inWords } from '@/lib/crf/entry-text';
import { type Field, storedAs } from '@/lib/crf/fields';
import { missingReasons, type Value } from '@/lib/crf/value';
import { isDate } from '@/lib/dates/calendar';
import { dateTimeWithZone } from '@/lib/dates/clock';
import { shortDate } from '@/lib/dates/words';
import { formByCode } from '@/study/forms';
import { isRoleName, roleTitle } from '@/study/roles';
import { findEvent } from '@/study/schedule';
import { auditedTable, auditedTables, isKnownTable, labelOf } from './table-words';
import {
  codeInWords,
  fieldCalled,
  filterParts,
  groupCalled,
  movedPaths,
  namesFields,
  pathsInWords,
} from './workflow-words';

/** What a value of the trail is read by. */
export interface Reading {
  /** Words for the ids among the values: sites, people, other entries. */
  names: ReadonlyMap<string, string>;
  /** Where moments are shown. */
  timeZone: string;
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:?\d\d|Z)$/;
/** Of these the trail itself keeps only that they changed. */
const secret = new Set(['password_hash', 'token_hash']);
const missingMap = z.record(z.string(), z.string());

/** What a change made of a value, in words; where a column names fields, which of them came and went. */
export function changeInWords(
  table: string,
  column: string,
  { old, new: now }: { old: unknown; new: unknown },
  reading: Reading,
): { old: string; new: string } {
  const change = namesFields(column) ? movedPaths(old, now) : { old, new: now };
  const words = (value: unknown) => valueInWords(table, column, value, reading);
  return { old: words(change.old), new: words(change.new) };
}

/** A value as the trail holds it (JSON of the column) in the words of the form; '' for nothing. */
export function valueInWords(table: string, column: string, value: unknown, reading: Reading): string {
  if (value === null || value === undefined) return '';
  if (secret.has(column)) return '(not shown)';
  if (column === 'missing') return missingInWords(table, value);
  if (column === 'form_code') return formByCode(String(value))?.title ?? String(value);
  if (column === 'event_code') return findEvent(String(value))?.label ?? String(value);
  if (column === 'field' && typeof value === 'string') return fieldCalled(value);
  if (column === 'group_key') return groupCalled(String(value));
  if (column === 'filter') return filterInWords(String(value), reading);
  if (column === 'content_files') return `${Object.keys(value).length} files, each with its hash`;
  if (column === 'about' && typeof value === 'string') return findEvent(value)?.label ?? plainInWords(value, reading);
  if (namesFields(column)) return pathsInWords(value);
  const code = codeInWords(table, column, value);
  if (code !== null) return code;
  const field = auditedTable(table).fields[column];
  if (field) return answerInWords(field, value, reading);
  return plainInWords(value, reading);
}

/** What was asked of a page or of a file that was taken from it: "participant: MI01-004, kind of record: Query". */
function filterInWords(text: string, reading: Reading): string {
  const parts = filterParts(text);
  if (parts === null) return text;
  const words = (value: string) => (isKnownTable(value) ? auditedTable(value).title : plainInWords(value, reading));
  return parts.map(({ label, value }) => `${label}: ${words(value)}`).join(', ');
}

/** Answers that something is about: "Dose given: 250.0 mg; …". */
function answersInWords(answers: object): string {
  return Object.entries(answers)
    .map(([key, answer]) => {
      const field = auditedTables().find(({ fields }) => fields[key])?.fields[key];
      const words = field ? inWords(field, storedValue(field, answer)) : String(answer);
      return answer === null ? '' : `${fieldCalled(key)}: ${words}`;
    })
    .filter((words) => words !== '')
    .join('; ');
}

function answerInWords(field: Field, value: unknown, { names }: Reading): string {
  const stored = storedValue(field, value);
  if (field.kind === 'reference' && typeof stored === 'string')
    return names.get(stored) ?? 'An entry that is not known';
  return inWords(field, stored);
}

/** The database writes clock times with seconds; a form keeps none. */
function storedValue(field: Field, value: unknown): Value {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'number') return value;
  const text = String(value);
  if (storedAs(field) === 'time') return text.slice(0, 5);
  return storedAs(field) === 'datetime' ? text.slice(0, 16) : text;
}

function missingInWords(table: string, value: unknown): string {
  const missing = missingMap.safeParse(value);
  if (!missing.success) return '';
  const reasons: Record<string, string> = missingReasons;
  return Object.entries(missing.data)
    .map(([column, reason]) => `${labelOf(table, column)}: ${(reasons[reason] ?? reason).toLowerCase()}`)
    .join('; ');
}

function plainInWords(value: unknown, { names, timeZone }: Reading): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value !== 'string')
    return value !== null && typeof value === 'object' ? answersInWords(value) : String(value);
  if (names.has(value)) return names.get(value) ?? value;
  if (isUuid(value)) return 'Something that is not known';
  if (isRoleName(value)) return roleTitle(value);
  if (moment.test(value)) return dateTimeWithZone(timeZone, new Date(value));
  return isDate(value) ? shortDate(value) : value;
}
