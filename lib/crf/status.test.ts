import { describe, expect, it } from 'vitest';
import { type EventRecord, stateInWords, stateOf, stateSays, states } from './status';

const today = '2009-03-12';
const saved = {
  status: 'complete',
  hardFindings: 0,
  openQueries: 0,
  mark: null,
  pendingAnswers: 0,
  held: false,
} as const;
const event = (timing: EventRecord['timing'], windowEnd: string | null = '2009-03-19'): EventRecord => ({
  timing,
  windowEnd,
});

describe('the state of a form', () => {
  it('is the calendar’s word while nothing is entered', () => {
    for (const timing of ['not due', 'due', 'overdue', 'missed', 'not expected'] as const) {
      expect(stateOf(undefined, event(timing), today)).toBe(timing);
    }
  });

  it('is due, then overdue, when the event took place and the form is empty', () => {
    for (const timing of ['early', 'on time', 'late'] as const) {
      expect(stateOf(undefined, event(timing), today)).toBe('due');
      expect(stateOf(undefined, event(timing, '2009-03-11'), today)).toBe('overdue');
      expect(stateOf(undefined, event(timing, null), today)).toBe('due');
    }
  });

  it('is not expected when the event was omitted', () => {
    expect(stateOf(undefined, event('omitted'), today)).toBe('not expected');
  });

  it('is what was entered, whatever the calendar says', () => {
    expect(stateOf({ ...saved, status: 'draft', hardFindings: 1, openQueries: 2 }, event('overdue'), today)).toBe(
      'draft',
    );
    expect(stateOf({ ...saved, openQueries: 2 }, event('late'), today)).toBe('queried');
    expect(stateOf({ ...saved, pendingAnswers: 1 }, event('on time'), today)).toBe('pending');
    expect(stateOf({ ...saved, pendingAnswers: 1, openQueries: 1 }, event('on time'), today)).toBe('queried');
    expect(stateOf(saved, event('not expected'), today)).toBe('complete');
    expect(stateOf(saved, event('omitted'), today)).toBe('not done');
  });

  it('is to be mended when other forms contradict what was completed', () => {
    expect(stateOf({ ...saved, hardFindings: 1, openQueries: 2 }, event('on time'), today)).toBe('to mend');
    expect(stateOf({ ...saved, status: 'draft', hardFindings: 1, held: true }, event('on time'), today)).toBe(
      'to mend',
    );
  });

  it('is how far its review has come, unless something waits to be done', () => {
    for (const mark of ['verified', 'signed', 'frozen', 'locked'] as const) {
      expect(stateOf({ ...saved, mark }, event('on time'), today)).toBe(mark);
      expect(stateOf({ ...saved, mark, openQueries: 1 }, event('on time'), today)).toBe('queried');
    }
    expect(stateOf({ ...saved, mark: 'signed', pendingAnswers: 1 }, event('on time'), today)).toBe('pending');
    expect(stateOf({ ...saved, mark: 'locked', pendingAnswers: 1 }, event('on time'), today)).toBe('locked');
  });

  it('has a word and a sentence each', () => {
    expect(stateInWords('queried', 1)).toBe('1 query');
    expect(stateInWords('queried', 3)).toBe('3 queries');
    expect(stateInWords('draft')).toBe('draft');
    expect(Object.keys(stateSays).sort()).toEqual([...states].sort());
  });
});
