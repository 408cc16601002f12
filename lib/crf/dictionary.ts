import { shortDate } from '@/lib/dates/words';
import { conditionInWords, type Names } from './condition-words';
import {
  type Bounds,
  type ChoicesField,
  type DerivedResult,
  decimalsOf,
  type Field,
  type FieldKind,
  type Limits,
  optionsOf,
  storedAs,
} from './fields';
import type { AnyForm, AnyGroup } from './form';

/** One field as the data dictionary lists it; '' where there is nothing to say. */
export interface DictionaryRow {
  form: string;
  /** Code of the repeating group, '' for the form's own fields. */
  group: string;
  section: string;
  variable: string;
  label: string;
  kind: string;
  /** Of numbers, how many are kept behind the point. */
  decimals: string;
  unit: string;
  /** Variable that names the unit in which the value was reported, where it may be another. */
  unitIn: string;
  /** `Y = Yes; N = No`; an answer that is its own code stands alone. */
  codelist: string;
  required: string;
  limits: string;
  /** Regular expression that a text must fit; `limits` says it in words. */
  pattern: string;
  askedIf: string;
  /** The version of the protocol that brought the question, and the one that took it away. */
  since: string;
  until: string;
  /** Codes of the forms whose entries may be chosen. */
  refersTo: string;
  help: string;
  cdash: string;
}

const kindWords: Record<Exclude<FieldKind, 'derived' | 'decimal'>, string> = {
  text: 'text',
  longtext: 'long text',
  integer: 'whole number',
  date: 'date',
  partialdate: 'date, day or month may be unknown',
  time: 'time of day',
  datetime: 'date and time',
  choice: 'one of a list',
  choices: 'any of a list',
  reference: 'reference to an entry',
  listed: 'one of a list that the site keeps',
};

/** The data dictionary of a form and its repeating groups, one row per field in the order of the form. */
export function dictionaryOf(form: AnyForm, forms: Readonly<Record<string, AnyForm>> = {}): DictionaryRow[] {
  const own = rowsOf(form, form, { forms });
  return [...own, ...Object.values(form.groups).flatMap((group) => rowsOf(form, group, { forms, group }))];
}

function rowsOf(form: AnyForm, owner: AnyForm | AnyGroup, names: Names): DictionaryRow[] {
  return Object.entries(owner.fields).map(([variable, field]) => ({
    form: form.code,
    group: names.group?.code ?? '',
    section: field.section ?? '',
    variable,
    label: field.label,
    kind: kindInWords(field, names),
    decimals: storedAs(field) === 'decimal' ? String(decimalsOf(field)) : '',
    unit: 'unit' in field ? (field.unit ?? '') : '',
    unitIn: 'reported' in field ? (field.reported?.unitIn ?? '') : '',
    codelist: codelistInWords(field),
    required: requiredInWords(field),
    limits: limitsInWords(field).join('; '),
    pattern: 'pattern' in field ? (field.pattern?.expression.source ?? '') : '',
    askedIf: askedInWords(field, form, names),
    since: field.since ?? '',
    until: field.until ?? '',
    refersTo: field.kind === 'reference' ? field.to.join(' ') : '',
    help: field.help ?? '',
    cdash: field.cdash ?? '',
  }));
}

function kindInWords(field: Field, { forms = {} }: Names): string {
  if (field.kind === 'derived') return `derived ${resultInWords(field.result, decimalsOf(field))}`;
  if (field.kind === 'reference')
    return `reference to an entry of ${field.to.map((code) => forms[code]?.title ?? code).join(' or ')}`;
  if (field.kind === 'listed') return `${kindWords.listed} (${field.list.replaceAll('_', ' ')})`;
  return field.kind === 'decimal' ? resultInWords('decimal', field.decimals) : kindWords[field.kind];
}

function resultInWords(result: DerivedResult, decimals: number): string {
  return result === 'decimal' ? `number with ${decimals} decimal${decimals === 1 ? '' : 's'}` : kindWords[result];
}

function codelistInWords(field: Field): string {
  return Object.entries(optionsOf(field) ?? {})
    .map(([code, words]) => (code === words ? words : `${code} = ${words}`))
    .join('; ');
}

function requiredInWords(field: Field): string {
  if (field.retired) return 'retired';
  const version = versionInWords(field);
  if (version) return `${version}; ${neededInWords(field)}`;
  return neededInWords(field);
}

/** "from version 4.0", "up to version 3.0": the versions of the protocol that ask the question. */
function versionInWords({ since, until }: Field): string {
  return present([since && `from version ${since}`, until && `until version ${until}`]).join(', ');
}

function neededInWords(field: Field): string {
  if (field.kind === 'derived') return 'derived';
  if (!field.required) return 'optional';
  return field.askIf ? 'required when asked' : 'required';
}

function askedInWords(field: Field, form: AnyForm, names: Names): string {
  const words = [names.group?.askIf && conditionInWords(names.group.askIf, form, { ...names, group: undefined })];
  words.push(field.askIf && conditionInWords(field.askIf, form, names));
  return words.filter((word) => word !== undefined).join('; ');
}

/** Every limit in words, the hard ones first. */
function limitsInWords(field: Field): string[] {
  switch (field.kind) {
    case 'text':
    case 'longtext':
      return present([
        lengthInWords(field.minLength, field.maxLength),
        'pattern' in field ? field.pattern?.says.replace(/\.$/, '') : undefined,
      ]);
    case 'integer':
    case 'decimal':
    case 'derived':
      return present([
        rangeInWords('', field.min, field.max),
        rangeInWords('usually ', field.softMin, field.softMax),
        ...amendmentsInWords(field),
        field.kind === 'integer' && field.step !== undefined ? `in steps of ${field.step}` : undefined,
      ]);
    case 'date':
      return present([
        rangeInWords('', inWords(field.min), inWords(field.max)),
        rangeInWords('usually ', inWords(field.softMin), inWords(field.softMax)),
        field.mayBeFuture ? undefined : 'not in the future',
      ]);
    case 'partialdate':
    case 'datetime':
      return field.mayBeFuture ? [] : ['not in the future'];
    case 'choices':
      return present([field.exclusive?.length ? `${exclusiveInWords(field)} stands alone` : undefined]);
    default:
      return [];
  }
}

function exclusiveInWords({ exclusive = [], options }: ChoicesField): string {
  return exclusive.map((code) => `“${options[code] ?? code}”`).join(', ');
}

function rangeInWords(prefix: string, from: number | string | undefined, to: number | string | undefined) {
  if (from !== undefined && to !== undefined) return `${prefix}${from} to ${to}`;
  if (from !== undefined) return `${prefix}from ${from}`;
  return to === undefined ? undefined : `${prefix}up to ${to}`;
}

/** The limits of each later version, whole: "from version 3.0: 70 to 200, usually 90 to 190". */
function amendmentsInWords({ amended = [], ...first }: Limits): string[] {
  return amended.map(({ since }, index) => {
    const { min, max, softMin, softMax }: Bounds = Object.assign({}, first, ...amended.slice(0, index + 1));
    const limits = present([rangeInWords('', min, max), rangeInWords('usually ', softMin, softMax)]);
    return `from version ${since}: ${limits.join(', ')}`;
  });
}

function lengthInWords(from: number | undefined, to: number | undefined) {
  const range = rangeInWords('', from, to);
  return range === undefined ? undefined : `${range} characters`;
}

function inWords(date: string | undefined) {
  return date === undefined ? undefined : shortDate(date);
}

function present(words: (string | undefined)[]): string[] {
  return words.flatMap((word) => (word ? [word] : []));
}
