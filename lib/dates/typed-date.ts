import { daysInMonth, writeDate } from './calendar';
import { type Part, readDateParts } from './date-parts';
import { accept, refuse, type Typed } from './typed';
import { monthName } from './words';

/**
 * Reads a complete date as a person types it: 3/4/2009 (day first), 3.4.2009, 3-4-2009, 2009-04-03, 3 apr 2009, 03042009, "t" for
 * today. Two-digit years are accepted when only one century is possible.
 * @param today the site's date, `YYYY-MM-DD`
 */
export function parseTypedDate(text: string, today: string): Typed {
  if (isToday(text)) return accept(today);
  const parts = readDateParts(text.trim(), today);
  if (!parts.ok) return parts;
  if (parts.year === 'absent') return refuse('The year is missing. Type day, month and year: 3/4/2009.');
  if ([parts.day, parts.month, parts.year].includes('unknown')) return refuse('This date must be known to the day.');
  if (parts.month === 'absent' || parts.day === 'absent') return refuse('Type day, month and year: 3/4/2009.');
  return existing(parts.year, parts.month, parts.day);
}

/**
 * Reads a date of which only the month or only the year may be known: besides what `parseTypedDate` takes, 2009, 4/2009, apr 2009,
 * u/4/2009 and u/u/2009.
 */
export function parseTypedPartialDate(text: string, today: string): Typed {
  if (isToday(text)) return accept(today);
  const parts = readDateParts(text.trim(), today);
  if (!parts.ok) return parts;
  const { day, month, year } = parts;
  if (year === 'absent') return refuse('The year is missing. Type at least the year: 2009, or 4/2009.');
  if (year === 'unknown') return refuse('The year must be known. When it is not, leave the date empty and say why.');
  const monthIsKnown = typeof month === 'number';
  if (typeof day === 'number' && !monthIsKnown) return refuse(`A day without its month cannot be kept: type ${year}.`);
  if (!monthIsKnown) return accept(String(year));
  return typeof day === 'number' ? existing(year, month, day) : accept(writeDate(Number(year), month, 1).slice(0, 7));
}

function isToday(text: string): boolean {
  return ['t', 'today'].includes(text.trim().toLowerCase());
}

function existing(year: Part, month: Part, day: Part): Typed {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const length = daysInMonth(y, m);
  if (d <= length) return accept(writeDate(y, m, d));
  return refuse(`${d} ${monthName(m)} ${y} does not exist: ${monthName(m)} ${y} has ${length} days.`);
}
