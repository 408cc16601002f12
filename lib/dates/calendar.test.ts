import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  firstDayOf,
  isDate,
  isPartialDate,
  lastDayOf,
  monthsBetween,
  weekOf,
  writeDate,
} from './calendar';

const date = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => writeDate(year, month, Math.min(day, daysInMonth(year, month))));

describe('what a date is', () => {
  it('takes days that exist and nothing else', () => {
    expect(isDate('2009-04-03')).toBe(true);
    for (const wrong of ['2009-4-3', '2009-04-31', '2009-00-10', '2009-13-01', '0000-01-01', '2009-04', '', null, 3]) {
      expect(isDate(wrong), String(wrong)).toBe(false);
    }
  });

  it('knows 29 February in leap years only', () => {
    expect(['2008-02-29', '2000-02-29', '2009-02-29', '1900-02-29'].map(isDate)).toEqual([true, true, false, false]);
  });

  it('takes years and months as partial dates', () => {
    expect(['2009', '2009-04', '2009-04-03'].every(isPartialDate)).toBe(true);
    expect(['209', '2009-13', '2009-4', '2009-02-30', '', 2009].some(isPartialDate)).toBe(false);
  });

  it('tells the first and last day a partial date can mean', () => {
    expect(['2008', '2008-02', '2008-02-03'].map(firstDayOf)).toEqual(['2008-01-01', '2008-02-01', '2008-02-03']);
    expect(['2008', '2008-02', '2008-02-03'].map(lastDayOf)).toEqual(['2008-12-31', '2008-02-29', '2008-02-03']);
  });
});

describe('arithmetic', () => {
  it('adds days over the end of February', () => {
    expect(addDays('2008-02-28', 1)).toBe('2008-02-29');
    expect(addDays('2009-02-28', 1)).toBe('2009-03-01');
    expect(addDays('2009-03-01', -1)).toBe('2009-02-28');
  });

  it('keeps the end of a month when adding months', () => {
    expect(addMonths('2009-01-31', 1)).toBe('2009-02-28');
    expect(addMonths('2008-02-29', 12)).toBe('2009-02-28');
    expect(addMonths('2009-01-15', -13)).toBe('2007-12-15');
  });

  it('counts months as days / 30.4375', () => {
    expect(monthsBetween('2001-01-01', '2005-01-01')).toBe(48);
  });

  it('counts weeks from day zero', () => {
    expect(['2009-01-04', '2009-01-05', '2009-01-11', '2009-01-12'].map((day) => weekOf('2009-01-05', day))).toEqual([
      -1, 0, 0, 1,
    ]);
  });

  it('refuses to calculate with what is not a date', () => {
    expect(() => addDays('2009-02-30', 1)).toThrow('not a date');
    expect(() => daysBetween('2009-02-01', '')).toThrow('not a date');
    expect(() => addDays('9999-12-31', 1)).toThrow('years 1 to 9999');
  });

  it('adding days and counting them agree', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -40000, max: 40000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it('sorts dates as text in the order of their days', () => {
    fc.assert(fc.property(date, date, (a, b) => a < b === daysBetween(a, b) > 0));
  });

  it('adding months never leaves the month aimed at', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -500, max: 500 }), (from, months) => {
        const index = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
        expect(index(addMonths(from, months)) - index(from)).toBe(months);
      }),
    );
  });
});

describe('the time zone of the process', () => {
  const script = `
    const { addDays, addMonths, daysBetween } = await import('./calendar.ts');
    const { dateInWords } = await import('./words.ts');
    const { todayIn } = await import('./clock.ts');
    const noon = new Date('2009-04-03T12:00:00Z');
    console.log(JSON.stringify([addDays('2009-03-28', 1), addMonths('2009-10-31', 4), daysBetween('2008-12-31', '2009-12-31'),
      dateInWords('2009-04-03'), todayIn('Europe/Rome', noon)]));`;

  it.each(['America/New_York', 'Pacific/Kiritimati', 'Europe/Rome'])('does not matter: %s', (zone) => {
    const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toEqual(['2009-03-29', '2010-02-28', 365, 'Friday 3 April 2009', '2009-04-03']);
  });
});
