import { isDate } from '@/lib/dates/calendar';

/** A full date in a free text: the day, `YYYY-MM-DD`, and its place in the text. */
export interface WrittenDate {
  on: string;
  from: number;
  to: number;
}

const patterns = [
  /(?<!\d)(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/gu,
  /(?<![\d.,])(?<day>\d{1,2})(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<year>\d{4}|\d{2})(?!\d|[-/.]\d)/gu,
  /(?<!\d)(?<day>\d{1,2}) (?<month>\d{1,2}) (?<year>(?:19|20)\d{2})(?!\d)/gu,
  /(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|º|°)?[ -](?:of |de |di )?(?<month>\p{L}{3,10})\.?,?[ -](?:de )?(?<year>\d{4}|\d{2})(?!\d)/giu,
  /(?<!\p{L})(?<month>\p{L}{3,10})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})(?!\d)/giu,
];

/** First three letters of the months in English, Italian, Portuguese and Romanian; no two months share them. */
const monthStarts = [
  ['jan', 'gen', 'ian'],
  ['feb', 'fev'],
  ['mar'],
  ['apr', 'abr'],
  ['may', 'mag', 'mai'],
  ['jun', 'giu', 'iun'],
  ['jul', 'lug', 'iul'],
  ['aug', 'ago'],
  ['sep', 'set'],
  ['oct', 'ott', 'out'],
  ['nov', 'noi'],
  ['dec', 'dic', 'dez'],
];

/**
 * The full dates that a text without accents names, as people write them: 12/3/2001, 12.03.01, 2001-03-12, 12 March 2001, 12 marzo
 * 2001, March 12, 2001. Day first, unless the second number cannot be a month. Partial dates and days that do not exist are left out.
 */
export function datesIn(text: string): WrittenDate[] {
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap((match) => {
      const on = dayOf(match.groups ?? {});
      return on === null ? [] : [{ on, from: match.index, to: match.index + match[0].length }];
    });
}

function dayOf({ year = '', month = '', day = '' }: Record<string, string | undefined>): string | null {
  const monthNumber = /\d/.test(month) ? Number(month) : monthOf(month);
  const isMonthFirst = monthNumber > 12 && Number(day) <= 12;
  const [m, d] = isMonthFirst ? [Number(day), monthNumber] : [monthNumber, Number(day)];
  const date = `${fullYear(year)}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  return isDate(date) ? date : null;
}

/** Number of a month by its word; 0, which is no month, for another word. */
function monthOf(word: string): number {
  return monthStarts.findIndex((starts) => starts.includes(word.slice(0, 3).toLowerCase())) + 1;
}

function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) >= 50 ? `19${year}` : `20${year}`;
}
