import 'server-only';
import { unitInWords } from '@/lib/crf/entry-text';
import { decimalsOf, type Field, optionsOf } from '@/lib/crf/fields';

/** Boxes for single digits; a sign between these and those before them. */
export interface Digits {
  count: number;
  sign?: string;
  /** Stands under the boxes: "day". */
  caption?: string;
}

/** The space in which a person writes the answer on paper. */
export type AnswerSpace =
  | { kind: 'digits'; parts: Digits[]; unit: string }
  | { kind: 'options'; options: [code: string, words: string][]; mark: 'one' | 'several' }
  | { kind: 'line'; hint: string; unit: string; width: 'short' | 'whole' }
  | { kind: 'lines'; count: number }
  | { kind: 'computed'; unit: string };

/** Longer lists are printed once, at the end. */
export const LONGEST_LIST = 26;

const dateBoxes: Digits[] = [
  { count: 2, caption: 'day' },
  { count: 2, caption: 'month' },
  { count: 4, caption: 'year' },
];
const timeBoxes: Digits[] = [
  { count: 2, caption: 'hour' },
  { count: 2, caption: 'min', sign: ':' },
];

/** The space for the answer of a field, by its kind and limits. */
export function answerSpace(field: Field): AnswerSpace {
  switch (field.kind) {
    case 'date':
    case 'partialdate':
      return { kind: 'digits', parts: dateBoxes, unit: '' };
    case 'time':
      return { kind: 'digits', parts: timeBoxes, unit: '' };
    case 'datetime':
      return { kind: 'digits', parts: [...dateBoxes, ...timeBoxes], unit: '' };
    case 'integer':
    case 'decimal':
      return numberSpace(field);
    case 'choice':
    case 'choices':
      return optionSpace(field);
    case 'text':
      return line('', (field.maxLength ?? Infinity) <= 40 ? 'short' : 'whole');
    case 'longtext':
      return { kind: 'lines', count: 3 };
    case 'reference':
      return line('number or date of the entry', 'short');
    case 'listed':
      return line(`from the list of the site (${field.list.replaceAll('_', ' ')})`, 'whole');
    case 'derived':
      return { kind: 'computed', unit: unitOf(field) };
  }
}

/** Fields whose list of answers is printed at the end. */
export function hasLongList(field: Field): boolean {
  return field.kind !== 'derived' && Object.keys(optionsOf(field) ?? {}).length > LONGEST_LIST;
}

function numberSpace(field: Extract<Field, { kind: 'integer' | 'decimal' }>): AnswerSpace {
  const bounds = [field, ...(field.amended ?? [])];
  const largest = Math.max(...bounds.map(({ max }) => max ?? Number.NaN));
  const smallest = Math.min(0, ...bounds.map(({ min }) => min ?? 0));
  if (Number.isNaN(largest)) return line('', 'short', unitOf(field));
  const digits = Math.max(...[largest, smallest].map((limit) => String(Math.trunc(Math.abs(limit))).length));
  const decimals = decimalsOf(field);
  const parts: Digits[] = [
    ...(smallest < 0 ? [{ count: 1, caption: '+ or −' }] : []),
    { count: digits },
    ...(decimals > 0 ? [{ count: decimals, sign: '.' }] : []),
  ];
  return { kind: 'digits', parts, unit: unitOf(field) };
}

function optionSpace(field: Extract<Field, { kind: 'choice' | 'choices' }>): AnswerSpace {
  const options = Object.entries(field.options);
  if (hasLongList(field)) return line(`one of ${options.length} answers, listed at the end`, 'whole');
  return { kind: 'options', options, mark: field.kind === 'choices' ? 'several' : 'one' };
}

function line(hint: string, width: 'short' | 'whole', unit = ''): AnswerSpace {
  return { kind: 'line', hint, unit, width };
}

function unitOf(field: Field): string {
  if ('reported' in field && field.reported) return `${unitOfField(field)} (or another unit: write it)`;
  return unitOfField(field);
}

function unitOfField(field: Field): string {
  return 'unit' in field && field.unit ? unitInWords(field.unit) : '';
}
