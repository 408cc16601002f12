import { accept, refuse, type Typed } from './typed';
import { parseTypedDate } from './typed-date';

/** Reads a time of day on the 24-hour clock: 9:30, 9.30, 9h30, 0930. Midnight is 0:00 of the day that begins. */
export function parseTypedTime(text: string): Typed {
  const trimmed = text.trim().toLowerCase();
  const parts = /^(\d{1,2})\s*[:.h]\s*(\d{2})$/.exec(trimmed) ?? /^(\d{1,2})(\d{2})$/.exec(trimmed);
  if (!parts) return refuse(unreadable(trimmed));
  const [hours, minutes] = [Number(parts[1]), Number(parts[2])];
  if (hours === 24 && minutes === 0)
    return refuse('24:00 is not a time of day: type 0:00 and the date of the next day.');
  if (hours > 23) return refuse(`There is no hour ${hours}: hours go from 0 to 23.`);
  if (minutes > 59) return refuse(`There is no minute ${minutes}: minutes go from 0 to 59.`);
  return accept(`${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);
}

/** Reads a local date and time, the date first: "3/4/2009 9:30", "t 0930", "2009-04-03T09:30". */
export function parseTypedDateTime(text: string, today: string): Typed {
  const trimmed = text.trim();
  if (parseTypedDate(trimmed, today).ok) return refuse('The time is missing. Type it after the date: 3/4/2009 9:30.');
  const parts = /^(.*\S)\s+(\S+)$/.exec(trimmed) ?? /^(\d{4}-\d{2}-\d{2})T(\S+)$/i.exec(trimmed);
  if (!parts) return refuse(`"${trimmed}" cannot be read as a date and time. Type it as 3/4/2009 9:30.`);
  const date = parseTypedDate(parts[1] ?? '', today);
  if (!date.ok) return date;
  const time = parseTypedTime(parts[2] ?? '');
  return time.ok ? accept(`${date.value}T${time.value}`) : time;
}

function unreadable(text: string): string {
  if (/[ap]\.?m\.?$/.test(text)) return 'Type the time on the 24-hour clock: 21:30 for half past nine in the evening.';
  return `"${text}" cannot be read as a time. Type hours and minutes: 9:30 or 0930.`;
}
