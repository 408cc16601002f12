import { addDays, addMonths, daysBetween } from '@/lib/dates/calendar';
import { followUpRules, yearlyForms } from '../calendar';
import type { CohortChild } from './cohort';
import { varied } from './variation';

/** A planned visit that took place, or a day on which something was heard of the child. */
export interface Contact {
  event: string;
  /** Months from the end of treatment at which the visit is planned. */
  month: number;
  on: string;
  status: 'ALIVE' | 'DEAD' | 'LOST';
  /** Day for which the next visit is planned; null when none is. */
  next: string | null;
}

/** Months from the end of treatment at which a visit is planned. */
const months = followUpRules.flatMap(({ fromMonth, toMonth, everyMonths }) =>
  Array.from({ length: (toMonth - fromMonth) / everyMonths }, (_, index) => fromMonth + (index + 1) * everyMonths),
);

/** Whether the yearly evaluation of late effects belongs to a contact. */
export const isYearly = ({ month }: Pick<Contact, 'month'>): boolean => month % 12 === 0;

/** Whether the calendar plans a form at a contact. */
export function plansForm({ month }: Contact, form: string): boolean {
  if (isYearly({ month }) && (yearlyForms as readonly string[]).includes(form)) return true;
  return followUpRules.some((rule) => month > rule.fromMonth && month <= rule.toMonth && rule.forms.includes(form));
}

/**
 * The contacts of a child after the end of treatment: visits some days around their planned date, the last one on the very day of the
 * cohort's file. Death is heard of at the visit next to it. Who is lost was seen on the last day known alive, and called lost later.
 */
export function contactsOf(child: CohortChild, endOfTreatment: string): Contact[] {
  const at = (place: number, on: string, status: Contact['status']) => contactAt(endOfTreatment, place, on, status);
  const last = nearestPlace(endOfTreatment, child.lastOn);
  const visits = months
    .slice(0, last)
    .map((month, place) => at(place, dayOfVisit(child, month, addMonths(endOfTreatment, month)), 'ALIVE'))
    .filter(({ on }) => daysBetween(on, child.lastOn) > 10);
  if (child.status === 'DEAD') return [...visits, at(last, child.lastOn, 'DEAD')];
  const seen = at(last, child.lastOn, 'ALIVE');
  if (child.status === 'LOST') return [...visits, seen, at(last + 1, calledLostOn(endOfTreatment, last + 1), 'LOST')];
  return [...visits, seen];
}

/** A contact at a place of the plan; who was seen was told the day of the first planned visit after it. */
function contactAt(endOfTreatment: string, place: number, on: string, status: Contact['status']): Contact {
  const month = months[place] ?? 0;
  const later = months.slice(place + 1).map((next) => addMonths(endOfTreatment, next));
  const next = status === 'ALIVE' ? (later.find((day) => daysBetween(on, day) > 30) ?? null) : null;
  return { event: `FU${String(month).padStart(3, '0')}`, month, on, status, next };
}

/** Place in the plan of the visit whose date lies next to the day. */
function nearestPlace(endOfTreatment: string, day: string): number {
  const distances = months.map((month) => Math.abs(daysBetween(addMonths(endOfTreatment, month), day)));
  return distances.indexOf(Math.min(...distances));
}

function dayOfVisit({ serial }: CohortChild, month: number, planned: string): string {
  return addDays(planned, varied(serial, `visit ${month}`, -8, 9));
}

function calledLostOn(endOfTreatment: string, place: number): string {
  return addDays(addMonths(endOfTreatment, months[place] ?? 0), 60);
}
