import { describe, expect, it } from 'vitest';
import {
  dateTimeIn,
  dateTimeInWords,
  dateTimeWithZone,
  hoursBetween,
  isDateTime,
  isTime,
  localDateTimeIn,
  todayIn,
} from './clock';

describe('instants, on the clock of the site', () => {
  const lateInMilan = new Date('2009-04-03T22:30:00Z');

  it('has different days in different zones', () => {
    expect(todayIn('Europe/Rome', lateInMilan)).toBe('2009-04-04');
    expect(todayIn('America/New_York', lateInMilan)).toBe('2009-04-03');
    expect(todayIn('Pacific/Kiritimati', new Date('2009-12-31T10:00:00Z'))).toBe('2010-01-01');
  });

  it('is shown with or without the zone', () => {
    expect(dateTimeIn('Europe/Rome', new Date('2009-04-03T08:42:00Z'))).toBe('3 Apr 2009 10:42');
    expect(dateTimeWithZone('Europe/Rome', new Date('2009-04-03T08:42:00Z'))).toBe('3 Apr 2009 10:42 CEST');
    expect(dateTimeWithZone('Europe/Rome', new Date('2009-01-03T08:42:00Z'))).toBe('3 Jan 2009 09:42 CET');
  });

  it('writes midnight as 00:00 of the day that begins', () => {
    expect(localDateTimeIn('Europe/Rome', new Date('2009-04-02T22:00:00Z'))).toBe('2009-04-03T00:00');
  });
});

describe('local times', () => {
  it('are hours and minutes of a day', () => {
    expect(['00:00', '23:59'].every(isTime)).toBe(true);
    expect(['24:00', '9:30', '12:60', '', null].some(isTime)).toBe(false);
    expect(isDateTime('2008-02-29T09:30')).toBe(true);
    expect(['2009-02-29T09:30', '2009-02-28 09:30', '2009-02-28', '2009-02-28T24:00'].some(isDateTime)).toBe(false);
  });

  it('are counted in hours over midnight and 29 February', () => {
    expect(hoursBetween('2008-02-28T22:30', '2008-03-01T00:00')).toBe(25.5);
    expect(hoursBetween('2009-03-01T04:00', '2009-03-01T00:00')).toBe(-4);
    expect(() => hoursBetween('2009-03-01', '2009-03-01T00:00')).toThrow('not a local time');
  });

  it('are read back in words', () => {
    expect(dateTimeInWords('2009-04-03T09:30')).toBe('3 Apr 2009 09:30');
  });
});
