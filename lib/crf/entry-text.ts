import { isPartialDate } from '@/lib/dates/calendar';
import { dateTimeInWords, isDateTime } from '@/lib/dates/clock';
import { parseTypedDate, parseTypedPartialDate } from '@/lib/dates/typed-date';
import { parseTypedDateTime, parseTypedTime } from '@/lib/dates/typed-time';
import { shortDate } from '@/lib/dates/words';
import { decimalsOf, type Field, optionsOf, storedAs } from './fields';
import { parseTypedNumber, shortened } from './typed-number';
import { parseTypedText } from './typed-text';
import { type Answers, asText, isEmpty, type Value } from './value';

/** What stands in a control: a text, or the codes ticked in a list of several. For a choice it is the code. */
export type Typed = string | string[];

/** The value to store, or a full sentence that says what is wrong with what was typed and what to do. */
export type Parsed = { ok: true; value: Value } | { ok: false; problem: string };

/** Codelists up to this length are written out in a sentence. */
const LIST_IN_WORDS = 6;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Reads what a person typed into the value that is stored; nothing typed is null. Refuses, with a sentence, only what cannot be
 * stored; what is doubtful is a finding (`findingsOf`).
 * @param today the site's date, `YYYY-MM-DD`, for "t" and two-digit years
 */
export function parseTyped(field: Field, typed: Typed, today: string): Parsed {
  const parsed = field.kind === 'choices' ? parseCodes(field.options, [typed].flat()) : parseOne(field, typed, today);
  return parsed.ok ? parsed : refuse(`${field.label}: ${parsed.problem}`);
}

/** What stands in the control of a field that holds this value; `parseTyped` reads it back. */
export function typedOf(field: Field, value: Value): Typed {
  if (field.kind === 'choices') return Array.isArray(value) ? [...value] : [];
  if (isEmpty(value)) return '';
  return typeof value === 'number' ? digitsOf(field, value) : String(value);
}

/**
 * A value as people read it: codes by their words, `3 Apr 2009`, numbers with their decimals and unit; '' when empty. Shows what
 * it cannot put in words as it is, for histories hold values of older versions of a form. A value that was reported in a unit of its
 * own has that one, when the answers beside it are given, and none otherwise.
 */
export function inWords(field: Field, value: Value, answers: Answers = {}): string {
  if (isEmpty(value)) return '';
  if (Array.isArray(value)) return value.map((code) => codeInWords(field, code)).join(', ');
  if (optionsOf(field)) return codeInWords(field, String(value));
  if (typeof value === 'number') return withUnit(digitsOf(field, value), unitOf(field, answers));
  return textInWords(String(value), storedAs(field));
}

function parseOne(field: Field, typed: Typed, today: string): Parsed {
  if (Array.isArray(typed) && typed.length > 1) return refuse('Only one answer can be kept. Choose one.');
  const text = [typed].flat()[0]?.trim() ?? '';
  if (text === '') return { ok: true, value: null };
  switch (storedAs(field)) {
    case 'integer':
    case 'decimal':
      return parseTypedNumber(text, decimalsOf(field));
    case 'date':
      return parseTypedDate(text, today);
    case 'partialdate':
      return parseTypedPartialDate(text, today);
    case 'time':
      return parseTypedTime(text);
    case 'datetime':
      return parseTypedDateTime(text, today);
    case 'choice':
      return parseCode(optionsOf(field) ?? {}, text);
    case 'reference':
      return parseReference(text);
    default:
      return parseTypedText(text);
  }
}

function parseCodes(options: Readonly<Record<string, string>>, typed: string[]): Parsed {
  const chosen = new Set(typed.map((code) => code.trim()).filter((code) => code !== ''));
  const unknown = [...chosen].find((code) => !Object.hasOwn(options, code));
  if (unknown !== undefined) return refuse(notInList(options, unknown));
  const inOrder = Object.keys(options).filter((code) => chosen.has(code));
  return { ok: true, value: inOrder.length === 0 ? null : inOrder };
}

function parseCode(options: Readonly<Record<string, string>>, code: string): Parsed {
  return Object.hasOwn(options, code) ? { ok: true, value: code } : refuse(notInList(options, code));
}

function parseReference(text: string): Parsed {
  const id = text.toLowerCase();
  return UUID.test(id)
    ? { ok: true, value: id }
    : refuse('This is not an entry of the child. Choose one from the list.');
}

function notInList(options: Readonly<Record<string, string>>, code: string): string {
  const words = Object.values(options);
  const choose = words.length > LIST_IN_WORDS ? 'one from the list' : words.join(' / ');
  return `"${shortened(code)}" is not one of the answers. Choose ${choose}.`;
}

function codeInWords(field: Field, code: string): string {
  const options = optionsOf(field) ?? {};
  return Object.hasOwn(options, code) ? (options[code] ?? code) : code;
}

/** A number in the field's own unit, whatever unit it was reported in. */
export function inOwnUnit(field: Field, value: number): string {
  return withUnit(value.toFixed(decimalsOf(field)), 'unit' in field ? (field.unit ?? null) : null);
}

function withUnit(number: string, unit: string | null): string {
  return unit ? `${number} ${unitInWords(unit)}` : number;
}

/** With the decimals of its field; as it was reported where the unit is the reporter's. */
function digitsOf(field: Field, value: number): string {
  return 'reported' in field && field.reported ? String(value) : value.toFixed(decimalsOf(field));
}

/** The unit in which a value stands: the field's own, or the one it was reported in. */
export function unitOf(field: Field, answers: Answers): string | null {
  if ('reported' in field && field.reported) return asText(answers[field.reported.unitIn]);
  return 'unit' in field ? (field.unit ?? null) : null;
}

function textInWords(value: string, kind: ReturnType<typeof storedAs>): string {
  if (kind === 'datetime' && isDateTime(value)) return dateTimeInWords(value);
  return ['date', 'partialdate'].includes(kind) && isPartialDate(value) ? shortDate(value) : value;
}

function refuse(problem: string): Parsed {
  return { ok: false, problem };
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A unit as it is printed: `10^9/L` as 10⁹/L. */
export function unitInWords(unit: string): string {
  return unit.replace(/\^(\d)/g, (_, digit: string) => superscripts[Number(digit)] ?? digit);
}
