import { addDays, lastDayOf } from '@/lib/dates/calendar';
import { settings } from '../settings';

/** From the first day of the month of the 18th birthday to the day by which the new consent is due, `YYYY-MM-DD`. */
export interface ComingOfAge {
  from: string;
  due: string;
}

/**
 * When a child comes of age: only the month of birth is known, so the month counts. Null while that cannot be told, and for one who
 * signed the first consent as an adult.
 * @param bornIn `YYYY-MM`
 * @param signedOn day of the first consent, `YYYY-MM-DD`
 */
export function comingOfAge(bornIn: string | null, signedOn: string | null): ComingOfAge | null {
  if (bornIn === null || signedOn === null) return null;
  const month = `${Number(bornIn.slice(0, 4)) + settings.adultAge}${bornIn.slice(4)}`;
  if (signedOn.slice(0, 7) >= month) return null;
  return { from: `${month}-01`, due: addDays(lastDayOf(month), settings.reconsentDays) };
}
