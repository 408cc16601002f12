import type { Context } from '@/lib/crf/context';
import { inWords, unitInWords, unitOf } from '@/lib/crf/entry-text';
import type { DerivedField, Field } from '@/lib/crf/fields';
import type { AnyForm } from '@/lib/crf/form';
import { type Answers, isEmpty } from '@/lib/crf/value';

/** What stands around the control of a field besides its label, and follows from the other answers. */
export interface FieldWords {
  /** The unit behind the box; null where there is none. */
  unit: string | null;
  /** Computed values that are shown beside the control: "in SI 44.2 µmol/L". */
  beside: readonly { label: string; value: string }[];
  /** The codes that may be chosen; null for all. */
  offered: readonly string[] | null;
  /** What each answer means; null where the form says nothing. */
  tells: Readonly<Record<string, string>> | null;
}

export const noWords: FieldWords = { unit: null, beside: [], offered: null, tells: null };

/** The words of one field of a form for these answers. */
export function fieldWords(form: AnyForm, key: string, answers: Answers, context: Context): FieldWords {
  const field = form.fields[key];
  if (!field) return noWords;
  const unit = unitOf(field, answers);
  return {
    unit: unit && unitInWords(unit),
    beside: companionsInWords(form, key, field, answers),
    ...choiceWords(field, answers, context),
  };
}

/** The choice's own words: what it offers and what its answers mean. */
export function choiceWords(field: Field, answers: Answers, context: Context): Pick<FieldWords, 'offered' | 'tells'> {
  if (field.kind !== 'choice') return { offered: null, tells: null };
  const told = Object.keys(field.tells ? field.options : {}).flatMap((code) => {
    const words = field.tells?.(code, answers, context);
    return words ? [[code, words] as const] : [];
  });
  return {
    offered: field.offers?.(answers, context) ?? null,
    tells: told.length > 0 ? Object.fromEntries(told) : null,
  };
}

/** The computed values that stand beside this field, the one that names its unit left out: it is the unit. */
export function companionsInWords(form: AnyForm, key: string, host: Field, answers: Answers): FieldWords['beside'] {
  const unitKey = 'reported' in host ? host.reported?.unitIn : undefined;
  return (companionsOf(form).get(key) ?? []).flatMap(([companion, field]) => {
    const value = answers[companion] ?? null;
    const words = inWords(field, value);
    // A value that is in SI already is not said twice.
    if (companion === unitKey || isEmpty(value) || words === inWords(host, answers[key] ?? null, answers)) return [];
    return [{ label: shortLabel(field, host), value: words }];
  });
}

/** Whether a computed value is shown beside another field, and hence has no line of its own. */
export function isBeside(form: AnyForm, field: Field): boolean {
  return field.kind === 'derived' && field.beside !== undefined && field.beside in form.fields;
}

type Companions = Map<string, [string, DerivedField][]>;
const known = new WeakMap<AnyForm, Companions>();

function companionsOf(form: AnyForm): Companions {
  const found = known.get(form) ?? new Map<string, [string, DerivedField][]>();
  if (known.has(form)) return found;
  for (const [key, field] of Object.entries(form.fields)) {
    if (field.kind !== 'derived' || field.beside === undefined) continue;
    found.set(field.beside, [...(found.get(field.beside) ?? []), [key, field]]);
  }
  known.set(form, found);
  return found;
}

/** "Creatinine, CTCAE grade" beside "Creatinine" is "CTCAE grade". */
function shortLabel({ label }: Field, host: Field): string {
  return label.startsWith(host.label) ? label.slice(host.label.length).replace(/^[\s,:]+/, '') || label : label;
}
