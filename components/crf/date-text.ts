import { readDateParts } from '@/lib/dates/date-parts';

/** What stands in the three boxes of a date. */
export interface DateTexts {
  day: string;
  month: string;
  year: string;
}

/** Stands, inside the one text of a date, for a box in which nothing was typed yet. */
const NOTHING = '?';

export const noDate: DateTexts = { day: '', month: '', year: '' };

/** Spreads the text of a date over the three boxes; a text that is no date stays whole in the first. */
export function splitDate(text: string, today: string): DateTexts {
  const trimmed = text.trim();
  if (trimmed === '') return noDate;
  const boxes = /^([^/]*)\/([^/]*)\/([^/]*)$/.exec(trimmed);
  if (boxes) return { day: unmark(boxes[1]), month: unmark(boxes[2]), year: unmark(boxes[3]) };
  const parts = readDateParts(trimmed, today);
  if (!parts.ok || parts.year === 'absent') return { ...noDate, day: trimmed };
  return { day: partText(parts.day), month: partText(parts.month), year: partText(parts.year) };
}

/** Makes one text of the three boxes, as the engine reads dates. What is lost in neither direction: `splitDate` undoes it. */
export function joinDate({ day, month, year }: DateTexts): string {
  const [d, m, y] = [day.trim(), month.trim(), year.trim()];
  if (!d && !m && !y) return '';
  // A whole date, or anything that is not a day, typed into the first box alone.
  if (!m && !y && !/^(\d{1,2}|u)$/i.test(d)) return d;
  // 2009-04-03 typed with its separators: the year came first.
  if (/^\d{4}$/.test(d) && m && y.length <= 2) return [d, m, y || NOTHING].join('-');
  return [d || NOTHING, m || NOTHING, y || NOTHING].join('/');
}

/** Whether the text holds more than the first box of a date takes: it was pasted, or typed in one go. */
export function isWholeDate(text: string): boolean {
  const trimmed = text.trim();
  return /^\d{8}$/.test(trimmed) || /\S[\s./,-]+\S+[\s./,-]+\S/.test(trimmed);
}

/** The character that ends a box and moves on to the next, when the text ends with one. */
export function endsBox(text: string): boolean {
  return /^[^\s./-]+[\s./-]$/.test(text);
}

function unmark(part: string | undefined): string {
  return part === undefined || part === NOTHING ? '' : part;
}

function partText(part: number | 'unknown' | 'absent'): string {
  if (part === 'absent') return '';
  return part === 'unknown' ? 'u' : String(part);
}
