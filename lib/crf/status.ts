import type { EntryStatus } from './context';

/**
 * What a form of an event can be in: always shown by icon, word and colour. Computed from records each time, never stored.
 * `verified` to `locked` come with records of their own; the words are fixed here so that every screen says the same.
 */
export const states = [
  'not due',
  'due',
  'overdue',
  'early',
  'missed',
  'not expected',
  'draft',
  'doubts',
  'not done',
  'complete',
  'verified',
  'signed',
  'frozen',
  'locked',
] as const;
export type State = (typeof states)[number];

/** One sentence for the legend. */
export const stateSays: Record<State, string> = {
  'not due': 'The event lies ahead.',
  due: 'The event’s window is open, or its date has come.',
  overdue: 'The window has closed and nothing is entered.',
  early: 'Done before the window opened.',
  missed: 'A later event has taken place; this one was not entered.',
  'not expected': 'The protocol does not ask for it for this child.',
  draft: 'Saved, not completed.',
  doubts: 'Completed; so many values look doubtful.',
  'not done': 'Entered as not done, with the reason.',
  complete: 'Completed without doubts.',
  verified: 'Compared with the source.',
  signed: 'Signed by the investigator.',
  frozen: 'No longer editable at the site.',
  locked: 'Final.',
};

/** What the entry's record says, as far as its state depends on it. */
export interface EntryRecord {
  status: EntryStatus;
  softFindings: number;
  /** The form itself says that nothing took place: an omitted cycle, an operation not done. */
  isNotDone?: boolean;
}

/** The calendar's word for an event of which nothing is entered. */
export type Timing = 'not due' | 'due' | 'overdue' | 'missed' | 'not expected';

/** The state of one form of one event: what is entered speaks first, the calendar only for what is empty. */
export function stateOf(entry: EntryRecord | undefined, timing: Timing): State {
  if (!entry) return timing;
  if (entry.status === 'draft') return 'draft';
  if (entry.softFindings > 0) return 'doubts';
  return entry.isNotDone ? 'not done' : 'complete';
}

/** The state in the words of a screen: "2 doubts" where a number is known. */
export function stateInWords(state: State, doubts = 0): string {
  if (state === 'doubts') return doubts === 1 ? '1 doubt' : `${doubts} doubts`;
  return state;
}
