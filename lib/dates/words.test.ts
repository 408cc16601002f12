import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from './calendar';
import { parseTypedPartialDate } from './typed-date';
import { dateInWords, shortDate, weekday } from './words';

it('reads a date back in words', () => {
  expect(dateInWords('2009-04-03')).toBe('Friday 3 April 2009');
  expect(dateInWords('2008-02-29')).toBe('Friday 29 February 2008');
  expect(dateInWords('2009-04')).toBe('April 2009');
});

it('writes short dates, partial ones too', () => {
  expect(['2009-04-03', '2009-04', '2009'].map(shortDate)).toEqual(['3 Apr 2009', 'Apr 2009', '2009']);
});

it('knows the weekday of every day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40000, max: 40000 }), (days) => {
      const date = addDays('2000-01-01', days);
      const inUtc = new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
      expect(weekday(date)).toBe(inUtc);
    }),
  );
});

it('writes what can be typed again', () => {
  fc.assert(
    fc.property(fc.integer({ min: -36000, max: 36000 }), fc.constantFrom(4, 7, 10), (days, length) => {
      const partial = addDays('2000-01-01', days).slice(0, length);
      expect(parseTypedPartialDate(shortDate(partial), '2026-11-23')).toEqual({ ok: true, value: partial });
    }),
  );
});

it('refuses what is not a date', () => {
  expect(() => shortDate('2009-13')).toThrow('not a date');
});
