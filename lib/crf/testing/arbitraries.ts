import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { addDays } from '@/lib/dates/calendar';
import type { EntryContent, GroupRow } from '../context';
import type { Typed } from '../entry-text';
import {
  type DerivedResult,
  decimalsOf,
  type Field,
  type FieldKind,
  type Fields,
  optionsOf,
  storedAs,
} from '../fields';
import type { AnyForm } from '../form';
import { largestNumber } from '../stored-number';
import { isStorableText, tidyText } from '../typed-text';
import { type Answers, isEmpty, type Missing, missingReasons, type Value } from '../value';

/** Any field of each kind. A kind missing here does not compile, and so cannot miss the suites that run over all kinds. */
export const fieldOfKind: { [K in FieldKind]: fc.Arbitrary<Extract<Field, { kind: K }>> } = {
  text: labelled('text', {}),
  longtext: labelled('longtext', {}),
  integer: labelled('integer', { unit: unit(), step: optional(fc.constantFrom(1, 5, 10)) }),
  decimal: labelled('decimal', { unit: unit(), decimals: fc.integer({ min: 1, max: 6 }) }),
  date: labelled('date', {}),
  partialdate: labelled('partialdate', {}),
  time: labelled('time', {}),
  datetime: labelled('datetime', {}),
  choice: labelled('choice', { options: codelist() }),
  choices: labelled('choices', { options: codelist() }),
  derived: labelled('derived', {
    result: fc.constantFrom<DerivedResult[]>('integer', 'decimal', 'text', 'date', 'datetime'),
    decimals: optional(fc.integer({ min: 0, max: 4 })),
  }),
  reference: labelled('reference', { to: fc.constant(['CYC']) }),
  listed: labelled('listed', { list: fc.constant('laboratories') }),
};

/** Any field of any kind. */
export const anyField: fc.Arbitrary<Field> = fc.oneof(...Object.values<fc.Arbitrary<Field>>(fieldOfKind));

/** Any value that the field can store, empty ones among them. */
export function valueFor(field: Field): fc.Arbitrary<Value> {
  return fc.option(filledValueFor(field), { nil: null, freq: 4 });
}

/** Any value that the field can store, but never an empty one. */
export function filledValueFor(field: Field): fc.Arbitrary<Exclude<Value, null>> {
  switch (storedAs(field)) {
    case 'integer':
    case 'decimal':
      return numberFor(decimalsOf(field));
    case 'date':
      return anyDate;
    case 'partialdate':
      return fc.tuple(anyDate, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));
    case 'time':
      return anyTime;
    case 'datetime':
      return fc.tuple(anyDate, anyTime).map(([date, time]) => `${date}T${time}`);
    case 'choice':
      return fc.constantFrom(...codesOf(field));
    case 'choices':
      return fc.subarray(codesOf(field), { minLength: 1 });
    case 'reference':
      return fc.uuid();
    default:
      return storableText;
  }
}

/** Any storable content of a form: answers, groups of up to five rows, and reasons on some of the open questions. */
export function contentFor(form: AnyForm): fc.Arbitrary<EntryContent> {
  const groups = Object.entries(form.groups).map(([key, { fields }]) => [
    key,
    fc.array(rowFor(fields), { maxLength: 5 }),
  ]);
  return partFor(form.fields).chain((part) => {
    return fc.record<Record<string, GroupRow[]>>(Object.fromEntries(groups)).map((rows) => ({ ...part, groups: rows }));
  });
}

/** Anything that may stand in a control: near misses of every kind, and any text at all. */
export const typedJunk: fc.Arbitrary<Typed> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'0123456789.,+-eE /:TtuNaI\n\0\u00a0\ud800') }),
  fc.constantFrom('constructor', '__proto__', 'NaN', 'Infinity', '0x10', '1e5', '1.234,5', '99999999999999', '-0'),
  fc.array(fc.string(), { maxLength: 3 }),
);

const anyDate = fc.integer({ min: 0, max: 73_413 }).map((days) => addDays('1900-01-01', days)); // to the end of 2100
const anyTime = fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':'));

const storableText = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('a', 'é', '👧', '\n', '\t', ' ', '"', '\\') }),
  )
  .map(tidyText)
  .filter((text) => !isEmpty(text) && isStorableText(text));

function numberFor(decimals: number): fc.Arbitrary<number> {
  const largest = largestNumber(decimals);
  const shifted = fc.maxSafeInteger().map((n) => Number((n % (largest * 10 ** decimals)).toFixed(0)));
  const scaled = fc.oneof(shifted, fc.integer({ min: -9999, max: 9999 })).map((n) => Number(`${n}e-${decimals}`) || 0);
  return fc.oneof({ weight: 9, arbitrary: scaled }, { weight: 1, arbitrary: fc.constantFrom(largest, -largest, 0) });
}

function partFor(fields: Fields): fc.Arbitrary<{ answers: Answers; missing: Missing }> {
  const values = Object.entries(fields).map(([key, field]) => [key, valueFor(field)]);
  const reasons = Object.keys(fields).map((key) => [key, fc.constantFrom(...missingCodes)]);
  const answers: fc.Arbitrary<Answers> = fc.record(Object.fromEntries(values));
  const missing = fc.record(Object.fromEntries(reasons), { requiredKeys: [] }) as fc.Arbitrary<Missing>; // absent, not undefined
  return fc.tuple(answers, missing).map(([given, reasonsGiven]) => {
    const open = Object.entries(reasonsGiven).filter(([key]) => isEmpty(given[key]) && fields[key]?.kind !== 'derived');
    return { answers: given, missing: Object.fromEntries(open) };
  });
}

const missingCodes = Object.keys(missingReasons) as (keyof typeof missingReasons)[]; // its keys

function rowFor(fields: Fields): fc.Arbitrary<GroupRow> {
  return partFor(fields).map((part) => ({ id: newId(), ...part }));
}

function codelist(): fc.Arbitrary<Record<string, string>> {
  const code = fc.stringMatching(/^[A-Z0-9_/.+]{1,8}$/);
  return fc.uniqueArray(code, { minLength: 1, maxLength: 9 }).map((codes) => {
    return Object.fromEntries(codes.map((c) => [c, `Words for ${c}`]));
  });
}

function codesOf(field: Field): string[] {
  return Object.keys(optionsOf(field) ?? {});
}

function unit(): fc.Arbitrary<string | undefined> {
  return optional(fc.constantFrom('kg', '%', '10^9/L'));
}

function optional<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

function labelled<K extends FieldKind, More extends object>(
  kind: K,
  more: { [P in keyof More]: fc.Arbitrary<More[P]> },
) {
  return fc
    .record({ label: fc.constant(`A ${kind}`), required: fc.boolean(), ...more })
    .map((parts) => ({ kind, ...parts }) as Extract<Field, { kind: K }>); // the parts of that kind
}
