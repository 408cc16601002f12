import { daysBetween, firstDayOf, isDate } from './calendar';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const A_MONDAY = '2001-01-01';

/** `2009-04-03` as "Friday 3 April 2009"; a partial date as "April 2009" or "2009". */
export function dateInWords(date: string): string {
  const written = write(date, monthName);
  return isDate(date) ? `${weekday(date)} ${written}` : written;
}

/** `2009-04-03` as "3 Apr 2009"; a partial date as "Apr 2009" or "2009". */
export function shortDate(date: string): string {
  return write(date, (month) => monthName(month).slice(0, 3));
}

/** "April" for 4. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** The name of the weekday a date falls on. */
export function weekday(date: string): string {
  const days = daysBetween(A_MONDAY, date);
  return WEEKDAYS[((days % 7) + 7) % 7] ?? '';
}

function write(date: string, nameOf: (month: number) => string): string {
  const whole = firstDayOf(date);
  if (!isDate(whole)) throw new RangeError(`"${date}" is not a date.`);
  const year = String(Number(date.slice(0, 4)));
  if (date.length === 4) return year;
  const month = nameOf(Number(date.slice(5, 7)));
  return date.length === 7 ? `${month} ${year}` : `${Number(date.slice(8, 10))} ${month} ${year}`;
}
