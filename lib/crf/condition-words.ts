import type { Condition } from './conditions';
import { type Field, optionsOf } from './fields';
import type { AnyForm, AnyGroup } from './form';

/** Where the names in a condition are looked up, besides the form it belongs to. */
export interface Names {
  /** The repeating group, when the condition is one of a row. */
  group?: AnyGroup;
  /** All forms by code, for conditions on other forms. */
  forms?: Readonly<Record<string, AnyForm>>;
}

type Comparison = Extract<Condition, readonly unknown[]>;

/** Skip logic as the annotated CRF prints it: `“Cycle given” is Omitted`, `“Shown” is Yes and “Lobe” is not answered`. */
export function conditionInWords(condition: Condition, form: AnyForm, names: Names = {}): string {
  const inside = (part: Condition) => bracketed(part, conditionInWords(part, form, names));
  if ('all' in condition) return condition.all.map(inside).join(' and ');
  if ('any' in condition) return condition.any.map(inside).join(' or ');
  if ('not' in condition) return `not (${conditionInWords(condition.not, form, names)})`;
  if ('says' in condition) return condition.says;
  const { label, field, of } = named(condition[0], form, names);
  return `“${label}”${of ? ` of “${of}”` : ''} ${comparisonInWords(condition, field)}`;
}

function bracketed(part: Condition, words: string): string {
  return ('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1) ? `(${words})` : words;
}

function comparisonInWords(condition: Comparison, field: Field | undefined): string {
  const words = (value: string | number) => valueInWords(field, value);
  switch (condition[1]) {
    case 'is':
      return `is ${words(condition[2])}`;
    case 'isNot':
      return `is not ${words(condition[2])}`;
    case 'in':
      return `is ${condition[2].map(words).join(' or ')}`;
    case 'includes':
      return `includes ${words(condition[2])}`;
    case 'includesOther':
      return `includes an answer other than ${words(condition[2])}`;
    case 'filled':
      return 'is answered';
    case 'empty':
      return 'is not answered';
    case 'moreThan':
      return `is more than ${words(condition[2])}`;
    case 'atLeast':
      return `is at least ${words(condition[2])}`;
    case 'lessThan':
      return `is less than ${words(condition[2])}`;
  }
}

function valueInWords(field: Field | undefined, value: string | number): string {
  const options = field ? optionsOf(field) : null;
  if (options) return Object.hasOwn(options, value) ? (options[value] ?? String(value)) : String(value);
  return field && 'unit' in field && field.unit ? `${value} ${field.unit}` : String(value);
}

interface Named {
  label: string;
  field?: Field;
  /** Title of the form, when it is another. */
  of?: string;
}

function named(name: string, form: AnyForm, { group, forms = {} }: Names): Named {
  if (name.startsWith('^')) return labelled(form, name.slice(1), name);
  const [code = '', key] = name.split('.');
  if (key === undefined) return labelled(group ?? form, name, name);
  const other = Object.hasOwn(forms, code) ? forms[code] : undefined;
  if (!other) return { label: name };
  return { ...labelled(other, key, name), of: other.title };
}

function labelled(owner: AnyForm | AnyGroup, key: string, name: string): Named {
  const field = Object.hasOwn(owner.fields, key) ? owner.fields[key] : undefined;
  return field ? { label: field.label, field } : { label: name };
}
