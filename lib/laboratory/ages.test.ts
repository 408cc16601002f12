import { describe, expect, it } from 'vitest';
import { agesInWords, noUpperAge, readAge, typedAge } from './ages';

describe('an age as it is typed', () => {
  it.each([
    ['2 y', 24],
    ['2y', 24],
    ['13 years', 156],
    ['6 m', 6],
    ['6 months', 6],
    ['2 y 6 m', 30],
    ['2y6m', 30],
    ['30', 30],
    ['0', 0],
    ['birth', 0],
    ['100 y', noUpperAge],
  ])('"%s" is %d months', (typed, months) => {
    expect(readAge(typed)).toEqual({ ok: true, months });
  });

  it.each(['two years', '1.5 y', '28 d', '-3', '2 y -', '6 m 2 y'])('"%s" is refused', (typed) => {
    expect(readAge(typed)).toMatchObject({ ok: false, problem: expect.stringContaining('such as 2 y, 6 m') });
  });

  it('of more than a hundred years is refused', () => {
    expect(readAge('101 y')).toEqual({ ok: false, problem: '"101 y" is more than 100 years. Check it.' });
  });

  it('is read back from what is written', () => {
    for (const months of [1, 6, 12, 18, 24, 30, 155, 156, 216]) {
      expect(readAge(typedAge(months))).toEqual({ ok: true, months });
    }
    expect([typedAge(0), typedAge(noUpperAge)]).toEqual(['', '']);
  });
});

it.each([
  [24, 156, 'from 2 years to under 13 years'],
  [0, 12, 'under 1 year'],
  [6, 30, 'from 6 months to under 2 years 6 months'],
  [216, noUpperAge, 'from 18 years'],
  [0, noUpperAge, 'all ages'],
])('%d to %d months are told as "%s"', (from, to, words) => {
  expect(agesInWords(from, to)).toBe(words);
});
