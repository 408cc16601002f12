import { isDate } from './calendar';
import { shortDate } from './words';

/**
 * Clock times. A moment that the software records (saved, signed) is an instant, shown in the site's time zone. A moment that a
 * clinician reports (infusion started) is local to the site and kept as it was written: `YYYY-MM-DDTHH:MM`.
 */

/** Today's date where the site is. */
export function todayIn(timeZone: string, now: Date = new Date()): string {
  return localDateTimeIn(timeZone, now).slice(0, 10);
}

/** An instant as the site's wall clock shows it, `YYYY-MM-DDTHH:MM`. */
export function localDateTimeIn(timeZone: string, instant: Date): string {
  const parts = partsIn(timeZone, instant);
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** An instant as "3 Apr 2009 10:42" on the site's clock. */
export function dateTimeIn(timeZone: string, instant: Date): string {
  return dateTimeInWords(localDateTimeIn(timeZone, instant));
}

/** An instant as "3 Apr 2009 10:42 CEST", for readers in other zones. */
export function dateTimeWithZone(timeZone: string, instant: Date): string {
  return `${dateTimeIn(timeZone, instant)} ${partsIn(timeZone, instant).timeZoneName}`;
}

/** A local date and time as "3 Apr 2009 10:42". */
export function dateTimeInWords(local: string): string {
  return `${shortDate(local.slice(0, 10))} ${local.slice(11)}`;
}

/** Whether the text is a time of day `HH:MM`, 00:00 to 23:59. */
export function isTime(text: unknown): text is string {
  return typeof text === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** Whether the text is a local date and time `YYYY-MM-DDTHH:MM`. */
export function isDateTime(text: unknown): text is string {
  return typeof text === 'string' && text[10] === 'T' && isDate(text.slice(0, 10)) && isTime(text.slice(11));
}

/**
 * Hours between two local times as the wall clock counts them, with fractions. Over the two nights a year when the clocks change
 * it differs from the elapsed time by one hour.
 */
export function hoursBetween(from: string, to: string): number {
  return (millisecondsOf(to) - millisecondsOf(from)) / 3_600_000;
}

function millisecondsOf(local: string): number {
  if (!isDateTime(local)) throw new RangeError(`"${local}" is not a local time of the form YYYY-MM-DDTHH:MM.`);
  return Date.parse(`${local}:00Z`);
}

function partsIn(timeZone: string, instant: Date): Record<string, string> {
  return Object.fromEntries(
    formatIn(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
}

/** Kept, because making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  formats.set(timeZone, format);
  return format;
}
