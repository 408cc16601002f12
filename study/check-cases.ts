import type { Context, OtherEntry } from '@/lib/crf/context';
import type { Answers } from '@/lib/crf/value';

/** A state of a form, as far as a check looks at it. */
export interface Situation {
  answers: Answers;
  /** Answers of the child's other entries, by form code. */
  others?: Record<string, Answers[]>;
  site?: string;
  /** Inside a repeating group: the form around the row, and all rows; the row itself is the first unless `index` says otherwise. */
  parent?: Answers;
  rows?: Answers[];
  index?: number;
}

/** The proof of one check: a situation in which it speaks and one in which it is silent. */
export interface CheckCase {
  check: string;
  /** Key of the repeating group the check belongs to. */
  group?: string;
  fires: Situation;
  silent: Situation;
}

/** The context in which a situation's check runs. Invented, except for what the situation says. */
export function contextOf({ others = {}, site = 'MI01', parent, rows, index }: Situation): Context {
  return {
    today: '2012-06-01',
    participant: { number: null, screeningNumber: `${site}-S001`, site },
    event: { code: 'SCR', label: 'Screening', plannedDate: null },
    repeat: 1,
    others: Object.fromEntries(
      Object.entries(others).map(([form, all]) => [form, all.map((a, i) => entry(form, a, i))]),
    ),
    ...(parent && { parent }),
    ...(rows && { rows, index: index ?? 0 }),
  };
}

function entry(form: string, answers: Answers, index: number): OtherEntry {
  return { id: `${form}-${index}`, event: 'SCR', form, repeat: index + 1, status: 'complete', answers, groups: {} };
}
