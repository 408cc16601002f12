import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDateTimeIn } from '@/lib/dates/clock';
import { instantIn, momentInWords } from './local-moment';
import { readMoment } from './read-moment';

const now = new Date('2016-11-01T00:00:00Z');

describe('a moment on the clock of a site', () => {
  it('R3-4.2.2d is told unambiguously in two time zones and over a change of summer time', () => {
    const before = new Date('2016-10-30T00:30:00Z');
    const after = new Date('2016-10-30T01:30:00Z');
    const told = ['Europe/Rome', 'Europe/Lisbon'].flatMap((zone) =>
      [before, after].map((at) => momentInWords(zone, at)),
    );
    expect(told).toEqual([
      '30 Oct 2016 02:30 CEST (Europe/Rome)',
      '30 Oct 2016 02:30 CET (Europe/Rome)',
      '30 Oct 2016 01:30 WEST (Europe/Lisbon)',
      '30 Oct 2016 01:30 WET (Europe/Lisbon)',
    ]);
  });

  it('of no site is told in UTC', () => {
    expect(momentInWords('UTC', new Date('2016-10-30T00:30:00Z'))).toBe('30 Oct 2016 00:30 UTC');
  });

  it('is read where it is typed', () => {
    expect(instantIn('Europe/Rome', '2016-04-03T14:05')).toEqual(new Date('2016-04-03T12:05:00Z'));
    expect(instantIn('Europe/Lisbon', '2016-04-03T14:05')).toEqual(new Date('2016-04-03T13:05:00Z'));
    expect(readMoment('3/4/2016 14:05', 'Europe/Rome', now)).toEqual(new Date('2016-04-03T12:05:00Z'));
    expect(readMoment('2016-04-03T12:05:00.123Z', 'Europe/Rome', now)).toEqual(new Date('2016-04-03T12:05:00.123Z'));
  });

  it('of an hour that comes twice is the second; of one that is left out, what the clock shows instead', () => {
    expect(instantIn('Europe/Rome', '2016-10-30T02:30')).toEqual(new Date('2016-10-30T01:30:00Z'));
    expect(localDateTimeIn('Europe/Rome', instantIn('Europe/Rome', '2016-03-27T02:30'))).toBe('2016-03-27T03:30');
  });

  it('comes back from any instant, but for the hour that comes twice', () => {
    const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom('Europe/Rome', 'Europe/Lisbon', 'America/New_York', 'Asia/Kolkata'),
        (any, zone) => {
          const at = new Date(Math.floor(any.getTime() / 60_000) * 60_000);
          const back = instantIn(zone, localDateTimeIn(zone, at)).getTime() - at.getTime();
          expect([0, 3_600_000]).toContain(back);
        },
      ),
    );
  });

  it('that has not come yet, or cannot be read, is refused in a sentence', () => {
    expect(() => readMoment('1/1/2017 9:00', 'Europe/Rome', now)).toThrow('has not come yet');
    expect(() => readMoment('yesterday-ish', 'Europe/Rome', now)).toThrow('cannot be read');
    expect(() => readMoment('2016-02-31T12:05:00Z', 'Europe/Rome', now)).toThrow();
    expect(() => readMoment('3/4/2016', 'Europe/Rome', now)).toThrow('time is missing');
  });
});
