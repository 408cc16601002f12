import { describe, expect, it } from 'vitest';
import { type Condition, holds } from './conditions';
import { sampleContext } from './testing/sample-form';
import type { Answers } from './value';

const girl = { id: '1', event: 'SCR', form: 'DM', repeat: 1, status: 'complete' as const, groups: {} };
const context = sampleContext({ others: { DM: [{ ...girl, answers: { sex: 'F' } }] }, parent: { cyccode: 'MTX1' } });
const answers: Answers = { drug: 'A', amount: 5, signs: ['FEVER', 'NONE'], alone: ['NONE'], note: null };

/** Each condition as one argument: a list of lists would be taken apart. */
const each = (conditions: Condition[]): [Condition][] => conditions.map((condition) => [condition]);

describe('a condition', () => {
  it.each(
    each([
      ['drug', 'is', 'A'],
      ['drug', 'isNot', 'B'],
      ['drug', 'in', ['A', 'B']],
      ['signs', 'includes', 'FEVER'],
      ['signs', 'includesOther', 'NONE'],
      ['drug', 'filled'],
      ['note', 'empty'],
      ['amount', 'moreThan', 4],
      ['amount', 'atLeast', 5],
      ['amount', 'lessThan', 6],
      ['^cyccode', 'is', 'MTX1'],
      ['DM.sex', 'is', 'F'],
      { says: 'there is a drug', holds: ({ drug }) => drug !== null },
      { all: [] },
    ]),
  )('holds: %j', (condition) => {
    expect(holds(condition, answers, context)).toBe(true);
    expect(holds({ not: condition }, answers, context)).toBe(false);
    expect(holds({ all: [condition, { any: [condition, { any: [] }] }] }, answers, context)).toBe(true);
    expect(holds({ all: [condition, { any: [] }] }, answers, context)).toBe(false);
  });

  it.each(
    each([
      ['alone', 'includesOther', 'NONE'],
      ['amount', 'moreThan', 5],
      ['amount', 'lessThan', 5],
      ['drug', 'atLeast', 0],
      ['note', 'is', 'x'],
      ['note', 'in', ['x']],
      ['note', 'includes', 'x'],
      ['note', 'lessThan', 1],
      ['^gone', 'filled'],
      ['CYC.cycstdat', 'filled'],
    ]),
  )('does not hold: %j', (condition) => {
    expect(holds(condition, answers, context)).toBe(false);
  });

  it('on an unanswered field holds only for empty and isNot', () => {
    expect(holds(['note', 'isNot', 'x'], answers, context)).toBe(true);
    expect(holds(['gone', 'empty'], answers, context)).toBe(true);
  });
});
