import type { Context } from './context';
import { type Answers, isEmpty, type Value } from './value';

/**
 * Skip logic as data, so that one condition runs in browser and server, is printed in words on the annotated CRF and
 * is exported to ODM. The first member names a field: `'cycdone'` of the same form or row, `'^cyccode'` of the form
 * around a row, `'DM.sex'` of the child's only entry of another form (which the form must list under `reads`).
 */
export type Condition =
  | readonly [field: string, op: 'is' | 'isNot', value: string | number]
  | readonly [field: string, op: 'in', values: readonly (string | number)[]]
  | readonly [field: string, op: 'includes', code: string]
  | readonly [field: string, op: 'includesOther', code: string]
  | readonly [field: string, op: 'filled' | 'empty']
  | readonly [field: string, op: 'moreThan' | 'atLeast' | 'lessThan', value: number]
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** A rule that cannot be said in the words above: a sentence and a pure function. */
  | { readonly says: string; holds(answers: Answers, context: Context): boolean };

/** Does the condition hold for these answers? An unanswered field satisfies nothing but `empty`, `isNot` and `not`. */
export function holds(condition: Condition, answers: Answers, context: Context): boolean {
  if ('all' in condition) return condition.all.every((c) => holds(c, answers, context));
  if ('any' in condition) return condition.any.some((c) => holds(c, answers, context));
  if ('not' in condition) return !holds(condition.not, answers, context);
  if ('says' in condition) return condition.holds(answers, context);
  return compare(lookUp(condition[0], answers, context), condition);
}

type Comparison = Extract<Condition, readonly unknown[]>;

function compare(value: Value, condition: Comparison): boolean {
  switch (condition[1]) {
    case 'is':
      return value === condition[2];
    case 'isNot':
      return value !== condition[2];
    case 'in':
      return condition[2].some((v) => v === value);
    case 'includes':
      return Array.isArray(value) && value.includes(condition[2]);
    case 'includesOther':
      return Array.isArray(value) && value.some((code) => code !== condition[2]);
    case 'filled':
      return !isEmpty(value);
    case 'empty':
      return isEmpty(value);
    case 'moreThan':
      return typeof value === 'number' && value > condition[2];
    case 'atLeast':
      return typeof value === 'number' && value >= condition[2];
    case 'lessThan':
      return typeof value === 'number' && value < condition[2];
  }
}

function lookUp(field: string, answers: Answers, context: Context): Value {
  if (field.startsWith('^')) return context.parent?.[field.slice(1)] ?? null;
  const dot = field.indexOf('.');
  if (dot < 0) return answers[field] ?? null;
  return context.others[field.slice(0, dot)]?.[0]?.answers[field.slice(dot + 1)] ?? null;
}
