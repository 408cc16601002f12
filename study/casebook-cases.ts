import type { Casebook, CasebookEntry, Lookalike } from '@/lib/crf/casebook-checks';
import { planEvents } from '@/lib/crf/plan-events';
import type { Answers } from '@/lib/crf/value';
import { dateOf } from '@/lib/crf/versions';
import { formByCode } from './forms';
import { landmarksOf } from './landmarks';
import { schedule } from './schedule';

/** An entry of an invented casebook: what of it the check looks at. */
export interface SituationEntry {
  form: string;
  answers: Answers;
  /** Event of the calendar; any time unless said otherwise. */
  event?: string;
  repeat?: number;
  /** What other entries refer to it by; `AE-1` for the first of its form unless said otherwise. */
  id?: string;
  status?: 'draft' | 'complete';
  groups?: Record<string, Answers[]>;
  missing?: CasebookEntry['missing'];
  pendingSince?: Record<string, string>;
  pendingInRows?: CasebookEntry['pendingInRows'];
}

/** A whole casebook, as far as a check looks at it. */
export interface CasebookSituation {
  entries: SituationEntry[];
  today?: string;
  enrolledOn?: string | null;
  lists?: Record<string, Answers[]>;
  lookalikes?: Lookalike[];
}

/** The proof of a check over the casebook: one that it finds, and one in which it finds nothing. */
export interface CasebookCase {
  check: string;
  fires: CasebookSituation;
  silent: CasebookSituation;
  /** Where the finding must stand, `FORM.field`. */
  on: string;
}

/** The proof of a rule that proposes deviations. */
export type DeviationCase = Omit<CasebookCase, 'on'>;

/** The situation as checks read it; invented, except for what it says. */
export function casebookOf(situation: CasebookSituation): Casebook {
  const { entries, today = '2012-06-01', enrolledOn = null, lists = {}, lookalikes = [] } = situation;
  const all = entries.map((entry, index) => entryOf(entry, numberOf(entries, index)));
  const inOrder = all.sort((a, b) => (a.occurredOn ?? '9999').localeCompare(b.occurredOn ?? '9999'));
  return {
    today,
    site: 'MI01',
    enrolledOn,
    landmarks: landmarksOf(inOrder),
    of: (form) => inOrder.filter((entry) => entry.form === form),
    calendar: () => planEvents(schedule, { entries: inOrder, enrolledOn }, today),
    list: (name) => lists[name] ?? [],
    lookalikes,
  };
}

/** Place of an entry among those of its form, from 1. */
function numberOf(entries: readonly SituationEntry[], index: number): number {
  const { form } = entries[index] ?? {};
  return entries.slice(0, index + 1).filter((entry) => entry.form === form).length;
}

function entryOf(entry: SituationEntry, number: number): CasebookEntry {
  const { form, answers, event = 'ANY', repeat = number, status = 'complete', groups = {} } = entry;
  const definition = formByCode(form);
  if (!definition) throw new Error(`There is no form ${form}.`);
  for (const key of Object.keys(answers))
    if (!(key in definition.fields)) throw new Error(`${form} has no field ${key}.`);
  const unanswered = Object.fromEntries(Object.keys(definition.fields).map((key) => [key, null]));
  return {
    ...{ id: entry.id ?? `${form}-${number}`, form, event, repeat, status, groups },
    answers: { ...unanswered, ...answers },
    missing: entry.missing ?? {},
    occurredOn: dateOf(definition, answers),
    ...(entry.pendingSince && { pendingSince: entry.pendingSince }),
    ...(entry.pendingInRows && { pendingInRows: entry.pendingInRows }),
  };
}
