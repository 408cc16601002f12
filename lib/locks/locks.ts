import 'server-only';
import type { LockLevel } from '@/db/schema/review';
import { fieldPath } from '@/lib/crf/paths';
import { shortDate } from '@/lib/dates/words';

/** What is frozen or locked now, as it concerns a child. */
export interface StandingLock {
  id: string;
  kind: 'freeze' | 'lock';
  level: LockLevel;
  eventCode: string | null;
  entryId: string | null;
  field: string | null;
  rowId: string | null;
  reason: string;
  by: string;
  /** The day it was set, `YYYY-MM-DD` at the site. */
  on: string;
}

interface Place {
  event: string;
  /** Null while nothing is saved at this place. */
  entryId: string | null;
}

/** What keeps the site from changing this entry at all: a lock before a freeze, the widest first. */
export function lockOn(locks: readonly StandingLock[], place: Place): StandingLock | null {
  const here = locks.filter((lock) => lock.level !== 'field' && reaches(lock, place));
  return here.find(({ kind }) => kind === 'lock') ?? here[0] ?? null;
}

/** Whether nothing of the entry moves any more, computed values included. */
export function isLocked(locks: readonly StandingLock[], place: Place): boolean {
  return locks.some((lock) => lock.kind === 'lock' && reaches(lock, place));
}

/** The frozen fields among those of an entry that are about to change. */
export function frozenAmong(locks: readonly StandingLock[], entryId: string, paths: readonly string[]): StandingLock[] {
  return locks.filter(
    (lock) =>
      lock.level === 'field' && lock.entryId === entryId && paths.includes(fieldPath(`${lock.field}`, lock.rowId)),
  );
}

/** Whether a lock has anything to say about this entry. */
export function reaches({ level, eventCode, entryId }: StandingLock, place: Place): boolean {
  if (level === 'event') return eventCode === place.event;
  if (level === 'form' || level === 'field') return entryId !== null && entryId === place.entryId;
  return true;
}

/** What a lock of this level holds: "A casebook". */
export const levelInWords: Record<LockLevel, string> = {
  ...{ field: 'A field', form: 'A form', event: 'An event' },
  ...{ participant: 'A casebook', site: 'A site', study: 'The study' },
};

const whole: Record<LockLevel, string> = {
  field: 'This field',
  form: 'This form',
  event: 'This event',
  participant: 'This casebook',
  site: 'The site',
  study: 'The study',
};

/** Why nothing can be changed here, in a sentence, and what to do: as the database says it when it refuses. */
export function lockSays(lock: Omit<StandingLock, 'id' | 'eventCode' | 'entryId' | 'field' | 'rowId'>): string {
  const frozen = lock.kind === 'freeze';
  const [whom, undo] = [
    frozen ? 'the monitor or the central data manager' : 'the central data manager',
    frozen ? 'unfreeze' : 'unlock',
  ];
  return `${heldSays(lock)} Ask ${whom} to ${undo} it where something must be changed; queries and signatures are still possible.`;
}

/** What holds since when, by whom and why. */
export function heldSays({
  kind,
  level,
  reason,
  by,
  on,
}: Pick<StandingLock, 'kind' | 'level' | 'reason' | 'by' | 'on'>): string {
  const done = kind === 'freeze' ? 'frozen' : 'locked';
  return `${whole[level]} was ${done} on ${shortDate(on)} by ${by}: ${reason.replace(/[. ]+$/, '')}.`;
}
