import 'server-only';
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
import { auditedTable, labelOf } from './table-words';

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

/** A value as the trail holds it (JSON of the column) in the words of the form; '' for nothing. */
export function valueInWords(table: string, column: string, value: unknown, reading: Reading): string {
  if (value === null || value === undefined) return '';
  if (secret.has(column)) return '(not shown)';
  if (column === 'missing') return missingInWords(table, value);
  if (column === 'form_code') return formByCode(String(value))?.title ?? String(value);
  if (column === 'event_code') return findEvent(String(value))?.label ?? String(value);
  const field = auditedTable(table).fields[column];
  if (field) return answerInWords(field, value, reading);
  return plainInWords(value, reading);
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
  if (typeof value !== 'string') return typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (names.has(value)) return names.get(value) ?? value;
  if (isRoleName(value)) return roleTitle(value);
  if (moment.test(value)) return dateTimeWithZone(timeZone, new Date(value));
  return isDate(value) ? shortDate(value) : value;
}
