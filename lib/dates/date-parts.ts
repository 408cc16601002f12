import { partsOf } from './calendar';
import { refuse } from './typed';
import { MONTHS } from './words';

/** A day, month or year that the person typed; `unknown` where they typed "u"; `absent` where they typed nothing. */
export type Part = number | 'unknown' | 'absent';
export type DateParts = { ok: true; day: Part; month: Part; year: Part } | { ok: false; problem: string };

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;
/** Nothing in a child's record is older: two-digit years are read from here to the year after this one. */
const EARLIEST_SHORT_YEAR = 1950;
const ITALIAN_MONTHS = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
];
const EXAMPLES = 'Type it as 3/4/2009, 3 Apr 2009 or 2009-04-03, day before month.';

/** Reads day, month and year from typed text: numbers with the day first (or the year, when it has four digits), months as words too. */
export function readDateParts(text: string, today: string): DateParts {
  const compact = /^\d{8}$/.test(text) ? splitEightDigits(text) : text;
  const tokens = compact
    .toLowerCase()
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .split(/[\s./,-]+/)
    .filter(Boolean);
  const order = orderOf(tokens);
  if (!order) return refuse(`"${text}" cannot be read as a date. ${EXAMPLES}`);
  return readAll(order, today);
}

interface Order {
  day: string;
  month: string;
  year: string;
}

function orderOf(tokens: string[]): Order | null {
  if (tokens.length === 0 || tokens.length > 3 || !tokens.every(isKnownWord)) return null;
  const [first = '', second = '', third = ''] = tokens;
  const yearFirst = /^\d{4}$/.test(first);
  if (tokens.length === 1) return { day: '', month: '', year: first };
  if (tokens.length === 2) {
    return yearFirst ? { day: '', month: second, year: first } : { day: '', month: first, year: second };
  }
  if (yearFirst) return { day: third, month: second, year: first };
  return monthNumber(first) ? { day: second, month: first, year: third } : { day: first, month: second, year: third };
}

function readAll({ day, month, year }: Order, today: string): DateParts {
  const readYear = readYearPart(year, today);
  if (typeof readYear === 'object') return readYear;
  const readMonth = readMonthPart(month, day);
  if (typeof readMonth === 'object') return readMonth;
  const readDay = readPart(day);
  if (typeof readDay === 'number' && (readDay < 1 || readDay > 31)) return refuse(`There is no day ${day} in a month.`);
  return { ok: true, day: readDay, month: readMonth, year: readYear };
}

function readMonthPart(month: string, day: string): Part | { ok: false; problem: string } {
  const read = monthNumber(month) ?? readPart(month);
  if (typeof read !== 'number' || (read >= 1 && read <= 12)) return read;
  const swapped = Number(day) >= 1 && Number(day) <= 12;
  return refuse(`There is no month ${month}.${swapped ? ' Type the day before the month.' : ''}`);
}

function readYearPart(year: string, today: string): Part | { ok: false; problem: string } {
  const read = readPart(year);
  if (typeof read !== 'number') return monthNumber(year) ? 'absent' : read;
  if (year.length === 2) return readShortYear(year, today);
  if (year.length !== 4) return refuse(`Type the year with four digits: "${year}" has ${year.length}.`);
  if (read >= EARLIEST_YEAR && read <= LATEST_YEAR) return read;
  return refuse(`The year ${year} cannot be right: years from ${EARLIEST_YEAR} to ${LATEST_YEAR} are accepted.`);
}

function readShortYear(year: string, today: string): Part | { ok: false; problem: string } {
  const candidates = [1900 + Number(year), 2000 + Number(year)];
  const latest = partsOf(today).year + 1;
  const plausible = candidates.filter((candidate) => candidate >= EARLIEST_SHORT_YEAR && candidate <= latest);
  if (plausible.length === 1 && plausible[0] !== undefined) return plausible[0];
  return refuse(`Type the year with four digits: ${candidates.join(' or ')}.`);
}

function readPart(token: string): Part {
  if (token === '') return 'absent';
  return /^\d+$/.test(token) ? Number(token) : 'unknown';
}

function isKnownWord(token: string): boolean {
  return /^(\d+|u|uk|unk|unknown|\?+)$/.test(token) || monthNumber(token) !== null;
}

function monthNumber(token: string): number | null {
  if (!/^[a-z]{3,}$/.test(token)) return null;
  const names = [MONTHS.map((name) => name.toLowerCase()), ITALIAN_MONTHS];
  const index = Math.max(...names.map((list) => list.findIndex((name) => name.startsWith(token))));
  return index < 0 ? null : index + 1;
}

/** Eight digits begin with the year when the last four cannot be one. */
function splitEightDigits(text: string): string {
  const dayFirst = Number(text.slice(4)) >= EARLIEST_YEAR;
  return dayFirst
    ? `${text.slice(0, 2)}/${text.slice(2, 4)}/${text.slice(4)}`
    : `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}
