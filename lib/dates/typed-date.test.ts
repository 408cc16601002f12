import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isPartialDate } from './calendar';
import { parseTypedDate, parseTypedPartialDate } from './typed-date';

const today = '2026-11-23';
const read = (text: string) => {
  const result = parseTypedDate(text, today);
  return result.ok ? result.value : result.problem;
};
const readPartial = (text: string) => {
  const result = parseTypedPartialDate(text, today);
  return result.ok ? result.value : result.problem;
};

describe('a date as people type it', () => {
  it.each([
    '3/4/2009',
    '03/04/2009',
    '3.4.2009',
    '3-4-2009',
    '3 4 2009',
    '2009-04-03',
    '2009/4/3',
    '3 apr 2009',
    '3 April 2009',
    '3rd april 2009',
    'Apr 3, 2009',
    '3 aprile 2009',
    '3-APR-2009',
    '03042009',
    '20090403',
    ' 3/4/09 ',
  ])('%s is 3 April 2009', (text) => {
    expect(read(text)).toBe('2009-04-03');
  });

  it('takes t for today, and 29 February in a leap year', () => {
    expect(read('t')).toBe(today);
    expect(read('Today')).toBe(today);
    expect(read('29/2/2008')).toBe('2008-02-29');
  });

  it('reads a two-digit year when one century is possible, and asks when none or both are', () => {
    expect(read('1/2/95')).toBe('1995-02-01');
    expect(read('1/2/00')).toBe('2000-02-01');
    expect(read('1/2/26')).toBe('2026-02-01');
    expect(read('1/2/35')).toBe('Type the year with four digits: 1935 or 2035.');
  });

  it.each([
    ['31/2/2009', '31 February 2009 does not exist: February 2009 has 28 days.'],
    ['29/2/2009', '29 February 2009 does not exist: February 2009 has 28 days.'],
    ['31/4/2009', '31 April 2009 does not exist: April 2009 has 30 days.'],
    ['4/13/2009', 'There is no month 13. Type the day before the month.'],
    ['14/13/2009', 'There is no month 13.'],
    ['32/1/2009', 'There is no day 32 in a month.'],
    ['0/1/2009', 'There is no day 0 in a month.'],
    ['3/4/209', 'Type the year with four digits: "209" has 3.'],
    ['3/4/2909', 'The year 2909 cannot be right: years from 1900 to 2100 are accepted.'],
    ['u/4/2009', 'This date must be known to the day.'],
    ['4/2009', 'Type day, month and year: 3/4/2009.'],
    ['3 apr', 'The year is missing. Type day, month and year: 3/4/2009.'],
    ['soon', '"soon" cannot be read as a date. Type it as 3/4/2009, 3 Apr 2009 or 2009-04-03, day before month.'],
    ['', '"" cannot be read as a date. Type it as 3/4/2009, 3 Apr 2009 or 2009-04-03, day before month.'],
  ])('%s is refused with a sentence', (text, problem) => {
    expect(read(text)).toBe(problem);
  });

  it('reads every way of writing every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -36000, max: 36000 }), fc.constantFrom('/', '.', '-', ' '), (days, separator) => {
        const date = addDays('2000-01-01', days);
        const [year, month, day] = date.split('-').map(Number);
        expect(read([day, month, year].join(separator))).toBe(date);
        expect(read(date.split('-').reverse().join(''))).toBe(date);
        expect(read(date)).toBe(date);
      }),
    );
  });
});

describe('a partial date as people type it', () => {
  it.each([
    ['2009', '2009'],
    ['u/u/2009', '2009'],
    ['?/?/2009', '2009'],
    ['4/2009', '2009-04'],
    ['2009-04', '2009-04'],
    ['apr 2009', '2009-04'],
    ['u/4/2009', '2009-04'],
    ['unk apr 2009', '2009-04'],
    ['29/2/2008', '2008-02-29'],
    ['t', today],
  ])('%s is %s', (text, value) => {
    expect(readPartial(text)).toBe(value);
  });

  it.each([
    ['29/2/2009', '29 February 2009 does not exist: February 2009 has 28 days.'],
    ['3/u/2009', 'A day without its month cannot be kept: type 2009.'],
    ['u/u/u', 'The year must be known. When it is not, leave the date empty and say why.'],
    ['13/2009', 'There is no month 13.'],
    ['apr', 'The year is missing. Type at least the year: 2009, or 4/2009.'],
  ])('%s is refused with a sentence', (text, problem) => {
    expect(readPartial(text)).toBe(problem);
  });
});

describe('anything at all', () => {
  const typed = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...'0123456789/-. uta') }),
    fc
      .array(fc.constantFrom('3', '31', 'apr', 'u', '2009', '/', ' ', '-', '0', '99'), { maxLength: 7 })
      .map((a) => a.join('')),
  );

  it('gives a date that exists or a sentence', () => {
    fc.assert(
      fc.property(typed, (text) => {
        for (const result of [parseTypedDate(text, today), parseTypedPartialDate(text, today)]) {
          if (result.ok) expect(isPartialDate(result.value)).toBe(true);
          else expect(result.problem).toMatch(/\.$/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
