import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTypedDateTime, parseTypedTime } from './typed-time';

const today = '2026-11-23';

describe('a time as people type it', () => {
  it.each(['9:30', '09:30', '9.30', '0930', '930', '9h30'])('%s is half past nine', (text) => {
    expect(parseTypedTime(text)).toEqual({ ok: true, value: '09:30' });
  });

  it.each([
    ['24:00', '24:00 is not a time of day: type 0:00 and the date of the next day.'],
    ['25:00', 'There is no hour 25: hours go from 0 to 23.'],
    ['9:75', 'There is no minute 75: minutes go from 0 to 59.'],
    ['9:30 pm', 'Type the time on the 24-hour clock: 21:30 for half past nine in the evening.'],
    ['9', '"9" cannot be read as a time. Type hours and minutes: 9:30 or 0930.'],
  ])('%s is refused with a sentence', (text, problem) => {
    expect(parseTypedTime(text)).toEqual({ ok: false, problem });
  });

  it('reads every minute of the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const value = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        expect(parseTypedTime(value.replace(':', ''))).toEqual({ ok: true, value });
        expect(parseTypedTime(`${hour}:${value.slice(3)}`)).toEqual({ ok: true, value });
      }),
    );
  });
});

describe('a date with a time', () => {
  it.each(['3/4/2009 9:30', '3 apr 2009 0930', '2009-04-03T09:30', '3/4/09   9.30'])('%s is read', (text) => {
    expect(parseTypedDateTime(text, today)).toEqual({ ok: true, value: '2009-04-03T09:30' });
  });

  it('takes t for today', () => {
    expect(parseTypedDateTime('t 0930', today)).toEqual({ ok: true, value: '2026-11-23T09:30' });
  });

  it.each([
    ['3/4/2009', 'The time is missing. Type it after the date: 3/4/2009 9:30.'],
    ['3 apr 2009', 'The time is missing. Type it after the date: 3/4/2009 9:30.'],
    ['31/2/2009 9:30', '31 February 2009 does not exist: February 2009 has 28 days.'],
    ['3/4/2009 24:00', '24:00 is not a time of day: type 0:00 and the date of the next day.'],
    ['now', '"now" cannot be read as a date and time. Type it as 3/4/2009 9:30.'],
  ])('%s is refused with a sentence', (text, problem) => {
    expect(parseTypedDateTime(text, today)).toEqual({ ok: false, problem });
  });
});
