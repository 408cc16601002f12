import { localDateTimeIn } from '@/lib/dates/clock';
import { shortDate } from '@/lib/dates/words';

/** When something was saved, on the site's clock: "10:42" today, "3 Apr 2009 10:42" before. */
export function savedWhen(savedAt: string, timeZone: string, today: string): string {
  const local = localDateTimeIn(timeZone, new Date(savedAt));
  const time = local.slice(11);
  return local.startsWith(today) ? time : `${shortDate(local.slice(0, 10))} ${time}`;
}

/** "1 change not saved", "3 changes not saved". */
export function changesNotSaved(count: number): string {
  return `${count} change${count === 1 ? '' : 's'} not saved`;
}
