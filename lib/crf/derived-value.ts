import type { Context } from './context';
import { type DerivedField, decimalsOf } from './fields';
import type { AnyForm, AnyGroup } from './form';
import { roundTo } from './round';
import { largestNumber } from './stored-number';
import type { Answers, Value } from './value';

/**
 * Computes a derived field as it is stored: numbers rounded to the field's decimals, null for what is no number or too large to
 * be stored (the answers it came from have findings of their own). A derivation that throws is rethrown with the field's name.
 */
export function derivedValue(part: AnyForm | AnyGroup, key: string, answers: Answers, context: Context): Value {
  const field = part.fields[key] as DerivedField; // callers pass derived fields only
  return asStored(field, computed(part, key, answers, context));
}

function computed(part: AnyForm | AnyGroup, key: string, answers: Answers, context: Context): Value {
  try {
    return part.derive[key]?.(answers, context) ?? null;
  } catch (cause) {
    throw new Error(`${part.code}.${key} could not be computed: ${String(cause)}`, { cause });
  }
}

function asStored(field: DerivedField, value: Value): Value {
  if (typeof value !== 'number') return value === '' ? null : value;
  const decimals = decimalsOf(field);
  const rounded = roundTo(value, decimals);
  return Number.isFinite(rounded) && Math.abs(rounded) <= largestNumber(decimals) ? rounded : null;
}
