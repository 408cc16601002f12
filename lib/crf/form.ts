import type { Condition } from './conditions';
import type { Context } from './context';
import type { ChoiceField, ChoicesField, DecimalField, DerivedField, Field, Fields, IntegerField } from './fields';
import type { Answers, Value } from './value';

/** The stored value of a field, by its kind. */
export type ValueOf<F extends Field> =
  F extends ChoiceField<infer Code>
    ? Code
    : F extends ChoicesField<infer Code>
      ? Code[]
      : F extends IntegerField | DecimalField | DerivedField<'integer'> | DerivedField<'decimal'>
        ? number
        : string;

/** The answers of a form as its own checks and derivations see them: every field may still be unanswered. */
export type AnswersOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> | null };

type DerivedKeys<F extends Fields> = { [K in keyof F]: F[K] extends DerivedField ? K : never }[keyof F];

/** A method, so that a form can be seen both with the types of its fields and, in the engine's loops, without. */
type Derivation<A, R> = { derive(answers: A, context: Context): R }['derive'];

/** One pure function per derived field: recomputed on the server, shown read-only while typing. */
export type Derivations<F extends Fields> = {
  [K in DerivedKeys<F>]: Derivation<AnswersOf<F>, ValueOf<F[K]> | null>;
};

export type Severity = 'hard' | 'soft';

export interface Check<A> {
  /** EC-xxx as in the study's list of edit checks. */
  id: string;
  severity: Severity;
  /** The field or fields the finding points at. */
  on: (keyof A & string) | readonly (keyof A & string)[];
  says: string;
  fails(answers: A, context: Context): boolean;
  /** The sentence with what is known of the case, in place of `says`. */
  sentence?(answers: A, context: Context): string;
  /** The protocol foresees that it may be true all the same: who confirms it, and which deviation that is. */
  override?: Override;
}

export interface Override {
  /** Another person who may enter data at the site, or one who monitors it. */
  by: 'second person' | 'monitor';
  /** Category of the protocol deviation that is proposed. */
  deviation: string;
  /** Fields whose answers the confirmation is bound to, besides those that the finding points at. */
  binds?: readonly string[];
}

interface GroupParts {
  /** Code of the CRF page the rows come from (EX), and the table's name. */
  code: string;
  name: string;
  title: string;
  /** One row in words: "drug", "lesion". */
  row: string;
  /** The group is asked only when this holds for the form around it. */
  askIf?: Condition;
  /** At least so many rows are needed to complete the form, when the group is asked. */
  minRows?: number;
  /** How the rows are drawn: a grid unless said otherwise; `columns` puts each row in a column of its own, for rows of many questions. */
  layout?: 'grid' | 'columns';
  /** Rows to offer on a new form, e.g. the drugs the calendar plans for this cycle. */
  propose?(answers: Answers, context: Context): Answers[];
}

interface FormParts {
  code: string;
  /** Table name; also the name that crosses to a client component. */
  name: string;
  title: string;
  /** Several entries per event of the calendar are allowed (consents, operations, specimens). */
  repeats?: boolean;
  /** One entry per child, wherever in the calendar it was filled in. */
  once?: boolean;
  /** Codes of the forms whose entries derivations, conditions and checks look at; its own code for its siblings. */
  reads?: readonly string[];
  /** Names of the lists kept by the site that the form looks at. */
  uses?: readonly string[];
  /** A log: its entries belong to the child, and the casebook shows them as a table with these columns and quick entry of a row. */
  log?: readonly string[];
  /** Values a new entry begins with, e.g. the country or what the calendar plans. */
  propose?(context: Context): Answers;
  /** Name of a layout component, for the few forms a list of fields serves badly. */
  layout?: string;
}

/** A repeating group inside a form: the drugs of a cycle, the lesion log. It has a table of its own. */
export interface Group<F extends Fields> extends GroupParts {
  fields: F;
  derive: Derivations<F>;
  checks: Check<AnswersOf<F>>[];
}

export interface Form<F extends Fields, G extends Record<string, AnyGroup>> extends FormParts {
  fields: F;
  groups: G;
  derive: Derivations<F>;
  checks: Check<AnswersOf<F>>[];
  /** The field that dates the entry and, for treatments, the event. */
  datedBy?: keyof F & string;
}

type AnyChecks = (Omit<Check<Answers>, 'on'> & { on: string | readonly string[] })[];
type AnyDerivations = Record<string, Derivation<Answers, Value>>;

/** A form or group as the engine's loops see it: the types of its fields forgotten. */
export interface AnyGroup extends GroupParts {
  fields: Fields;
  derive: AnyDerivations;
  checks: AnyChecks;
}
export interface AnyForm extends FormParts {
  fields: Fields;
  groups: Record<string, AnyGroup>;
  derive: AnyDerivations;
  checks: AnyChecks;
  datedBy?: string;
}

/** Declares a form. Checks and derivations are written as methods and see the types of the fields. */
export function defineForm<F extends Fields, G extends Record<string, AnyGroup> = Record<never, never>>(
  form: {
    [K in keyof FormParts]: FormParts[K];
  } & {
    fields: F;
    groups?: G;
    derive?: Derivations<NoInfer<F>>;
    checks?: Check<AnswersOf<NoInfer<F>>>[];
    datedBy?: keyof NoInfer<F> & string;
  },
): Form<F, G> {
  const whole = { derive: {}, checks: [], groups: {}, ...form };
  assertDerived(form.code, whole.fields, whole.derive);
  return whole as Form<F, G>; // the defaults stand where the parts were left out
}

/** Declares a repeating group of a form. */
export function defineGroup<F extends Fields>(
  group: {
    [K in keyof GroupParts]: GroupParts[K];
  } & {
    fields: F;
    derive?: Derivations<NoInfer<F>>;
    checks?: Check<AnswersOf<NoInfer<F>>>[];
  },
): Group<F> {
  const whole = { derive: {}, checks: [], ...group };
  assertDerived(group.code, whole.fields, whole.derive);
  return whole as Group<F>; // the defaults stand where the parts were left out
}

function assertDerived(code: string, fields: Fields, derive: object) {
  for (const [key, field] of Object.entries(fields)) {
    if (field.kind === 'derived' && !(key in derive))
      throw new Error(`${code}.${key} is derived, but has no function.`);
  }
}
