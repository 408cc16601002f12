import type { EntryStatus } from './context';
import type { PlannedEvent } from './schedule';

/**
 * What a form of an event can be in: always shown by icon, word and colour. Computed from records each time, never stored.
 */
export const states = [
  'not due',
  'due',
  'overdue',
  'missed',
  'not expected',
  'draft',
  'to mend',
  'queried',
  'pending',
  'not done',
  'complete',
  'early',
  'verified',
  'signed',
  'frozen',
  'locked',
] as const;
export type State = (typeof states)[number];

/** One sentence for the legend. */
export const stateSays: Record<State, string> = {
  'not due': 'Its window has not opened.',
  due: 'Its window is open: enter it now.',
  overdue: 'Its window has closed and nothing is entered.',
  missed: 'A later event took place, and nothing is entered here.',
  'not expected': 'The protocol does not ask for it of this child.',
  draft: 'Saved, not yet completed.',
  'to mend': 'Completed, but something in the casebook contradicts it.',
  queried: 'So many queries on it wait for an answer.',
  pending: 'Completed, with answers that are still to come.',
  'not done': 'Entered as not done.',
  complete: 'Completed, and no query is open.',
  early: 'Took place before its window.',
  verified: 'Compared with the source.',
  signed: 'Signed by the investigator.',
  frozen: 'No longer changed by the site.',
  locked: 'Final.',
};

/** The marks of the review, in the order in which one covers the other. */
export type ReviewMark = Extract<State, 'verified' | 'signed' | 'frozen' | 'locked'>;

/** What the entry's record says, as far as its state depends on it. */
export interface EntryRecord {
  status: EntryStatus;
  hardFindings: number;
  /** Queries on it that wait for the site. */
  openQueries: number;
  /** How far its review has come: the furthest of what was done with it. */
  mark: ReviewMark | null;
  /** Answers that are said to be pending. */
  pendingAnswers: number;
  /** Completed by a person, and a draft only until other forms agree. */
  held: boolean;
}

/** The event around it, as the calendar computes it. */
export type EventRecord = Pick<PlannedEvent, 'timing' | 'windowEnd'>;

/** The state of one form of one event today: what is entered speaks first, the calendar only for what is empty. */
export function stateOf(entry: EntryRecord | undefined, event: EventRecord, today: string): State {
  return entry ? stateOfEntry(entry, event) : stateOfNothing(event, today);
}

function stateOfEntry(entry: EntryRecord, event: EventRecord): State {
  if (entry.held || (entry.status === 'complete' && entry.hardFindings > 0)) return 'to mend';
  if (entry.status === 'draft') return 'draft';
  if (entry.openQueries > 0) return 'queried';
  if (entry.mark === 'locked' || entry.mark === 'frozen') return entry.mark;
  if (entry.pendingAnswers > 0) return 'pending';
  if (entry.mark) return entry.mark;
  return event.timing === 'omitted' ? 'not done' : 'complete';
}

function stateOfNothing({ timing, windowEnd }: EventRecord, today: string): State {
  switch (timing) {
    case 'not due':
    case 'due':
    case 'overdue':
    case 'missed':
    case 'not expected':
      return timing;
    // An omitted event has nothing more to tell.
    case 'omitted':
      return 'not expected';
    // The event took place, this form of it is still empty.
    default:
      return windowEnd !== null && today > windowEnd ? 'overdue' : 'due';
  }
}

/** The state in the words of a screen: "2 queries" where a number is known. */
export function stateInWords(state: State, queries = 0): string {
  if (state === 'queried') return queries === 1 ? '1 query' : `${queries} queries`;
  return state;
}
