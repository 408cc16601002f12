import type { Condition } from './conditions';
import type { Context } from './context';
import type { Answers } from './value';

/** What every field carries, whatever its kind. */
export interface FieldBase {
  label: string;
  /** A sentence under the label that prevents a query. */
  help?: string;
  /** An answer (or a missing reason) is needed to complete the form, whenever the field is asked. */
  required?: boolean;
  /** Skip logic as data: the field is asked only when this holds. */
  askIf?: Condition;
  /** Heading of the section this field begins or belongs to; set through `section()`. */
  section?: string;
  /** CDASH / SDTM variable the field maps to, as crf.txt prints it. */
  cdash?: string;
  /** A retired field keeps its name and data but is no longer asked. */
  retired?: boolean;
  /** The version of the protocol that brought the question: entries of earlier ones are not asked. */
  since?: string;
  /** The version of the protocol that took the question away: entries from it on are not asked, and keep what they have. */
  until?: string;
}

export interface TextField extends FieldBase {
  kind: 'text';
  minLength?: number;
  maxLength?: number;
  pattern?: { expression: RegExp; says: string };
}
export interface LongTextField extends FieldBase {
  kind: 'longtext';
  minLength?: number;
  maxLength?: number;
}
/** `min`/`max` are hard (block completion), `softMin`/`softMax` raise a doubt that may be answered. */
export interface Bounds {
  min?: number;
  max?: number;
  softMin?: number;
  softMax?: number;
}
/** Limits of a number, and its unit. */
export interface Limits extends Bounds {
  unit?: string;
  /** Limits that a later version of the protocol changed, in the order of the versions; what is not named stays. */
  amended?: readonly ({ since: string } & Bounds)[];
}
/** A value that is written down in the unit of whoever measured it. The limits hold for the value in the field's own unit. */
export interface Reported {
  /** Key of the derived field that names the unit in which the value stands. */
  unitIn: string;
  /** The value in the field's own unit; null where the unit is not known. */
  inOwnUnit(value: number, answers: Answers, context: Context): number | null;
}
export interface IntegerField extends FieldBase, Limits {
  kind: 'integer';
  /** Only multiples of this are valid, e.g. hearing thresholds in steps of 5 dB. */
  step?: number;
  reported?: Reported;
}
export interface DecimalField extends FieldBase, Limits {
  kind: 'decimal';
  decimals: number;
  reported?: Reported;
}
export interface DateField extends FieldBase {
  kind: 'date';
  min?: string;
  max?: string;
  softMin?: string;
  softMax?: string;
  /** Dates lie in the past unless a field says otherwise (EC-144). */
  mayBeFuture?: boolean;
}
export interface PartialDateField extends FieldBase {
  kind: 'partialdate';
  mayBeFuture?: boolean;
}
export interface TimeField extends FieldBase {
  kind: 'time';
}
/** Wall-clock date and time at the site, `YYYY-MM-DDTHH:MM`. */
export interface DateTimeField extends FieldBase {
  kind: 'datetime';
  mayBeFuture?: boolean;
}
export interface ChoiceField<Code extends string = string> extends FieldBase {
  kind: 'choice';
  options: Readonly<Record<Code, string>>;
  /** The codes that can be right beside these answers; null for all of them. Another one that is stored stays, and a check tells. */
  offers?(answers: Answers, context: Context): readonly string[] | null;
  /** What an answer means, shown beside its words: the text of a performance score. */
  tells?(code: string, answers: Answers, context: Context): string | null;
  /** A word on each answer of a long list, shown under it and searched too: the system organ class of a term. */
  hints?: Readonly<Record<string, string>>;
  /** Finds the answers of a long list as one types, the best first; without it words that begin so are found. */
  search?(typed: string): readonly Found[];
}
/** An answer that was found, and by which word where that is not its own. */
export interface Found {
  code: string;
  because?: string;
}
export interface ChoicesField<Code extends string = string> extends FieldBase {
  kind: 'choices';
  options: Readonly<Record<Code, string>>;
  /** Codes such as NONE that cannot stand beside another. */
  exclusive?: readonly Code[];
}
export type DerivedResult = 'integer' | 'decimal' | 'text' | 'date' | 'datetime';
/** A value computed from others, shown read-only; its function stands under `derive` of the form. */
export interface DerivedField<R extends DerivedResult = DerivedResult> extends FieldBase, Limits {
  kind: 'derived';
  result: R;
  decimals?: number;
  /** Words for the codes that the derivation gives. */
  options?: Readonly<Record<string, string>>;
  /** Key of the field beside whose control the value is shown, instead of in a line of its own. */
  beside?: string;
}
/** A link to another entry of the same participant; stores the entry's id. */
export interface ReferenceField extends FieldBase {
  kind: 'reference';
  /** Codes of the forms whose entries may be chosen. */
  to: readonly string[];
}

