import { describe, expect, it } from 'vitest';
import {
  choice,
  choices,
  date,
  dateTime,
  decimal,
  derived,
  integer,
  longText,
  reference,
  text,
} from '@/lib/crf/fields';
import { answerSpace, type Digits, hasLongList, LONGEST_LIST } from './answer-space';

const list = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`C${index}`, 'One']));
const digits = (...parts: Digits[]) => parts;

describe('the space for an answer', () => {
  it.each([
    [integer('Pulse', { max: 240, unit: '/min' }), digits({ count: 3 }), '/min'],
    [decimal('Height', 1, { min: 70, max: 215, unit: 'cm' }), digits({ count: 3 }, { count: 1, sign: '.' }), 'cm'],
    [
      decimal('Score', 1, { min: -6, max: 6 }),
      digits({ count: 1, caption: '+ or −' }, { count: 1 }, { count: 1, sign: '.' }),
      '',
    ],
    [integer('Threshold', { min: -10, max: 5 }), digits({ count: 1, caption: '+ or −' }, { count: 2 }), ''],
    [integer('Nodules', { max: 9, amended: [{ since: '2.0', max: 200 }] }), digits({ count: 3 }), ''],
    [decimal('Cells', 2, { max: 500, unit: '10^9/L' }), digits({ count: 3 }, { count: 2, sign: '.' }), '10⁹/L'],
  ])('has a box for each digit that the limits of %o allow', (field, parts, unit) => {
    expect(answerSpace(field)).toEqual({ kind: 'digits', parts, unit });
  });

  it('has boxes for day, month and year, and for the time', () => {
    const captions = (field: Parameters<typeof answerSpace>[0]) => {
      const space = answerSpace(field);
      return space.kind === 'digits' ? space.parts.map(({ count, caption }) => `${count} ${caption}`) : [];
    };
    expect(captions(date('Day 1'))).toEqual(['2 day', '2 month', '4 year']);
    expect(captions(dateTime('Start'))).toEqual(['2 day', '2 month', '4 year', '2 hour', '2 min']);
  });

  it('has a circle or a square for each answer of a short list, and a line for a long one', () => {
    expect(answerSpace(choice('Sex', { F: 'Female', M: 'Male' }))).toEqual({
      kind: 'options',
      options: [
        ['F', 'Female'],
        ['M', 'Male'],
      ],
      mark: 'one',
    });
    expect(answerSpace(choices('Signs', { A: 'Fever' }))).toMatchObject({ kind: 'options', mark: 'several' });
    expect(answerSpace(choice('Term', list(837)))).toMatchObject({
      kind: 'line',
      hint: 'one of 837 answers, listed at the end',
    });
    expect([LONGEST_LIST, LONGEST_LIST + 1].map((count) => hasLongList(choice('Bone', list(count))))).toEqual([
      false,
      true,
    ]);
  });

  it('has lines for words, shorter ones where few characters fit', () => {
    expect(answerSpace(text('Batch', { maxLength: 40 }))).toMatchObject({ kind: 'line', width: 'short' });
    expect(answerSpace(text('Where', { maxLength: 200 }))).toMatchObject({ kind: 'line', width: 'whole' });
    expect(answerSpace(longText('Narrative'))).toEqual({ kind: 'lines', count: 3 });
    expect(answerSpace(reference('Course', 'IL2'))).toMatchObject({ kind: 'line', width: 'short' });
    expect(answerSpace(integer('Number of cells', { min: 0, unit: 'mL' }))).toMatchObject({ kind: 'line', unit: 'mL' });
  });

  it('has no room to write where the value is computed', () => {
    expect(answerSpace(derived('Volume', 'decimal', { unit: 'mL', max: 50 }))).toEqual({
      kind: 'computed',
      unit: 'mL',
    });
  });
});
