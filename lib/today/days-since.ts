import { daysBetween } from '@/lib/dates/calendar';
import { todayIn } from '@/lib/dates/clock';

/** Days from a moment to now, as the calendar of the site counts them. */
export function daysSince(moment: string, timeZone: string, now: Date): number {
  return daysBetween(todayIn(timeZone, new Date(moment)), todayIn(timeZone, now));
}
