import 'server-only';
import { z } from 'zod';
import { unitInWords } from '@/lib/crf/entry-text';
import { parseTypedNumber, shortened } from '@/lib/crf/typed-number';
import { isStorableText, unstorableSays } from '@/lib/crf/typed-text';
import { parseTypedDate } from '@/lib/dates/typed-date';
import { formByCode } from '@/study/forms';
import { type AnalyteCode, analyteCodes, analyteFacts, printedUnit } from '@/study/laboratory/analytes';
import { noUpperAge, readAge } from './ages';
import type { Range } from './range';
import { type LaboratoryUnit, readUnit, rounded } from './read-unit';
import { inSentence } from './words';

const typedText = z.string().max(80, 'Use at most 80 characters.').refine(isStorableText, unstorableSays).default('');

/** A range as a person types it, or as a line of a file has it. */
export const typedRange = z.object({
  analyte: typedText,
  unit: typedText,
  sex: typedText,
  ageFrom: typedText,
  ageTo: typedText,
  low: typedText,
  high: typedText,
  validFrom: typedText,
  validTo: typedText,
});
export type TypedRange = z.output<typeof typedRange>;
export type RangeField = keyof TypedRange;

type Problems = Partial<Record<RangeField, string>>;
export type ReadRange = { ok: true; range: Range } | { ok: false; problems: Problems };

type Part<T> = { ok: true; value: T } | { ok: false; problem: string };

/**
 * Reads a range: every mistake at once, each with the field where it is to be mended.
 * @param today the site's date, for "t" and two-digit years
 */
export function readRange(typed: TypedRange, today: string): ReadRange {
  const problems: Problems = {};
  const take = <T>(field: RangeField, part: Part<T>, otherwise: T): T => {
    if (part.ok) return part.value;
    problems[field] = part.problem;
    return otherwise;
  };
  const analyte = take<AnalyteCode | null>('analyte', readAnalyte(typed.analyte), null);
  const unit = analyte && take<LaboratoryUnit | null>('unit', unitOf(analyte, typed.unit), null);
  const rest = {
    sex: take('sex', readSex(typed.sex), null),
    ageFrom: take('ageFrom', ageOf(typed.ageFrom, 0), 0),
    ageTo: take('ageTo', ageOf(typed.ageTo, noUpperAge), noUpperAge),
    low: take('low', readLimit(typed.low), null),
    high: take('high', readLimit(typed.high), null),
    validFrom: take('validFrom', firstDay(typed.validFrom, today), ''),
    validTo: take('validTo', lastDay(typed.validTo, today), null),
  };
  if (!analyte || !unit || Object.keys(problems).length > 0) return { ok: false, problems };
  const range: Range = { analyte, unit: unit.ucum, toOwn: unit.toOwn, toSi: unit.toSi, ...rest };
  const doubts = problemsOf(range);
  return Object.keys(doubts).length > 0 ? { ok: false, problems: doubts } : { ok: true, range };
}

/** What is wrong in a range whose parts can all be read: what contradicts itself, and limits that only another unit explains. */
function problemsOf(range: Range): Problems {
  const { low, high, ageFrom, ageTo, validFrom, validTo } = range;
  if (low === null && high === null) return { low: 'Give a lower limit, an upper limit, or both.' };
  if (low !== null && high !== null && low >= high)
    return { high: `The upper limit ${high} must be more than the lower limit ${low}.` };
  if (ageFrom >= ageTo)
    return { ageTo: 'The age to which the range goes must be more than that from which it begins.' };
  if (validTo !== null && validTo < validFrom) return { validTo: 'The last day comes before the first.' };
  const improbable = improbableLimit(range);
  return improbable ? { unit: improbable } : {};
}

/** Normal limits lie within what the form takes at all: where they do not, the unit is another one. */
function improbableLimit({ analyte, unit, toOwn, low, high }: Range): string | null {
  const { min, max } = boundsOnForm(analyte);
  const isOutside = (limit: number | null, bound: number | undefined, sign: number) =>
    limit !== null && bound !== undefined && sign * (limit * toOwn - bound) > 0;
  const wrong = [high, low].find((limit) => isOutside(limit, max, 1)) ?? (isOutside(high, min, -1) ? high : undefined);
  if (wrong === undefined || wrong === null) return null;
  const own = analyteFacts(analyte).own.printed;
  const shown = unitInWords(printedUnit(analyte, unit));
  const inOwn = unit === analyteFacts(analyte).own.ucum ? '' : ` (${rounded(wrong * toOwn)} ${unitInWords(own)})`;
  return `${wrong} ${shown}${inOwn} cannot be a normal limit of ${inSentence(analyte)}: the form takes ${min} to ${max} ${unitInWords(own)}. Check the unit and the limits.`;
}

function boundsOnForm(analyte: AnalyteCode): { min?: number; max?: number } {
  const field = formByCode('LB')?.fields[analyte];
  return field?.kind === 'integer' || field?.kind === 'decimal' ? field : {};
}

function readAnalyte(typed: string): Part<AnalyteCode> {
  const text = typed.trim().toLowerCase();
  const found = analyteCodes.find((code) => code === text || analyteFacts(code).label.toLowerCase() === text);
  if (found) return accept(found);
  if (text === '') return refuse('Choose the analyte.');
  return refuse(
    `"${shortened(typed.trim())}" is not an analyte of the laboratory form. Use its name or its variable, such as Haemoglobin or hgb.`,
  );
}

function unitOf(code: AnalyteCode, typed: string): Part<LaboratoryUnit> {
  const read = readUnit(code, typed);
  return read.ok ? accept(read.unit) : read;
}

const sexes: Readonly<Record<string, Range['sex']>> = {
  ...{ '': null, both: null, 'm+f': null },
  ...{ m: 'M', male: 'M', males: 'M', boy: 'M', boys: 'M' },
  ...{ f: 'F', female: 'F', females: 'F', girl: 'F', girls: 'F' },
};

function readSex(typed: string): Part<Range['sex']> {
  const found = sexes[typed.trim().toLowerCase()];
  if (found !== undefined) return accept(found);
  return refuse(`"${shortened(typed.trim())}" is not a sex. Use F, M or both.`);
}

function ageOf(typed: string, whenEmpty: number): Part<number> {
  if (typed.trim() === '') return accept(whenEmpty);
  const read = readAge(typed);
  return read.ok ? accept(read.months) : read;
}

/** Limits have as many decimals as a laboratory prints; six are more than any does. */
function readLimit(typed: string): Part<number | null> {
  if (typed.trim() === '') return accept(null);
  const read = parseTypedNumber(typed, 6);
  return read.ok && read.value < 0 ? refuse('A limit cannot be less than 0.') : read;
}

function firstDay(typed: string, today: string): Part<string> {
  return typed.trim() === '' ? refuse('Give the first day of the range.') : parseTypedDate(typed, today);
}

function lastDay(typed: string, today: string): Part<string | null> {
  return typed.trim() === '' ? accept(null) : parseTypedDate(typed, today);
}

function accept<T>(value: T): Part<T> {
  return { ok: true, value };
}

function refuse<T>(problem: string): Part<T> {
  return { ok: false, problem };
}
