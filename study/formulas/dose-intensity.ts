import { daysBetween } from '@/lib/dates/calendar';

/** A cycle of one drug: where the calendar puts it, what it plans and what was given. */
export interface DrugCycle {
  /** Planned start, in weeks from any origin common to all cycles. */
  week: number;
  /** Planned length in weeks. */
  weeks: number;
  plannedDoseM2: number;
  /** 0 for a cycle that was omitted. */
  givenDoseM2: number;
  /** Actual day 1; null for a cycle that was omitted. */
  startedOn: string | null;
}

export interface DoseIntensity {
  plannedDoseM2: number;
  givenDoseM2: number;
  plannedWeeks: number;
  weeks: number;
  /** Given over planned dose, as a fraction. */
  doseRatio: number;
  /** Actual over planned time. */
  timeRatio: number;
  /** Relative dose intensity: dose per week given over dose per week planned, as a fraction. */
  relative: number;
}

/**
 * Dose intensity of one drug over the cycles given, each planned or omitted (Lewis 2000; Lancia 2019): cumulative dose over the time
 * from the first day 1 to the last, plus the planned time from the last cycle that was given to the end of the last one, so that an
 * omitted cycle counts no dose but keeps its time. The planned intensity is that of the same cycles. Not rounded; null without a
 * cycle that was given. Pass the cycles before or after surgery alone for a part of the treatment.
 */
export function doseIntensity(cycles: readonly DrugCycle[]): DoseIntensity | null {
  const inOrder = [...cycles].sort((a, b) => a.week - b.week);
  const first = inOrder[0];
  const last = inOrder.at(-1);
  const started = inOrder.filter(({ startedOn }) => startedOn !== null);
  const weeks = actualWeeks(started, first, last);
  if (!first || !last || weeks === null) return null;
  const plannedWeeks = endOf(last) - first.week;
  const plannedDoseM2 = sum(inOrder.map((cycle) => cycle.plannedDoseM2));
  const givenDoseM2 = sum(inOrder.map((cycle) => cycle.givenDoseM2));
  const doseRatio = givenDoseM2 / plannedDoseM2;
  const timeRatio = weeks / plannedWeeks;
  return { plannedDoseM2, givenDoseM2, plannedWeeks, weeks, doseRatio, timeRatio, relative: doseRatio / timeRatio };
}

/** Weeks of treatment: those that passed between the first and the last day 1, and the planned ones before and after them. */
function actualWeeks(
  started: readonly DrugCycle[],
  first: DrugCycle | undefined,
  last: DrugCycle | undefined,
): number | null {
  const from = started[0];
  const to = started.at(-1);
  if (!first || !last || !from?.startedOn || !to?.startedOn) return null;
  const passed = daysBetween(from.startedOn, to.startedOn) / 7;
  return from.week - first.week + passed + endOf(last) - to.week;
}

const endOf = ({ week, weeks }: DrugCycle) => week + weeks;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
