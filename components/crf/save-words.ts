import { localDateTimeIn } from '@/lib/dates/clock';
import { shortDate } from '@/lib/dates/words';
import type { Base } from './entry-session';

/** When something was saved, on the site's clock: "10:42" today, "3 Apr 2009 10:42" before. */
export function savedWhen(savedAt: string, timeZone: string, today: string): string {
  const local = localDateTimeIn(timeZone, new Date(savedAt));
  const time = local.slice(11);
  return local.startsWith(today) ? time : `${shortDate(local.slice(0, 10))} ${time}`;
}

/** "1 change not saved", "3 changes and 1 answer not saved". */
export function notSavedInWords(changes: number, answers: number): string {
  const parts = [counted(changes, 'change'), counted(answers, 'answer')].filter((part) => part !== '');
  return `${parts.join(' and ')} not saved`;
}

function counted(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** How an entry stands while nothing is being typed. */
export function restInWords({ version, status, held, savedAt }: Base, timeZone: string, today: string): string {
  if (version === 0 || savedAt === null) return 'Nothing is saved yet';
  const when = savedWhen(savedAt, timeZone, today);
  if (held) return `Saved ${when}, complete as soon as the other forms agree`;
  return status === 'complete' ? `Complete, saved ${when}` : `Saved ${when} as a draft`;
}
