import 'server-only';
import { Refused } from '@/lib/access/errors';
import { isDate } from '@/lib/dates/calendar';
import { todayIn } from '@/lib/dates/clock';
import { parseTypedDateTime } from '@/lib/dates/typed-time';
import { instantIn } from './local-moment';

const instant = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/**
 * Reads a moment as it stands in an address (`2016-04-03T12:05:00.000Z`) or as people type it ("3/4/2016 14:05", on the clock of the
 * zone). Throws Refused, with a sentence, for what cannot be read and for a moment that has not come yet.
 */
export function readMoment(text: string, timeZone: string, now: Date = new Date()): Date {
  const at = readInstant(text.trim()) ?? readTyped(text, timeZone, now);
  if (at > now) throw new Refused('This moment has not come yet: the data can be looked at as of now or earlier.');
  return at;
}

function readInstant(text: string): Date | null {
  const parts = instant.exec(text);
  return parts && isDate(parts[1] ?? '') ? new Date(text) : null;
}

function readTyped(text: string, timeZone: string, now: Date): Date {
  const typed = parseTypedDateTime(text, todayIn(timeZone, now));
  if (!typed.ok) throw new Refused(typed.problem);
  return instantIn(timeZone, typed.value);
}
