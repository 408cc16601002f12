/**
 * Arithmetic on clinical dates. A clinical date is the string `YYYY-MM-DD`, a partial one `YYYY` or `YYYY-MM`: never a `Date`, which
 * is an instant and changes its day with the time zone of the machine that prints it. Strings of one kind sort as the days they name.
 */

/** Mean length of a month in the Gregorian calendar's 4-year cycle: 1461 / 48. The analysis' only conversion from days to months. */
export const DAYS_PER_MONTH = 30.4375;

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isDate(text: unknown): text is string {
  if (typeof text !== 'string' || text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  return isDay(numberAt(text, 0, 4), numberAt(text, 5, 7), numberAt(text, 8, 10));
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
  return { year: numberAt(date, 0, 4), month: numberAt(date, 5, 7), day: numberAt(date, 8, 10) };
}

/** Writes a date from its numbers. Throws when there is no such day. */
export function writeDate(year: number, month: number, day: number): string {
  const date = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
  if (!isDate(date)) throw new RangeError(`There is no day ${date}.`);
  return date;
}

const twoDigits = (number: number) => (number >= 0 && number < 10 ? `0${number}` : `${number}`);

/** The digits of a text as a number; NaN when something else stands among them. */
function numberAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let place = from; place < to; place++) {
    const digit = text.charCodeAt(place) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function isDay(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

// Days since 1 March of the year 0 and back, by whole 400-year cycles of 146,097 days; a year begins in March, so that the leap day
// is its last. Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil and civil_from_days. A list of children
// computes thousands of days: a `Date` for each would take most of its time.

function dayNumber(date: string): number {
  const { year, month, day } = partsOf(date);
  const fromMarch = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(fromMarch / 400);
  const ofCycle = fromMarch - cycle * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return cycle * 146_097 + ofCycle * 365 + Math.floor(ofCycle / 4) - Math.floor(ofCycle / 100) + ofYear;
}

function fromDayNumber(days: number): string {
  const cycle = Math.floor(days / 146_097);
  const ofCycle = days - cycle * 146_097;
  const leaps = Math.floor(ofCycle / 1460) - Math.floor(ofCycle / 36_524) + Math.floor(ofCycle / 146_096);
  const yearOfCycle = Math.floor((ofCycle - leaps) / 365);
  const ofYear = ofCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const month = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * month + 2) / 5) + 1;
  const year = yearOfCycle + cycle * 400 + (month >= 10 ? 1 : 0);
  if (year < 1 || year > 9999) throw new RangeError('The date falls outside the years 1 to 9999.');
  return writeDate(year, ((month + 2) % 12) + 1, day);
}
