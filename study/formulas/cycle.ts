import type { OtherEntry } from '@/lib/crf/context';
import { asText } from '@/lib/crf/value';
import { addDays, daysBetween } from '@/lib/dates/calendar';
import { cycles, protectiveDrugs } from '../codelists/chemotherapy';
import { settings } from '../settings';
import { administrationsOf } from './administrations';

const planned = Object.keys(cycles).filter((code) => code !== 'UNPLANNED');

/** The planned cycle of a calendar event, or null when the event has none. */
export function cycleOfEvent(event: string): string | null {
  return planned.includes(event) ? event : null;
}

/**
 * Number of a cycle: its place in the calendar (MTX1 = 1 … IFO4 = 14), and from 15 for unplanned ones. By the calendar and not by
 * date, so that a cycle entered late does not renumber those already saved.
 */
export function cycleNumber(cycle: string | null, repeat: number): number | null {
  if (cycle === null) return null;
  return cycle === 'UNPLANNED' ? planned.length + repeat : planned.indexOf(cycle) + 1;
}

/** Days from planned to actual day 1; negative when early. Null while one is unknown. */
export function cycleDelay(plannedDay: string | null, actualDay: string | null): number | null {
  return plannedDay === null || actualDay === null ? null : daysBetween(plannedDay, actualDay);
}

/** Whether day 1 comes less than 5 days (setting) after day 1 of another cycle, or before the end of its cytotoxic drugs. */
export function collidesWithAnother(dayOne: string | null, others: readonly OtherEntry[] = []): boolean {
  return dayOne !== null && others.some((other) => collide(dayOne, other));
}

/** The later of two cycles is the one that comes too early: the earlier one is not blamed. */
function collide(dayOne: string, other: OtherEntry): boolean {
  const otherDayOne = asText(other.answers.cycstdat);
  if (otherDayOne === null || otherDayOne > dayOne) return false;
  if (dayOne < addDays(otherDayOne, settings.daysBetweenCycles)) return true;
  const cytotoxic = administrationsOf([other]).filter(({ drug }) => !protectiveDrugs.includes(drug));
  return cytotoxic.some(({ endedOn }) => endedOn !== null && endedOn > dayOne);
}

/** Whether a planned cycle stands in the wrong place: given twice, or before or after a cycle that the calendar puts on the other side. */
export function isOutOfOrder(cycle: string | null, dayOne: string | null, others: readonly OtherEntry[] = []): boolean {
  const place = cycle === null ? -1 : planned.indexOf(cycle);
  if (place < 0) return false;
  return others.some(({ answers }) => {
    const otherPlace = planned.indexOf(asText(answers.cyccode) ?? '');
    const otherDayOne = asText(answers.cycstdat);
    if (otherPlace === place) return true;
    if (otherPlace < 0 || otherDayOne === null || dayOne === null) return false;
    return otherPlace < place === otherDayOne > dayOne;
  });
}

/** Lowest neutrophils (10^9/L) and platelets (10^9/L) to start a cycle; lower for methotrexate. */
export function startLimits(cycle: string | null): { anc: number; platelets: number } {
  const kind = cycle?.startsWith('MTX') ? 'METHOTREXATE' : 'other';
  return { anc: settings.ancStart[kind], platelets: settings.plateletStart[kind] };
}
