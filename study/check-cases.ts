import type { Context, Landmarks, OtherEntry } from '@/lib/crf/context';
import type { Answers } from '@/lib/crf/value';

/** A state of a form, as far as a check looks at it. */
export interface Situation {
  answers: Answers;
  /** Answers of the child's other entries, by form code. */
  others?: Record<string, Answers[]>;
  /** More of them, where an event or rows matter; all their events are that of the situation unless they say otherwise. */
  entries?: Record<string, (Partial<OtherEntry> & { answers: Answers })[]>;
  /** Code of the event; screening unless said otherwise. */
  event?: string;
  /** Rows of the form's own groups. */
  groups?: Record<string, Answers[]>;
  site?: string;
  /** Rows of the lists that the site keeps. */
  lists?: Record<string, Answers[]>;
  /** What every form may know of the child. */
  landmarks?: Landmarks;
  /** Today, where it matters. */
  today?: string;
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
export function contextOf(situation: Situation): Context {
  const { others = {}, entries = {}, event = 'SCR', groups, site = 'MI01', parent, rows, index } = situation;
  const { today = '2012-06-01', lists = {}, landmarks = {} } = situation;
  const listed = Object.entries(others).map(([form, all]) => {
    return [form, all.map((answers, i) => entry(form, event, i, { answers }))] as const;
  });
  const described = Object.entries(entries).map(([form, all]) => {
    return [form, all.map((one, i) => entry(form, event, i, one))] as const;
  });
  return {
    today,
    lists,
    landmarks,
    participant: { number: null, screeningNumber: `${site}-S001`, site },
    event: { code: event, label: event === 'SCR' ? 'Screening' : event, plannedDate: null },
    repeat: 1,
    others: Object.fromEntries([...listed, ...described]),
    ...(groups && { groups }),
    ...(parent && { parent }),
    ...(rows && { rows, index: index ?? 0 }),
  };
}

function entry(
  form: string,
  event: string,
  index: number,
  more: Partial<OtherEntry> & { answers: Answers },
): OtherEntry {
  return { id: `${form}-${index}`, event, form, repeat: index + 1, status: 'complete', groups: {}, ...more };
}
