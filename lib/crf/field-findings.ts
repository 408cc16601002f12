import { firstDayOf } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import type { Context } from './context';
import { inOwnUnit, inWords } from './entry-text';
import type { ChoicesField, DateField, Field, Limits, Reported, TextField } from './fields';
import type { Severity } from './form';
import type { Answers, Value } from './value';
import { boundsIn } from './versions';

/** What is wrong or doubtful about one value by its field alone; `kind` becomes the finding's id. */
export interface FieldFinding {
  id: 'REQUIRED' | 'RANGE' | 'FUTURE' | 'LENGTH' | 'PATTERN' | 'STEP' | 'EXCLUSIVE';
  severity: Severity;
  says: string;
}

/** What a value stands among: the answers beside it, and what is known of the entry. */
export interface Around {
  answers: Answers;
  context: Context;
}

/** All findings that a field's own definition gives for a value that is not empty. */
export function valueFindings(field: Field, value: Value, around: Around): FieldFinding[] {
  const { today } = around.context;
  if (typeof value === 'number') return numberFindings(field, value, around);
  if (Array.isArray(value)) return field.kind === 'choices' ? exclusiveFindings(field, value) : [];
  switch (field.kind) {
    case 'text':
    case 'longtext':
      return textFindings(field, String(value));
    case 'date':
      return [...futureFindings(field, String(value), today), ...dateLimitFindings(field, String(value))];
    case 'partialdate':
    case 'datetime':
      return futureFindings(field, String(value), today);
    default:
      return [];
  }
}

/** The finding on a required field that has neither an answer nor a missing reason. */
export function requiredFinding(field: Field): FieldFinding {
  return hard('REQUIRED', `${field.label}: the answer is missing. Enter it, or say why there is none.`);
}

function numberFindings(field: Field, value: number, around: Around): FieldFinding[] {
  if (field.kind !== 'integer' && field.kind !== 'decimal' && field.kind !== 'derived') return [];
  const found = limitFindings(field, value, around);
  if (field.kind !== 'integer' || !field.step || value % field.step === 0) return found;
  return [
    ...found,
    hard('STEP', `${field.label} ${inWords(field, value)} is not a multiple of ${field.step}. Read it again.`),
  ];
}

/** The hard limit alone when both are passed: one wrong value is one finding. */
function limitFindings(field: Field & Limits & { reported?: Reported }, value: number, around: Around): FieldFinding[] {
  const { min = -Infinity, max = Infinity, softMin = -Infinity, softMax = Infinity } = boundsIn(field, around.context);
  const own = field.reported ? field.reported.inOwnUnit(value, around.answers, around.context) : value;
  if (own === null) return [];
  if (own >= Math.max(min, softMin) && own <= Math.min(max, softMax)) return [];
  const it = `${field.label} ${asReported(field, value, own, around)}`;
  const look = field.kind === 'derived' ? 'Check the values it is computed from.' : 'Check the unit and the chart.';
  const limit = (bound: number) => inOwnUnit(field, bound);
  if (own < min) return [hard('RANGE', `${it} is below ${limit(min)}, the lowest value the study accepts. ${look}`)];
  if (own > max) return [hard('RANGE', `${it} is above ${limit(max)}, the highest value the study accepts. ${look}`)];
  const keep = 'If it is right, leave it and explain.';
  if (own < softMin) return [soft('RANGE', `${it} is unusually low (below ${limit(softMin)}). ${look} ${keep}`)];
  if (own > softMax) return [soft('RANGE', `${it} is unusually high (above ${limit(softMax)}). ${look} ${keep}`)];
  return [];
}

/** The value with its unit; where another unit was reported, that one too: "1400 µmol/L (15.84 mg/dL)". */
function asReported(field: Field & { reported?: Reported }, value: number, own: number, { answers }: Around): string {
  const reported = inWords(field, value, answers);
  return own === value ? inOwnUnit(field, own) : `${reported} (${inOwnUnit(field, own)})`;
}

function dateLimitFindings(field: DateField, value: string): FieldFinding[] {
  const { min, max, softMin, softMax } = field;
  const it = `${field.label} ${shortDate(value)}`;
  const look = 'Check the year.';
  if (min && value < min)
    return [hard('RANGE', `${it} is before ${shortDate(min)}, the earliest date the study accepts. ${look}`)];
  if (max && value > max)
    return [hard('RANGE', `${it} is after ${shortDate(max)}, the latest date the study accepts. ${look}`)];
  const keep = 'If it is right, leave it and explain.';
  if (softMin && value < softMin)
    return [soft('RANGE', `${it} is unusually early (before ${shortDate(softMin)}). ${look} ${keep}`)];
  if (softMax && value > softMax)
    return [soft('RANGE', `${it} is unusually late (after ${shortDate(softMax)}). ${look} ${keep}`)];
  return [];
}

/** A partial date lies in the future when the earliest day it can mean does. */
function futureFindings(field: Field & { mayBeFuture?: boolean }, value: string, today: string): FieldFinding[] {
  if (field.mayBeFuture || firstDayOf(value.slice(0, 10)) <= today) return [];
  const says = `${field.label} ${inWords(field, value)} is in the future: today is ${shortDate(today)}. Check the year, month and day.`;
  return [hard('FUTURE', says)];
}

function textFindings(field: Pick<TextField, 'label' | 'minLength' | 'maxLength' | 'pattern'>, value: string) {
  const { label, minLength = 0, maxLength = Infinity, pattern } = field;
  const length = [...value].length;
  const found: FieldFinding[] = [];
  if (length < minLength) found.push(hard('LENGTH', `${label} is too short: write at least ${characters(minLength)}.`));
  if (length > maxLength)
    found.push(
      hard('LENGTH', `${label} has ${characters(length)}, but at most ${maxLength} are accepted. Shorten it.`),
    );
  // `search` and not `test`, which remembers its place in an expression with the flag g.
  if (pattern && value.search(pattern.expression) < 0) found.push(hard('PATTERN', `${label}: ${pattern.says}`));
  return found;
}

function exclusiveFindings(field: ChoicesField, codes: string[]): FieldFinding[] {
  const alone = codes.length < 2 ? undefined : codes.find((code) => field.exclusive?.includes(code));
  if (alone === undefined) return [];
  const says = `${field.label}: "${inWords(field, [alone])}" cannot stand beside another answer. Take one of them away.`;
  return [hard('EXCLUSIVE', says)];
}

function characters(count: number): string {
  return `${count} character${count === 1 ? '' : 's'}`;
}

const hard = (id: FieldFinding['id'], says: string): FieldFinding => ({ id, severity: 'hard', says });
const soft = (id: FieldFinding['id'], says: string): FieldFinding => ({ id, severity: 'soft', says });
