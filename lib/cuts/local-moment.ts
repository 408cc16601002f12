import { dateTimeWithZone, localDateTimeIn } from '@/lib/dates/clock';

const minute = 60_000;

/**
 * The instant at which the clock of the zone shows this local time, `YYYY-MM-DDTHH:MM`. Of an hour that comes twice, when summer time
 * ends, the second; in the hour that is left out when it begins, the time that the clock shows instead.
 */
export function instantIn(timeZone: string, local: string): Date {
  const asUtc = Date.parse(`${local}:00Z`);
  const offsets = [-24, 0, 24].map((hours) => offsetAt(timeZone, asUtc + hours * 60 * minute));
  const candidates = offsets.map((offset) => asUtc - offset).sort((one, other) => other - one);
  const exact = candidates.find((instant) => localDateTimeIn(timeZone, new Date(instant)) === local);
  return new Date(exact ?? asUtc - Math.min(...offsets));
}

/** How far the clock of the zone is ahead of UTC. */
function offsetAt(timeZone: string, instant: number): number {
  const whole = Math.floor(instant / minute) * minute;
  return Date.parse(`${localDateTimeIn(timeZone, new Date(whole))}:00Z`) - whole;
}

/** "3 Apr 2016 14:05 CEST (Europe/Rome)": told without doubt wherever it is read, and in the hour that comes twice. */
export function momentInWords(timeZone: string, at: Date): string {
  const told = dateTimeWithZone(timeZone, at);
  return timeZone === 'UTC' ? told : `${told} (${timeZone})`;
}
