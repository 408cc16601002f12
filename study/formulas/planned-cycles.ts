import { type CalendarEvent, calendar } from '../calendar';
import { protocolDoseM2 } from './dose';

/** A drug of the calendar in one of its cycles. */
export interface PlannedCycle {
  /** From day 1 of the first chemotherapy. */
  week: number;
  /** Planned length of the cycle: to the next treatment of the calendar, be it drugs or an operation. */
  weeks: number;
  /** mg/m² of the whole cycle. */
  doseM2: number;
  isBeforeSurgery: boolean;
}

const events: readonly CalendarEvent[] = calendar;
/** Where the calendar puts a drug in a cycle, and how much of it; null where it does not. */
export function plannedCycle(cycle: string | null, drug: string): PlannedCycle | null {
  const place = events.findIndex(({ code }) => code === cycle);
  const event = events[place];
  const doseM2 = protocolDoseM2(cycle, drug);
  if (!event || doseM2 === null) return null;
  return {
    week: event.week,
    weeks: weeksToNextTreatment(place),
    doseM2,
    isBeforeSurgery: event.phase === 'Before surgery',
  };
}

function weeksToNextTreatment(place: number): number {
  const from = events[place]?.week ?? 0;
  const isTreatment = (event: CalendarEvent) =>
    event.drugs !== undefined || event.code.startsWith('SX_') || event.code === 'EOT';
  return (events.slice(place + 1).find((event) => isTreatment(event) && event.week > from)?.week ?? from) - from;
}
