import { addDays, addMonths, daysBetween } from '@/lib/dates/calendar';
import { followUpRules } from '../calendar';
import type { CohortChild } from './cohort';
import { varied } from './variation';

/** A planned visit that took place, or a day on which something was heard of the child. */
export interface Contact {
  event: string;
  on: string;
  status: 'ALIVE' | 'DEAD' | 'LOST';
}

/** Months from the end of treatment at which a visit is planned. */
const months = followUpRules.flatMap(({ fromMonth, toMonth, everyMonths }) =>
  Array.from({ length: (toMonth - fromMonth) / everyMonths }, (_, index) => fromMonth + (index + 1) * everyMonths),
);
const codeOf = (month: number) => `FU${String(month).padStart(3, '0')}`;

/**
 * The contacts of a child after the end of treatment: visits some days around their planned date, the last one on the very day of the
 * cohort's file. Death is heard of at the visit next to it. Who is lost was seen on the last day known alive, and called lost later.
 */
export function contactsOf(child: CohortChild, endOfTreatment: string): Contact[] {
  const last = nearestMonth(endOfTreatment, child.lastOn);
  const visits = months
    .slice(0, last)
    .map((month) => visitAt(child, month, addMonths(endOfTreatment, month)))
    .filter(({ on }) => daysBetween(on, child.lastOn) > 10);
  const seen: Contact = { event: codeOf(months[last] ?? 0), on: child.lastOn, status: 'ALIVE' };
  if (child.status === 'DEAD') return [...visits, { ...seen, status: 'DEAD' }];
  if (child.status === 'LOST') return [...visits, seen, lostAfter(endOfTreatment, months[last + 1] ?? 0)];
  return [...visits, seen];
}

/** Place in the plan of the visit whose date lies next to the day. */
function nearestMonth(endOfTreatment: string, day: string): number {
  const distances = months.map((month) => Math.abs(daysBetween(addMonths(endOfTreatment, month), day)));
  return distances.indexOf(Math.min(...distances));
}

function visitAt(child: CohortChild, month: number, planned: string): Contact {
  return { event: codeOf(month), on: addDays(planned, varied(child.serial, `visit ${month}`, -8, 9)), status: 'ALIVE' };
}

function lostAfter(endOfTreatment: string, month: number): Contact {
  return { event: codeOf(month), on: addDays(addMonths(endOfTreatment, month), 60), status: 'LOST' };
}
