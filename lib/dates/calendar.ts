/**
 * Arithmetic on clinical dates. A clinical date is the string `YYYY-MM-DD`, a partial one `YYYY` or `YYYY-MM`: never a `Date`, which
 * is an instant and changes its day with the time zone of the machine that prints it. Strings of one kind sort as the days they name.
 */

const DAY_IN_MS = 86_400_000;
/** Mean length of a month in the Gregorian calendar's 4-year cycle: 1461 / 48. The analysis' only conversion from days to months. */
export const DAYS_PER_MONTH = 30.4375;

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isDate(text: unknown): text is string {
  const parts = typeof text === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) : null;
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether the text is a day, or a month `YYYY-MM`, or a year `YYYY`. */
export function isPartialDate(text: unknown): text is string {
  if (typeof text !== 'string') return false;
  if (/^\d{4}$/.test(text)) return isDate(`${text}-01-01`);
  return /^\d{4}-\d{2}$/.test(text) ? isDate(`${text}-01`) : isDate(text);
}

/** Days in a month (1-12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The date so many days later (earlier when negative). Throws on what is not a date. */
export function addDays(date: string, days: number): string {
  return fromDayNumber(dayNumber(date) + days);
}

/** The date so many months later; a day that the month does not have becomes its last one: 31 January + 1 month = 28 February. */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return writeDate(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** Whole days from one date to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Months as the analysis counts them: days / 30.4375. */
export function monthsBetween(from: string, to: string): number {
  return daysBetween(from, to) / DAYS_PER_MONTH;
}

/** The week a date falls in, where the week that starts on `dayZero` is week 0 and the one before it is week -1. */
export function weekOf(dayZero: string, date: string): number {
  return Math.floor(daysBetween(dayZero, date) / 7);
}

/** The earliest day a partial date can mean. */
export function firstDayOf(partial: string): string {
  return `${partial}${'-01-01'.slice(partial.length - 4)}`;
}

/** The latest day a partial date can mean. */
export function lastDayOf(partial: string): string {
  const first = partsOf(firstDayOf(partial));
  if (partial.length === 10) return partial;
  const month = partial.length === 4 ? 12 : first.month;
  return writeDate(first.year, month, daysInMonth(first.year, month));
}

/** The numbers in a date. Throws on what is not a date: what people type is parsed long before it comes here. */
export function partsOf(date: string): { year: number; month: number; day: number } {
  if (!isDate(date)) throw new RangeError(`"${date}" is not a date of the form YYYY-MM-DD.`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Writes a date from its numbers. Throws when there is no such day. */
export function writeDate(year: number, month: number, day: number): string {
  const date = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  if (!isDate(date)) throw new RangeError(`There is no day ${date}.`);
  return date;
}

function dayNumber(date: string): number {
  partsOf(date);
  // ECMAScript reads a date-only string as midnight UTC, whatever the process's time zone.
  return Date.parse(date) / DAY_IN_MS;
}

function fromDayNumber(days: number): string {
  const date = new Date(days * DAY_IN_MS).toISOString().slice(0, 10);
  if (!isDate(date)) throw new RangeError('The date falls outside the years 1 to 9999.');
  return date;
}