/** One of the rows of a list that the site keeps (`Context.lists`), such as its laboratories; stores the name of the row. */
export interface ListedField extends FieldBase {
  kind: 'listed';
  list: string;
}

export type Field =
  | TextField
  | LongTextField
  | IntegerField
  | DecimalField
  | DateField
  | PartialDateField
  | TimeField
  | DateTimeField
  | ChoiceField
  | ChoicesField
  | DerivedField
  | ReferenceField
  | ListedField;
export type FieldKind = Field['kind'];
export type Fields = Record<string, Field>;

/** How a field's values are stored: a derived field as its result, every other as its kind. */
export function storedAs(field: Field): Exclude<FieldKind, 'derived'> {
  return field.kind === 'derived' ? field.result : field.kind;
}

/** Decimals a number is stored with; 0 for whole numbers. A derived decimal that names none has two. */
export function decimalsOf(field: Field): number {
  if (field.kind === 'decimal') return field.decimals;
  return field.kind === 'derived' && field.result === 'decimal' ? (field.decimals ?? 2) : 0;
}

/** The codelist of a field, code to words; null when it has none. */
export function optionsOf(field: Field): Readonly<Record<string, string>> | null {
  return 'options' in field ? (field.options ?? null) : null;
}

type More<F extends FieldBase> = Partial<Omit<F, 'kind' | 'label' | 'options' | 'result' | 'to' | 'list'>>;

export const text = (label: string, more: More<TextField> = {}): TextField => ({ kind: 'text', label, ...more });

export const longText = (label: string, more: More<LongTextField> = {}): LongTextField => ({
  kind: 'longtext',
  label,
  ...more,
});

export const integer = (label: string, more: More<IntegerField> = {}): IntegerField => ({
  kind: 'integer',
  label,
  ...more,
});

/** A number with a fixed number of decimals, e.g. `decimal('Height', 1, { unit: 'cm' })`. */
export const decimal = (label: string, decimals: number, more: More<DecimalField> = {}): DecimalField => ({
  kind: 'decimal',
  label,
  ...more,
  decimals,
});

export const date = (label: string, more: More<DateField> = {}): DateField => ({ kind: 'date', label, ...more });

export const partialDate = (label: string, more: More<PartialDateField> = {}): PartialDateField => ({
  kind: 'partialdate',
  label,
  ...more,
});

export const time = (label: string, more: More<TimeField> = {}): TimeField => ({ kind: 'time', label, ...more });

export const dateTime = (label: string, more: More<DateTimeField> = {}): DateTimeField => ({
  kind: 'datetime',
  label,
  ...more,
});

export const choice = <Code extends string>(
  label: string,
  options: Readonly<Record<Code, string>>,
  more: More<ChoiceField<Code>> = {},
): ChoiceField<Code> => ({ kind: 'choice', label, options, ...more });

export const choices = <Code extends string>(
  label: string,
  options: Readonly<Record<Code, string>>,
  more: More<ChoicesField<Code>> = {},
): ChoicesField<Code> => ({ kind: 'choices', label, options, ...more });

export const yesNoOptions = { Y: 'Yes', N: 'No' } as const;
export const yesNoUnknownOptions = { Y: 'Yes', N: 'No', U: 'Unknown' } as const;

export const yesNo = (label: string, more: More<ChoiceField<'Y' | 'N'>> = {}): ChoiceField<'Y' | 'N'> =>
  choice(label, yesNoOptions, more);

export const yesNoUnknown = (label: string, more: More<ChoiceField<'Y' | 'N' | 'U'>> = {}) =>
  choice(label, yesNoUnknownOptions, more);

/** A computed value: `derived('BSA', 'decimal', { decimals: 2, unit: 'm²' })`. Codes get their words through `options`. */
export const derived = <R extends DerivedResult>(
  label: string,
  result: R,
  more: Partial<Omit<DerivedField<R>, 'kind' | 'label' | 'result'>> = {},
): DerivedField<R> => ({ kind: 'derived', label, result, ...more });

export const reference = (
  label: string,
  to: string | readonly string[],
  more: More<ReferenceField> = {},
): ReferenceField => ({ kind: 'reference', label, to: [to].flat(), ...more });

export const listed = (label: string, list: string, more: More<ListedField> = {}): ListedField => ({
  kind: 'listed',
  label,
  list,
  ...more,
});

/** Puts a heading over some fields: `fields: { ...section('Size', { primdim1: … }) }`. */
export function section<F extends Fields>(title: string, fields: F): F {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, { ...field, section: title }])) as F; // same keys and kinds
}
